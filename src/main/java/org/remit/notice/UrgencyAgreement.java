package org.remit.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.remit.people.Chairs.Office;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** What each person in the chain answered to the question whether a matter is urgent (SI 2012/2089 regs 5(6), 11). */
@Entity
@Table(name = "urgency_agreement")
class UrgencyAgreement {

  static final String AGREED = "agreed";
  static final String REFUSED = "refused";
  static final String NO_CHAIR = "no-chair";
  static final String NO_CHAIR_OF_EITHER = "no-chair-of-either";
  static final String UNABLE = "unable-to-act";

  @Id private UUID id;
  private String decision;
  private String matter;

  /** What the chair of the committee answered, or why it falls to the next. */
  @Column(name = "scrutiny_chair")
  private String firstAnswer;

  private String answer;
  private String capacity;
  private String reasons;
  private String answeredBy;
  private Instant answeredAt;

  /** Why the chair of the committee was passed over, what shows it, and who recorded it; null where they answered. */
  private String passedOverBecause;

  private String passedOverEvidence;
  private String passedOverBy;
  private Instant reasonsPublishedAt;
  private Instant staleAt;

  @Version private long version;

  protected UrgencyAgreement() {}

  /** The first person asked is the chair of the relevant overview and scrutiny committee. */
  UrgencyAgreement(
      DecisionReference decision, String matter, String firstAnswer, String reasons, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.matter = matter;
    this.firstAnswer = firstAnswer;
    this.reasons = reasons;
    this.answeredBy = by;
    this.answeredAt = now;
    if (firstAnswer.equals(AGREED) || firstAnswer.equals(REFUSED)) {
      this.answer = firstAnswer;
      this.capacity = Office.SCRUTINY_CHAIR.words();
    }
  }

  /** It falls to the next in the chain. */
  void passOver(String evidence) {
    passedOverBecause = reasons;
    passedOverEvidence = evidence;
    passedOverBy = answeredBy;
  }

  /** @param office of whoever answers in place of the chair of the committee */
  void answerForCouncil(String answer, Office office, String reasons, String by, Instant now) {
    if (this.answer != null) throw new Refused("Whether it is urgent has been answered already.").at("/outcome");
    this.answer = answer;
    this.capacity = office.words();
    this.reasons = reasons;
    this.answeredBy = by;
    this.answeredAt = now;
  }

  void reasonsPublished(Instant at) {
    reasonsPublishedAt = at;
  }

  void goStale(Instant at) {
    staleAt = at;
  }

  boolean isWithoutChairOfEither() {
    return NO_CHAIR_OF_EITHER.equals(firstAnswer);
  }

  boolean isAgreed() {
    return AGREED.equals(answer);
  }

  boolean isRefused() {
    return REFUSED.equals(answer);
  }

  boolean isComplete() {
    return isAgreed() && reasonsPublishedAt != null;
  }

  String matter() {
    return matter;
  }

  String capacity() {
    return capacity;
  }

  String reasons() {
    return reasons;
  }

  Instant answeredAt() {
    return answeredAt;
  }
}
