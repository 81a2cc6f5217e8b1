package org.remit.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;

/** What was answered when a decision was to be kept from call-in for urgency, and by whom. */
@Entity
@Table(name = "call_in_waiver")
class CallInWaiver {

  private enum Answer {
    AGREED,
    REFUSED
  }

  @Id private UUID id;
  private String decision;
  private String namedRole;

  /** Null while whoever the constitution names was passed over and the chair of the council has not answered. */
  @Enumerated(EnumType.STRING)
  private Answer answer;

  /** Whether there is nobody in the office that the constitution names; otherwise they were unable to act. */
  private boolean vacant;

  private String unableBecause;

  /** What shows it; it is not published. */
  private String unableEvidence;

  private String capacity;
  private String reasons;
  private String answeredBy;
  private Instant answeredAt;
  private Instant staleAt;

  @Version private long version;

  protected CallInWaiver() {}

  /** Nobody has answered it yet. */
  CallInWaiver(DecisionReference decision, Role named, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.namedRole = named.id();
    this.answeredBy = by;
    this.answeredAt = now;
  }

  /** Whoever the constitution names cannot act: it falls to the chair of the council, and both are on record. */
  void passOver(boolean vacant, String because, String evidence) {
    this.vacant = vacant;
    unableBecause = because;
    unableEvidence = evidence;
    reasons = because;
  }

  void answer(boolean agreed, String capacity, String reasons, String by, Instant now) {
    this.answer = agreed ? Answer.AGREED : Answer.REFUSED;
    this.capacity = capacity;
    this.reasons = reasons;
    this.answeredBy = by;
    this.answeredAt = now;
  }

  void goStale(Instant now) {
    staleAt = now;
  }

  boolean waitsForCouncil() {
    return answer == null;
  }

  boolean isAgreed() {
    return answer == Answer.AGREED;
  }

  CallInWaiverView view() {
    var passedOver = vacant ? CallInWaivers.NO_CHAIR : CallInWaivers.UNABLE;
    return new CallInWaiverView(
        answer == null ? passedOver : answer.name().toLowerCase(Locale.ROOT), capacity, unableBecause, reasons,
        answeredAt,
        sentence());
  }

  private String sentence() {
    var day = London.say(London.date(answeredAt));
    if (answer == null) {
      return (vacant ? "there is no %s: %s" : "the %s is unable to act: %s").formatted(words(namedRole), unableBecause);
    }
    var unable = unableBecause == null ? ""
        : (vacant ? " (there was no %s: %s)" : " (the %s was unable to act: %s)")
            .formatted(words(namedRole), unableBecause);
    return isAgreed()
        ? "call-in waived, agreed by the %s on %s%s: %s".formatted(capacity, day, unable, reasons)
        : "waiver of call-in refused by the %s on %s%s: %s".formatted(capacity, day, unable, reasons);
  }

  private static String words(String role) {
    return Role.of(role).words();
  }
}
