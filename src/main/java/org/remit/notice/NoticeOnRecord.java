package org.remit.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.papers.RecordOfTheCase;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a notice announced: this matter, its maker and its period (SI 2012/2089 reg 9(1)). A correction announces
 * nothing else; a changed matter or maker needs a fresh notice.
 */
@Component
@Transactional(readOnly = true)
class NoticeOnRecord implements RecordOfTheCase {

  private final NoticeRows notices;
  private final Decisions decisions;
  private final StatutoryPapers papers;

  NoticeOnRecord(NoticeRows notices, Decisions decisions, StatutoryPapers papers) {
    this.notices = notices;
    this.decisions = decisions;
    this.papers = papers;
  }

  @Override
  public Map<String, Object> onRecord(StatutoryPaperView paper) {
    return given(paper).map(notice -> announced(notice, paper)).orElse(Map.of());
  }

  /** The notice that a paper gave, however often the paper was corrected since. */
  private Optional<Notice> given(StatutoryPaperView paper) {
    var rows = notices.findByDecisionOrderByPublishedAt(paper.decision().value());
    for (var each = paper; each != null; each = each.corrects() == null ? null : papers.get(each.corrects())) {
      var id = each.id();
      var found = rows.stream().filter(n -> isPaperOf(n, id)).findFirst();
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private static boolean isPaperOf(Notice notice, UUID paper) {
    return paper.equals(notice.view().paper());
  }

  private Map<String, Object> announced(Notice notice, StatutoryPaperView paper) {
    var all = new LinkedHashMap<String, Object>();
    all.put("matter", notice.matter());
    if (!notice.kind().isOfTheDecision()) {
      all.put("meeting", London.say(notice.periodFrom()));
      return all;
    }
    var decision = decisions.get(new DecisionReference(notice.decision()));
    if (notice.kind() == NoticeKind.KEY_DECISION) {
      all.put("period", new NoticePeriod(notice.periodFrom(), notice.periodTo()).words());
      if (NoticeService.isBody(decision)) {
        all.put("members", notice.makerNames());
      } else {
        all.put("maker", notice.makerNames().get(0));
      }
    }
    return all;
  }
}
