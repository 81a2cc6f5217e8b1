package org.remit.contract;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.PartyName;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published entry of a contract is corrected, never erased (invariant 15): one person asks, the monitoring officer
 * approves, the register says 'corrected on'. It is taken down at once by whoever may take anything public down; an
 * approved correction puts it back.
 */
@Service
@Transactional
public class ContractEntryService {

  private static final Set<Role> REQUESTERS =
      Set.of(Role.LEGAL, Role.PROCUREMENT, Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES,
          Role.MONITORING_OFFICER);

  private final Contracts contracts;
  private final ContractAwards awards;
  private final ContractEntryCorrections corrections;
  private final Decisions decisions;
  private final Papers papers;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ContractEntryService(
      Contracts contracts,
      ContractAwards awards,
      ContractEntryCorrections corrections,
      Decisions decisions,
      Papers papers,
      Clock clock,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.awards = awards;
    this.corrections = corrections;
    this.decisions = decisions;
    this.papers = papers;
    this.clock = clock;
    this.events = events;
  }

  /** Whoever may ask for a correction; some of them approve it, or take the entry down. */
  public static Set<Role> roles() {
    return REQUESTERS;
  }

  /** What a correction may set right, by its name, with the words for it. */
  public static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    for (var field : ContractEntryField.all()) fields.put(field.id(), field.words());
    return fields;
  }

  /**
   * One act on one entry of this decision.
   *
   * @throws Refused if it is not this person's, there is no such entry or correction, the right value cannot stand
   * there or repeats what a withheld paper says, or the one who asked answers
   */
  public void take(DecisionReference reference, ContractEntryCommand command, Actor actor) {
    Given.oneOf(command.act(), "/act", "request", "approve", "reject", "take-down");
    switch (command.act()) {
      case "request" -> request(reference, command, actor);
      case "take-down" -> takeDown(reference, command, actor);
      default -> answer(reference, command, actor);
    }
  }

  private void request(DecisionReference reference, ContractEntryCommand command, Actor actor) {
    mustBe(reference, actor, REQUESTERS);
    var contract = entry(reference, command.contract());
    var field = ContractEntryField.find(command.field()).orElseThrow(() -> new Refused(
        "A correction sets right how contract or supplier are described: " + String.join(", ", fields().keySet())
            + ". Value and days of a contract change by a variation that is decided and signed.").at("/field"));
    Given.text(command.right(), "/right", "Write what is right.");
    Given.text(command.why(), "/why", "Say how the mistake is known.");
    var right = command.right().strip();
    field.mustTake(right);
    if (right.equals(contract.published(field))) {
      throw new Refused("The right value is what stands there already.").at("/right");
    }
    var number = command.number() == null || command.number().isBlank() ? null : command.number().strip();
    if (number != null) ContractEntryField.SUPPLIER_NUMBER.mustTake(number);
    if (field == ContractEntryField.SUPPLIER) mustBeTheSameSupplier(contract, right, number, "/right");
    papers.mustNotRepeatWithheld(reference, "/right", field.words(), right);
    var row = corrections.save(
        new ContractEntryCorrection(contract, field, right, number, command.why(), actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "contract-entry-correction-requested", actor)
            .with("number", contract.number())
            .with("correction", row.id())
            .with("field", field.id())
            .withholding("wrong", contract.published(field))
            .withholding("right", right)
            .withholding("number", number)
            .withholding("why", command.why()));
  }

  private void answer(DecisionReference reference, ContractEntryCommand command, Actor actor) {
    mustBe(reference, actor, Set.of(Role.MONITORING_OFFICER));
    var contract = entry(reference, command.contract());
    Given.text(command.why(), "/why", "Say why.");
    if (command.correction() == null) throw new Refused("Say which correction is answered.").at("/correction");
    var row = corrections.findById(command.correction())
        .filter(c -> c.contract().equals(contract.id()))
        .orElseThrow(() -> new Refused("There is no such correction of " + contract.number() + ".").at("/correction"));
    var approved = command.act().equals("approve");
    row.decide(approved, command.why(), actor.user(), clock.instant());
    if (approved) {
      if (row.field() == ContractEntryField.SUPPLIER) {
        mustBeTheSameSupplier(contract, row.after(), row.supplierNumber(), "/correction");
      }
      papers.mustNotRepeatWithheld(reference, "/correction", row.field().words(), row.after());
      contract.correct(row.field(), row.after(), London.today(clock));
    }
    events.publishEvent(
        Happened.to(reference, "contract-entry-correction-" + (approved ? "approved" : "rejected"), actor)
            .with("number", contract.number())
            .with("correction", row.id())
            .with("field", row.field().id())
            .withholding("why", command.why()));
  }

  /**
   * A correction writes a supplier's name as it is; another supplier is another decision. So the name stands in what
   * was decided, or is the same but for how it is written, or the number on the signed contract proves it: not one that
   * was itself corrected since.
   *
   * @throws Refused if the name may be another supplier's
   */
  private void mustBeTheSameSupplier(Contract contract, String right, String number, String pointer) {
    var name = PartyName.of(right);
    if (name.isSameAs(contract.supplier()) || decidedOn(contract, name)) return;
    var signed = awards.findById(ResolutionKey.of(contract.decision(), contract.resolution()))
        .map(award -> award.management().supplierNumber());
    if (number != null && signed.filter(s -> sameNumber(s, number)).isPresent()) return;
    throw new Refused("'%s' does not stand in resolution %s of %s. A correction sets the writing of a name right:"
            .formatted(right, contract.resolution(), contract.decision())
            + " another supplier takes a decision. If it is the same one under another name, give its number as it"
            + " stands in the signed contract.")
        .at(pointer).because("approved-supplier", "Nobody decides without authority: what was not named was not"
            + " approved");
  }

  /** Only what this resolution says: the suppliers of others were decided on for theirs. */
  private boolean decidedOn(Contract contract, PartyName name) {
    var decision = decisions.get(contract.decision());
    var proposed = decision.proposal().resolution(contract.resolution()).orElseThrow();
    return proposed.supplier() != null && proposed.supplier().known() && name.isSameAs(proposed.supplier().value())
        || proposed.what() != null && proposed.what().known() && name.standsIn(proposed.what().value())
        || name.standsIn(decision.resolution(contract.resolution()).wording());
  }

  private static boolean sameNumber(String one, String other) {
    return digits(one).equals(digits(other));
  }

  /** 'Charity 1047045' and '1047045' are one number, and so are 'SC 12' and 'sc12'. */
  private static String digits(String number) {
    return number.toLowerCase(Locale.ROOT).replaceAll("charity|company|number|no\\b|[^a-z0-9]", "");
  }

  private void takeDown(DecisionReference reference, ContractEntryCommand command, Actor actor) {
    mustBe(reference, actor, Papers.TAKING_DOWN);
    Given.text(command.why(), "/why", "Say why it is taken down.");
    var contract = entry(reference, command.contract());
    contract.takeDown(London.today(clock), command.why());
    events.publishEvent(
        Happened.to(reference, "contract-entry-taken-down", actor)
            .with("number", contract.number())
            .withholding("why", command.why()));
  }

  /** The corrections of a decision's entries that wait for an answer, by their id, in words. */
  @Transactional(readOnly = true)
  public Map<UUID, String> open(DecisionReference reference) {
    var open = new LinkedHashMap<UUID, String>();
    for (var contract : contracts.findByDecisionOrderByNumber(reference.value())) {
      corrections.findByContractOrderByRequestedAt(contract.id()).stream().filter(ContractEntryCorrection::isOpen)
          .forEach(c -> open.put(c.id(), contract.number() + ", " + c.field().words() + ": " + c.after()));
    }
    return open;
  }

  private void mustBe(DecisionReference reference, Actor actor, Set<Role> roles) {
    actor.mustBe(decisions.get(reference).authority(), roles.stream().sorted().toArray(Role[]::new));
  }

  private Contract entry(DecisionReference reference, String number) {
    return contracts.findByNumber(String.valueOf(number))
        .filter(c -> c.decision().equals(reference))
        .orElseThrow(() -> new Refused("The register has no such entry of " + reference + ".").at("/contract"));
  }
}
