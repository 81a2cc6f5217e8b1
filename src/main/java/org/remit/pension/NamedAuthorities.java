package org.remit.pension;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.remit.gate.Gate;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which body runs the fund. That of the council's own fund is known; any other is named by pensions and confirmed by
 * legal or the monitoring officer on what shows it, and protects nobody until then.
 */
@Service
@Transactional
public class NamedAuthorities {

  private final NamedAuthorityRows rows;
  private final PensionProtections protections;
  private final AdministeringAuthorities known;
  private final PensionHolds holds;
  private final PensionWorkflow workflow;
  private final Decisions decisions;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  NamedAuthorities(
      NamedAuthorityRows rows,
      PensionProtections protections,
      AdministeringAuthorities known,
      PensionHolds holds,
      PensionWorkflow workflow,
      Decisions decisions,
      Gate gate,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.protections = protections;
    this.known = known;
    this.holds = holds;
    this.workflow = workflow;
    this.decisions = decisions;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What is on record of a body that pensions names: what was said of the same name stands, and a new name waits.
   *
   * @return null for one that is known
   */
  NamedAuthority name(PensionProtection row, String name, String why, Actor actor) {
    if (name == null || isKnown(row, name)) return null;
    return of(row).filter(n -> n.isOf(name) && (n.isOpen() || n.isConfirmed()))
        .orElseGet(() -> rows.saveAndFlush(
            new NamedAuthority(row.administeringAuthority(), name.strip(), why, actor.user(), clock.instant())));
  }

  /** Why nobody is protected by this body yet, as a sentence; empty where the body is known or confirmed. */
  Optional<String> against(PensionProtection row) {
    var name = row.administeringAuthority();
    if (name == null || isKnown(row, name)) return Optional.empty();
    var named = of(row);
    if (named.isEmpty()) {
      return Optional.of(name + " is not known as the council's administering authority (SI 2013/2356 Sch 3), and"
          + " nobody else confirmed it. Pensions names it again, or another.");
    }
    return named.filter(n -> !n.isConfirmed()).map(NamedAuthority::inWords);
  }

  private boolean isKnown(PensionProtection row, String name) {
    return known.isKnown(decisions.get(row.decision()).authority(), name);
  }

  private Optional<NamedAuthority> of(PensionProtection row) {
    return Optional.ofNullable(row.namedAuthority()).flatMap(rows::findById);
  }

  /** Those of a decision that wait for a second person. */
  @Transactional(readOnly = true)
  public List<NamedAuthorityView> waiting(DecisionReference reference) {
    return protections.findByKeyDecision(reference.value()).stream()
        .filter(row -> against(row).isPresent())
        .map(PensionProtection::namedAuthority).filter(Objects::nonNull).distinct()
        .map(id -> rows.findById(id).orElseThrow())
        .filter(NamedAuthority::isOpen)
        .map(n -> new NamedAuthorityView(n.id(), n.name(), n.why()))
        .toList();
  }

  /**
   * Legal or the monitoring officer confirms the body on what shows it, or does not: for every contract that rests on
   * it, before the tender and after the award. Whom a body admitted that is none after all, nothing protects any more.
   *
   * @throws Refused to whoever named it, if nothing shows it, or nobody waits for the answer
   */
  public void answer(DecisionReference reference, UUID id, boolean confirmed, String evidence, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), Role.LEGAL, Role.MONITORING_OFFICER);
    Given.words(evidence, "/evidence",
        "Name what shows it: the regulations as they stand, or the fund's own statement, and where it is.");
    var named = waiting(reference).stream().filter(n -> n.id().equals(id)).findFirst()
        .flatMap(n -> rows.findById(n.id()))
        .orElseThrow(() -> new Refused("No such body waits for confirmation.").at("/named"));
    named.decide(confirmed, evidence.strip(), actor.user(), clock.instant());
    rows.saveAndFlush(named);
    for (var row : protections.findByNamedAuthority(id)) {
      if (confirmed) row.confirmAuthority();
      var view = row.view();
      if (!confirmed && holds.protectionEndedAs(view.decision(), view.resolution(), "met")) {
        gate.open(view.decision(), view.resolution(), PensionHolds.PROTECTION, named.inWords());
        workflow.protectionLost(view.decision(), view.resolution());
      }
      gate.restate(view.decision(), view.resolution(), PensionHolds.PROTECTION, confirmed
          ? named.name() + " is confirmed as the administering authority; nothing else is on record yet."
          : named.inWords());
      events.publishEvent(
          Happened.to(view.decision(), "administering-authority-answered", actor)
              .with("resolution", view.resolution())
              .with("named", id)
              .with("confirmed", confirmed)
              .withholding("administeringAuthority", named.name())
              .withholding("namedBy", named.requestedBy())
              .withholding("evidence", evidence.strip()));
    }
  }
}
