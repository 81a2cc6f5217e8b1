package org.remit.procurement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.TenderPeriods;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is published before a tender under the Procurement Act 2023: that the market is engaged (s.17), and that a
 * procurement is planned (s.15), which may shorten the time for tenders.
 */
@Service
@Transactional
public class EngagementService {

  private final EngagementNotices notices;
  private final Procurements procurements;
  private final TenderNotices tenders;
  private final StatutoryPapers papers;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  EngagementService(
      EngagementNotices notices,
      Procurements procurements,
      TenderNotices tenders,
      StatutoryPapers papers,
      Decisions decisions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.procurements = procurements;
    this.tenders = tenders;
    this.papers = papers;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  /** The resolutions before whose tender such a notice may still be published. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    var decision = decisions.get(reference);
    if (decision.closedAt() != null) return List.of();
    return decision.proposal().resolutions().stream()
        .filter(r -> r.kind().equals("approve-procurement"))
        .map(r -> r.id())
        .filter(id -> !isOut(reference, id) && !tenders.before(decision, id).isEmpty())
        .toList();
  }

  private boolean isOut(DecisionReference reference, String resolution) {
    return procurements.findById(new Procurement.Key(reference.value(), resolution))
        .filter(p -> p.procedure() != null || p.isAbandoned()).isPresent();
  }

  /**
   * Such a notice was published.
   *
   * @param kind engagement or planned
   * @param about what the market is asked, or what is planned, as it is published
   * @throws Refused if its law knows no such notice, the tender is out, or one is on record
   */
  public void published(DecisionReference reference, String resolution, String kind, String about, String notice,
      LocalDate on, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT);
    Given.text(resolution, "/resolution", "Say which procurement it is about.");
    decision.resolution(resolution);
    Given.oneOf(kind, "/kind", EngagementNotice.ENGAGEMENT, EngagementNotice.PLANNED);
    var known = tenders.before(decision, resolution).stream().filter(n -> n.id().equals(kind)).findFirst()
        .orElseThrow(() -> new Refused("The law of this procurement knows no such notice before a tender.")
            .at("/kind").because("engagement", "Procurement Act 2023 ss.15 and 17"));
    if (isOut(reference, resolution)) {
      throw new Refused("The tender is published, or the procurement abandoned: this notice goes before it.")
          .at("/resolution").because("engagement", known.citation());
    }
    Given.text(about, "/about", "Say what is published.");
    Given.text(notice, "/noticeReference", "Give the reference of the notice.");
    London.mustHaveCome(on, clock, "/publishedOn");
    var key = new EngagementNotice.Key(reference.value(), resolution, kind);
    if (notices.existsById(key)) throw new Refused(known.name() + ": one is on record.").at("/kind");
    draft(reference, resolution, known, about, notice, on);
    notices.save(new EngagementNotice(reference, resolution, kind, about, notice, on, actor.user()));
    events.publishEvent(
        Happened.to(reference, "engagement-notice-published", actor)
            .with("resolution", resolution)
            .with("code", known.code())
            .with("notice", notice)
            .with("publishedOn", on));
  }

  private void draft(DecisionReference reference, String resolution, ProcurementNotice known, String about,
      String notice, LocalDate on) {
    if (known.paper() == null) return;
    var decision = decisions.get(reference);
    papers.produce(known.paper(), reference, PaperContent.empty()
        .about("resolution " + resolution)
        .text("authority", decision.authority().words() + " Council")
        .text("subject", TenderNotices.subject(decision, resolution))
        .text("about", about)
        .text("reference", notice + ", " + London.say(on)));
  }

  /** Whether the market was told that it is engaged. */
  @Transactional(readOnly = true)
  public boolean isEngagementPublished(DecisionReference reference, String resolution) {
    return notices.existsById(
        new EngagementNotice.Key(reference.value(), resolution, EngagementNotice.ENGAGEMENT));
  }

  /** Why a planned procurement notice on record shortens the time for tenders; empty where none does today. */
  @Transactional(readOnly = true)
  public Optional<String> shortens(DecisionReference reference, String resolution) {
    var today = London.today(clock);
    return notices.findById(new EngagementNotice.Key(reference.value(), resolution, EngagementNotice.PLANNED))
        .map(EngagementNotice::publishedOn)
        .filter(on -> TenderPeriods.planned().holdsOn(today, on))
        .map(on -> "planned procurement notice of " + London.say(on) + " (" + TenderPeriods.planned().citation() + ")");
  }

  /** The notices before the tenders of a decision. */
  @Transactional(readOnly = true)
  public List<EngagementNoticeView> of(DecisionReference reference) {
    return notices.findByKeyDecision(reference.value()).stream().map(EngagementNotice::view).toList();
  }
}
