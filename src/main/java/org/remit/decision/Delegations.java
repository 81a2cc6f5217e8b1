package org.remit.decision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures.Delegate;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionTookEffect;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.PostTitle;
import org.remit.routing.Fact;
import org.remit.routing.Money;
import org.remit.routing.Proposal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Authority given to posts, by the scheme of delegation or by a resolution (invariant 5). A delegation counts if it is
 * valid on the day, names the post, allows the act and covers the value; a value that is unknown is covered by no
 * limit.
 */
@Service
@Transactional
public class Delegations {

  private final DelegationRows rows;
  private final Decisions decisions;
  private final Constitutions constitutions;
  private final Clock clock;
  private final Actors actors;
  private final ApplicationEventPublisher events;

  Delegations(
      DelegationRows rows,
      Decisions decisions,
      Constitutions constitutions,
      Clock clock,
      Actors actors,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.decisions = decisions;
    this.constitutions = constitutions;
    this.clock = clock;
    this.actors = actors;
    this.events = events;
  }

  /** A resolution that delegates gives its authority on the day on which it takes effect. */
  @EventListener
  @Order(0) // before the lifecycle goes on to what may be done under it
  void on(ResolutionTookEffect effect) {
    var decision = decisions.get(effect.decision());
    var resolution = decision.proposal().resolution(effect.resolution()).orElseThrow();
    var given = resolution.delegation();
    if (given == null || given.to().isUnknown()) return;
    var before = rows.findByDecisionAndResolution(effect.decision().value(), effect.resolution());
    if (before != null) before.givenAnew(effect.effectiveOn());
    else rows.save(new Delegation(decision, effect.resolution(), given, effect.effectiveOn()));
    events.publishEvent(
        Happened.to(effect.decision(), "delegation-given", actors.current())
            .with("resolution", effect.resolution())
            .with("post", given.to().value())
            .with("limit", given.limit().or(null))
            .with("expires", given.expires().or(null)));
  }

  /** Whether the post that the proposal names may decide it on a day. */
  @Transactional(readOnly = true)
  public AuthorityFound authorityFor(DecisionView decision, LocalDate on) {
    var maker = decision.proposal().decisionMaker();
    if (maker.post().isUnknown()) return AuthorityFound.none("The report does not say which post decides.");
    var post = maker.post().value();
    var byResolution = byResolution(decision, post, on);
    if (byResolution != null && byResolution.valid()) return byResolution;
    var byScheme = byScheme(decision, post, on);
    return byScheme.valid() || byResolution == null ? byScheme : byResolution;
  }

  private AuthorityFound byResolution(DecisionView decision, String post, LocalDate on) {
    AuthorityFound refused = null;
    for (var up = parent(decision); up != null; up = parent(up)) {
      for (var each : rows.findByDecision(up.reference().value())) {
        if (!each.isFor(post)) continue;
        if (!hasEffect(up, each)) {
          refused = AuthorityFound.none(each.cited() + " has no effect: the resolution was called in again, or fell.");
          continue;
        }
        var found = byResolution(decision, each, post, on);
        if (found.valid()) return found;
        refused = found;
      }
    }
    return refused;
  }

  /** It gives nothing while its resolution waits for its effect again. */
  private static boolean hasEffect(DecisionView giving, Delegation each) {
    var state = giving.resolution(each.resolution()).state();
    return state == ResolutionState.EFFECTIVE || state == ResolutionState.CARRIED_OUT;
  }

  private DecisionView parent(DecisionView decision) {
    return decision.parent() == null ? null : decisions.find(decision.parent()).orElse(null);
  }

  private static AuthorityFound byResolution(
      DecisionView decision, Delegation each, String post, LocalDate on) {
    if (!each.isValidOn(on)) {
      return AuthorityFound.none(
          each.cited() + " is not valid on " + London.say(on)
              + (each.expires() == null ? "." : ": it expired on " + London.say(each.expires()) + "."));
    }
    var beyond = beyond(decision.proposal(), each.limit());
    if (beyond != null) return AuthorityFound.none(each.cited() + " " + beyond);
    return new AuthorityFound(
        true, each.cited(), "Given by a resolution that has taken effect" + acting(post) + ".", each.consultees(),
        false, each.reportBackTo());
  }

  private AuthorityFound byScheme(DecisionView decision, String post, LocalDate on) {
    var figure = constitutions.of(decision.authority()).on(on).delegation();
    if (!figure.isSet()) {
      return AuthorityFound.none("The scheme of delegation of " + decision.authority().words() + " is not known.");
    }
    var named = figure.value().stream().filter(d -> d.isFor(post)).toList();
    if (named.isEmpty()) return AuthorityFound.none("The scheme of delegation does not name the post " + post + ".");
    var acts = acts(decision.proposal());
    AuthorityFound refused = null;
    for (Delegate each : named) {
      var missing = acts.stream().filter(a -> !each.acts().contains(a)).toList();
      if (!missing.isEmpty()) {
        refused = AuthorityFound.none("The scheme does not let " + post + " decide: "
            + String.join(", ", missing) + ".");
        continue;
      }
      var beyond = beyond(decision.proposal(), each.limit());
      if (beyond != null) {
        refused = AuthorityFound.none("The scheme of delegation " + beyond);
        continue;
      }
      return new AuthorityFound(
          true,
          "Scheme of delegation, " + post + " (" + figure.source() + ")",
          "The scheme names the post"
              + (figure.confirmed() ? "" : ", which is " + figure.confirmation().id() + ", not confirmed")
              + acting(post) + ".",
          each.consulting(),
          each.mayDecideOwnReport(),
          null);
    }
    return refused;
  }

  private static String acting(String post) {
    return new PostTitle(post).isActing() ? ", and its acting holder exercises what is given to it" : "";
  }

  private static Set<String> acts(Proposal proposal) {
    var acts = new LinkedHashSet<String>();
    for (var each : proposal.resolutions()) {
      acts.add(each.kind());
      if (each.internalWaiver() != null) acts.add("waive");
    }
    return acts;
  }

  /** Why a limit does not cover the value; null if it does. Linked awards are added where it was so answered. */
  private static String beyond(Proposal proposal, BigDecimal limit) {
    if (limit == null) return null;
    var together = proposal.linkedAwards().is("one");
    var sum = BigDecimal.ZERO;
    var shared = new HashSet<String>();
    for (var each : proposal.resolutions()) {
      if (!each.commits() || shared.contains(each.id())) continue;
      shared.addAll(each.value() == null ? List.of() : each.value().sharedWith());
      Fact<BigDecimal> value = each.value() == null ? Fact.unknown() : each.value().total();
      if (value.isUnknown()) {
        return "has a limit of " + Money.say(limit) + ", and the value of resolution " + each.id() + " is unknown.";
      }
      sum = together ? sum.add(value.value()) : sum.max(value.value());
    }
    return sum.compareTo(limit) <= 0 ? null : "covers up to " + Money.say(limit) + ", not " + Money.say(sum) + ".";
  }

  /** The day's authority for a decision by its reference. */
  @Transactional(readOnly = true)
  public AuthorityFound authorityFor(DecisionReference decision) {
    return authorityFor(decisions.get(decision), London.today(clock));
  }
}
