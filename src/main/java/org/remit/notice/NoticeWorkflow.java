package org.remit.notice;

import java.util.Optional;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/** What notice tells its process. */
public interface NoticeWorkflow {

  /**
   * What is due has changed: the matter, its maker or what is withheld is another, a notice was taken down or has
   * lapsed, or urgency or another day was entered before any was given. Does nothing where none is being given.
   */
  void noticeWentStale(DecisionReference decision);

  /** The period that the notice named is over and nothing was decided: notice is to be given afresh. */
  void freshNoticeNeeded(DecisionReference decision, Authority council);

  /** The matter is no more: notice that is being given afresh, beside the lifecycle, is not gone on with. */
  void noNoticeNeeded(DecisionReference decision, String because);

  /** The rung on which notice of the decision is asked for now, as in {@link DueNotices}; empty if nobody is asked. */
  Optional<String> rungAsked(DecisionReference decision);

  /** Whether notices are being given for this decision. */
  boolean isGivingNotice(DecisionReference decision);
}
