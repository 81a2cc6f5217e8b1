package org.remit.contract;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
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
 * The transparency notice goes before a direct award, unless the user chooses the supplier (Procurement Act 2023 s.44).
 */
@Service
@Transactional
public class TransparencyService {

  static final String HOLD = "transparency-notice";

  private final TransparencyNotices notices;
  private final AwardPapers papers;
  private final Decisions decisions;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  TransparencyService(TransparencyNotices notices, AwardPapers papers, Decisions decisions, Gate gate, Clock clock,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.papers = papers;
    this.decisions = decisions;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** What a direct award may rest on, with its words. */
  public Map<String, String> grounds() {
    var grounds = new LinkedHashMap<String, String>();
    for (var ground : DirectAwardGround.values()) grounds.put(ground.id(), ground.words());
    return grounds;
  }

  /** The resolutions whose direct award waits for the notice. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return gate.holds(reference).stream()
        .filter(h -> h.kind().equals(HOLD) && gate.isOpen(reference, h.resolution(), HOLD))
        .map(HoldView::resolution).toList();
  }

  /**
   * The notice was published, or the user's choice asks for none.
   *
   * @throws Refused if no notice is asked for or one is on record, the ground is none, conflicts were not assessed, or
   *     the notice lacks a content that its law asks for
   */
  public void record(DecisionReference reference, TransparencyCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT);
    Given.text(command.resolution(), "/resolution", "Say which resolution it is about.");
    decision.resolution(command.resolution());
    if (!open(reference).contains(command.resolution())) {
      throw new Refused("Resolution " + command.resolution() + " waits for no transparency notice: it is no direct"
          + " award under the Procurement Act 2023, or one is on record.").at("/resolution");
    }
    var ground = DirectAwardGround.find(command.ground())
        .orElseThrow(() -> new Refused("Choose one of: " + String.join(", ", grounds().keySet()) + ".").at("/ground")
            .because(HOLD, "Procurement Act 2023 s.41 and Sch 5"));
    Given.text(command.reasons(), "/reasons", "Say why this ground is there.");
    if (ground.asksForNotice()) {
      publish(reference, command, ground, actor);
    } else {
      if (command.noticeReference() != null || command.publishedOn() != null) {
        throw new Refused("No transparency notice goes before an award by the user's choice: leave it empty.")
            .at("/noticeReference").because(HOLD, "Procurement Act 2023 s.44");
      }
      keep(reference, command, ground, actor);
      gate.lift(reference, command.resolution(), HOLD, How.NOT_NEEDED, "the user chooses the supplier (s.44)");
    }
  }

  private void publish(
      DecisionReference reference, TransparencyCommand command, DirectAwardGround ground, Actor actor) {
    if (!command.conflictsAssessed()) {
      throw new Refused("A conflicts assessment is prepared and reviewed before the notice.").at("/conflictsAssessed")
          .because("conflicts-assessment", "Procurement Act 2023 s.83");
    }
    Given.text(command.noticeReference(), "/noticeReference", "Give the reference of the notice.");
    London.mustHaveCome(command.publishedOn(), clock, "/publishedOn");
    papers.transparency(decisions.get(reference), command.resolution(),
        ground.words() + ". " + command.reasons(), command.noticeReference(), command.publishedOn());
    keep(reference, command, ground, actor);
    gate.lift(reference, command.resolution(), HOLD, How.MET, "notice " + command.noticeReference());
  }

  private void keep(DecisionReference reference, TransparencyCommand command, DirectAwardGround ground, Actor actor) {
    notices.save(new TransparencyNotice(reference, command.resolution(), ground, command.reasons(),
        command.noticeReference(), command.publishedOn(), actor.user()));
    events.publishEvent(
        Happened.to(reference, "transparency-notice-recorded", actor)
            .with("resolution", command.resolution())
            .with("ground", ground.id())
            .with("notice", command.noticeReference())
            .with("publishedOn", command.publishedOn())
            .withholding("reasons", command.reasons()));
  }

  /** The transparency notices of a decision. */
  @Transactional(readOnly = true)
  public List<TransparencyNoticeView> of(DecisionReference reference) {
    return notices.findByKeyDecision(reference.value()).stream().map(TransparencyNotice::view).toList();
  }
}
