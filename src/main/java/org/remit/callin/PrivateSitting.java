package org.remit.callin;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.people.Chairs.Office;
import org.remit.reference.Happened;

/**
 * By what Cabinet sat in private (SI 2012/2089 reg 5): on two notices, or because it was agreed that the meeting was
 * urgent and could not reasonably be deferred.
 *
 * @param noticeOn when notice of it was published; with urgency null
 * @param responseOn when the reasons, the representations and the response to them were published; with urgency null
 * @param urgentBy who agreed that it was urgent; null where both notices were given
 * @param evidence what shows that the offices before it in the chain were vacant, or the first unable to act; it is not
 *     published; null where the first agreed
 * @param whyUrgent the reasons, as they were published
 */
public record PrivateSitting(
    LocalDate noticeOn, LocalDate responseOn, Office urgentBy, LocalDate agreedOn, String evidence,
    String whyUrgent) {

  String agreedBy() {
    return urgentBy == null ? null : urgentBy.words();
  }

  /** What the ledger is told, with this beside it. */
  Happened saidWith(Happened said) {
    return said
        .with("privateNoticeOn", noticeOn)
        .with("privateResponseOn", responseOn)
        .with("urgencyAgreedOn", agreedOn)
        .with("urgencyAgreedBy", agreedBy())
        .withholding("urgencyEvidence", evidence)
        .withholding("urgencyReasons", whyUrgent);
  }

  String inWords() {
    if (urgentBy == null) {
      return ("Notice of the private part of the meeting was published on %s; reasons, representations and"
          + " response on %s.").formatted(London.say(noticeOn), London.say(responseOn));
    }
    return ("The %s agreed on %s that the private part of the meeting was urgent and could not reasonably be deferred:"
        + " %s").formatted(agreedBy(), London.say(agreedOn), whyUrgent);
  }
}
