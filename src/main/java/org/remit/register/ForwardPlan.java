package org.remit.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.notice.NoticeView;
import org.remit.notice.Notices;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key decisions to come: notice of each stands, and none has been taken (SI 2012/2089 regs 9 and 10). */
@Service
@Transactional(readOnly = true)
public class ForwardPlan {

  private final Notices notices;
  private final StatutoryPapers papers;

  ForwardPlan(Notices notices, StatutoryPapers papers) {
    this.notices = notices;
    this.papers = papers;
  }

  /**
   * The earliest first.
   *
   * @param council null for all
   */
  public List<PlannedDecision> of(Authority council) {
    return each(notices.ofKeyDecisionsToCome(), council, (notice, entry) -> entry)
        .sorted(Comparator.comparing(PlannedDecision::from, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PlannedDecision::reference))
        .toList();
  }

  /**
   * The key decisions to come whose notice has lapsed: they were not taken in the period that it stated. One whose
   * notice was taken down is left out.
   *
   * @param council null for all
   */
  public List<LapsedNotice> lapsed(Authority council) {
    return each(notices.lapsedOfKeyDecisions(), council, (notice, entry) -> new LapsedNotice(entry, notice.periodTo()))
        .filter(lapsed -> lapsed.planned().takenDown() == null)
        .toList();
  }

  private <T> Stream<T> each(
      List<NoticeView> given, Authority council, BiFunction<NoticeView, PlannedDecision, T> made) {
    var all = papers.publishedWith(given.stream().map(NoticeView::paper).toList(), council).stream()
        .collect(Collectors.groupingBy(StatutoryPaperView::decision));
    var byId = all.values().stream().flatMap(List::stream)
        .collect(Collectors.toMap(StatutoryPaperView::id, paper -> paper));
    return given.stream().filter(notice -> byId.containsKey(notice.paper())).map(notice -> {
      var first = byId.get(notice.paper());
      return made.apply(notice, entry(notice, first, all.get(first.decision())));
    });
  }

  /** What the notice that stands says of this decision, whether or not it has been taken. */
  Optional<PlannedDecision> of(DecisionReference decision) {
    return notices.of(decision).stream()
        .filter(n -> n.staleAt() == null && (n.kind().equals("key-decision-notice")
            || n.kind().equals("general-exception-notice")))
        .reduce((earlier, later) -> later)
        .map(notice -> entry(notice, papers.get(notice.paper()), papers.published(decision)));
  }

  private static PlannedDecision entry(NoticeView notice, StatutoryPaperView first, List<StatutoryPaperView> all) {
    var paper = newest(first, all);
    var says = new Published(paper);
    var earliest = says.day("earliest");
    var when = says.text("period") != null ? says.text("period")
        : earliest == null ? null : "On or after " + says.text("earliest");
    var members = says.list("members");
    var up = paper.takenDownAt() == null;
    return new PlannedDecision(
        paper.decision().value(), paper.council().id(), paper.title(), says.text("matter"), says.text("maker"),
        says.text("maker-title"), members, when,
        !up ? null : earliest != null ? earliest : notice.periodFrom(),
        !up || earliest != null ? null : notice.periodTo(),
        says.list("documents"), says.text("address"), inPrivate(all), first.publishedAt(),
        paper.corrects() == null ? null : paper.publishedAt(), paper.takenDownAt(), paper.id());
  }

  private static StatutoryPaperView newest(StatutoryPaperView paper, List<StatutoryPaperView> all) {
    return all.stream().filter(p -> p.id().equals(paper.correctedBy())).findFirst()
        .map(correction -> newest(correction, all)).orElse(paper);
  }

  /** Why part of the meeting is to be in private, in the words of the newest of its notices that are up. */
  static List<String> inPrivate(List<StatutoryPaperView> papers) {
    var reasons = new ArrayList<String>();
    papers.stream()
        .filter(p -> p.kind().startsWith("private-") && p.correctedBy() == null && p.takenDownAt() == null)
        .reduce((earlier, later) -> later)
        .ifPresent(p -> reasons.addAll(new Published(p).paragraphs("reasons")));
    return List.copyOf(reasons);
  }
}
