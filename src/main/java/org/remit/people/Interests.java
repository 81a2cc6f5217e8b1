package org.remit.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declared interests, and whom they keep out: a disclosable pecuniary interest without dispensation bars from task,
 * papers and vote (Localism Act 2011 ss.31, 33; invariant 6). Whether the decision is of the actor's council is asked
 * by whoever calls.
 * It is one in the matter: it keeps out of every decision that carries out the one in which it was declared, until it
 * is dispensed with there or here.
 */
@Service
@Transactional
public class Interests {

  static final String RULE = "Localism Act 2011 ss.31, 33";

  private final InterestRows rows;
  private final Matters matters;
  private final KnownPeople known;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Interests(InterestRows rows, Matters matters, KnownPeople known, Clock clock, ApplicationEventPublisher events) {
    this.rows = rows;
    this.matters = matters;
    this.known = known;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Declares an interest of one's own, or enters another's; or records a dispensation from one declared before.
   *
   * @throws Refused if somebody enters another's without being democratic services or the monitoring officer, or
   *     dispenses without being the monitoring officer or the head of paid service, or with their own
   */
  public InterestView declare(DecisionReference decision, InterestCommand command, Actor actor) {
    var own = command.person() == null || command.person().isBlank()
        || command.person().strip().equalsIgnoreCase(actor.user());
    var person = own ? actor.user() : command.person().strip();
    if (!own && !actor.has(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE)) {
      throw new Refused("Another person's interest is entered by democratic services or the monitoring officer.")
          .at("/person")
          .because("authority", RULE);
    }
    if (!own && !known.isAtTheCouncil(person, actor.authority())) {
      throw new Refused("Nobody of " + actor.authority().words() + " signs in as '" + person + "'.").at("/person");
    }
    if (command.kind() == null) throw new Refused("Say whether it is dpi or other.").at("/kind");
    var dispensed = command.dispensation() != null && !command.dispensation().isBlank();
    if (dispensed && !actor.has(Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE)) {
      throw new Refused("A dispensation is recorded by the monitoring officer or the head of paid service, with what"
          + " shows it.")
          .at("/dispensation")
          .because("authority", RULE);
    }
    if (dispensed && own) {
      throw new Refused("Nobody dispenses with an interest of their own.").at("/dispensation")
          .because("authority", RULE);
    }
    if (command.sensitive() && !actor.has(Role.MONITORING_OFFICER)) {
      throw new Refused("That details of an interest are kept back is the monitoring officer's to agree.")
          .at("/sensitive")
          .because("authority", "Localism Act 2011 s.32");
    }
    var what = command.what() == null || command.what().isBlank() ? null : command.what().strip();
    var before = standing(decision).stream().filter(i -> i.isOf(person) && i.kind() == command.kind()).toList();
    var interest = before.isEmpty() || (!dispensed && before.stream().noneMatch(i -> i.says(what)))
        ? declared(decision, person, command, what, actor)
        : named(before, what, dispensed || command.sensitive()).here(decision, actor.user(), clock.instant());
    if (dispensed) interest.dispense(command.dispensation().strip(), dispensing(actor));
    if (command.sensitive()) interest.keepBack();
    rows.save(interest);
    events.publishEvent(
        Happened.to(decision, dispensed ? "interest-dispensed" : "interest-declared", actor)
            .with("kind", command.kind().id())
            .with("excludes", interest.excludesNow())
            .with("dispensedBy", dispensed ? dispensing(actor) : null)
            .with("sensitive", command.sensitive() ? true : null)
            .withholding("person", person)
            .withholding("what", interest.what())
            .withholding("dispensation", command.dispensation()));
    return interest.view();
  }

  /** In what role somebody records a dispensation; the head of paid service grants it (SI 2012/2089 reg 12(2)). */
  private static String dispensing(Actor actor) {
    return (actor.has(Role.HEAD_OF_PAID_SERVICE) ? Role.HEAD_OF_PAID_SERVICE : Role.MONITORING_OFFICER).words();
  }

  private Interest declared(
      DecisionReference decision, String person, InterestCommand command, String what, Actor actor) {
    if (what == null) throw new Refused("Say what the interest is.").at("/what");
    return new Interest(
        decision, person, command.kind(), what, command.excludes(), actor.user(), clock.instant());
  }

  /**
   * The one among a person's interests of a kind that is dispensed with, or kept back: that of these words, or the only
   * one.
   */
  private static Interest named(List<Interest> before, String what, boolean answered) {
    if (!answered) throw new Refused("This interest has been declared already.").at("/what");
    if (what == null && before.size() == 1) return before.get(0);
    return before.stream()
        .filter(i -> i.says(what))
        .findFirst()
        .orElseThrow(() -> new Refused(
            what == null
                ? "More than one such interest was declared: repeat the words of the one dispensed with."
                : "No interest in these words was declared: repeat its words as they were declared.")
            .at("/what"));
  }

  /** The interests in a decision's matter: its own, and those in what it carries out of which nothing is said here. */
  @Transactional(readOnly = true)
  public List<InterestView> of(DecisionReference decision) {
    return standing(decision).stream().map(Interest::view).toList();
  }

  private List<Interest> standing(DecisionReference decision) {
    var all = new ArrayList<Interest>();
    for (var each : matters.upwardsFrom(decision)) {
      var nearer = List.copyOf(all);
      rows.of(each.value()).stream()
          .filter(i -> nearer.stream().noneMatch(i::isTheSameAs))
          .forEach(all::add);
    }
    return all;
  }

  @Transactional(readOnly = true)
  public boolean excludes(Actor actor, DecisionReference decision) {
    return standing(decision).stream().anyMatch(i -> i.isOf(actor.user()) && i.excludesNow());
  }

  /** @throws Refused if an interest keeps this person out of the matter */
  @Transactional(readOnly = true)
  public void requireNone(Actor actor, DecisionReference decision) {
    if (!excludes(actor, decision)) return;
    throw new Refused("You declared an interest in " + decision
        + " and have no dispensation: you may take no part in it.")
        .because("interest", RULE);
  }
}
