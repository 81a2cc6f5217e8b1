package org.remit.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;

/** A member's signature under a request: from their own sign-in, or as the letter bears it. */
@Entity
@Table(name = "call_in_signature")
class CallInSignature {

  @Id private UUID id;
  private String decision;
  private int number;
  private String member;

  @Column(name = "political_group")
  private String group;

  private Instant signedAt;

  /** It stands under the letter and does not count. */
  private boolean executive;

  /** It stands under a letter by a name that Remit does not know as a member's. */
  private boolean notKnown;

  /** Who looked such a name up and found that it is a member's; null while nobody has. */
  private String confirmedBy;

  /** Null while it stands. */
  private Instant withdrawnAt;

  /** Why it was withdrawn, and where the letter is that says so. */
  private String withdrawal;

  protected CallInSignature() {}

  CallInSignature(DecisionReference decision, int number, String member, String group, boolean executive,
      boolean known, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.number = number;
    this.member = member;
    this.group = group;
    this.executive = executive;
    this.notKnown = !known;
    this.signedAt = now;
  }

  String member() {
    return member;
  }

  /** However the name is written. */
  boolean isOf(String name) {
    return SignedName.isSame(member, name);
  }

  void withdraw(String why, Instant now) {
    withdrawnAt = now;
    withdrawal = why;
  }

  boolean stands() {
    return withdrawnAt == null;
  }

  /** They were of the executive when they signed, which was entered only later. */
  void wasOfTheExecutive() {
    executive = true;
  }

  LocalDate signedOn() {
    return London.date(signedAt);
  }

  boolean isExecutive() {
    return executive;
  }

  boolean counts() {
    return mayCount() && !isToBeConfirmed();
  }

  /** Whether it counts, or will when it is found to be a member's. */
  boolean mayCount() {
    return !executive && stands();
  }

  /** Whether somebody has still to look up whether it is a member's. */
  boolean isToBeConfirmed() {
    return mayCount() && !isOfAMember();
  }

  /** Whether it counted, or would have, and was withdrawn. */
  boolean isWithdrawnByAMember() {
    return !executive && !stands() && isOfAMember();
  }

  private boolean isOfAMember() {
    return !notKnown || confirmedBy != null;
  }

  void confirm(String by) {
    confirmedBy = by;
  }

  /** Empty where none was said. */
  String group() {
    return group == null ? "" : group;
  }
}
