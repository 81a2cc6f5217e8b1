package org.remit.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.Band;
import org.remit.constitution.Figures.Delegate;
import org.remit.constitution.Figures.KeyLimit;
import org.remit.constitution.Rules;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Staff;
import org.remit.routing.Route.ResolutionRoute;

/**
 * Works out one route: turns facts and figures into the inputs of the tables, and their rows into parts with reasons.
 */
final class RouteBuilder {

  private static final LocalDate PCR_2015 = LocalDate.of(2015, 2, 26);
  private static final LocalDate PSR = LocalDate.of(2024, 1, 1);
  private static final LocalDate PROCUREMENT_ACT = LocalDate.of(2025, 2, 24);
  private static final LocalDate LONGER_EMPLOYEE_INFORMATION = LocalDate.of(2014, 5, 1);
  private static final Set<String> BOUGHT = Set.of("award-contract", "extend-contract", "vary-contract",
      "approve-procurement", "enter-arrangement");
  private static final Set<String> CHANGED = Set.of("extend-contract", "vary-contract");
  private static final Set<String> MOVING = Set.of("award-contract", "approve-procurement", "enter-arrangement",
      "make-grant");

  private final Proposal proposal;
  private final LocalDate on;
  private final Parent parent;
  private final Rules rules;
  private final DecisionTables tables;
  private final LegalPeriods periods;
  private final Thresholds thresholds;
  private final Sums sums;
  private final Set<String> unconfirmed = new LinkedHashSet<>();
  private boolean linkedAwardsQuestion;

  RouteBuilder(Proposal proposal, LocalDate on, Parent parent, Rules rules, DecisionTables tables, LegalPeriods periods,
      Thresholds thresholds) {
    this.proposal = proposal;
    this.on = on;
    this.parent = parent;
    this.rules = rules;
    this.tables = tables;
    this.periods = periods;
    this.thresholds = thresholds;
    this.sums = new Sums(proposal);
  }

  Route build() {
    var function = function();
    var key = key();
    var maker = maker();
    var resolutions = new LinkedHashMap<String, ResolutionRoute>();
    for (var resolution : proposal.resolutions()) resolutions.put(resolution.id(), resolution(resolution, key));
    var category = category(key, maker, resolutions);
    var privateMeeting = privateMeeting();
    var notices = notices(key, maker, privateMeeting);
    var matter = proposal.isSubstantive() ? "substantive" : "noting";
    return new Route(proposal.authority(), on, function, key, category, maker, notices, privateMeeting, scrutinyFirst(),
        callable(matter, key), record(maker), linkedAwardsQuestion, clearances(matter), resolutions,
        List.copyOf(unconfirmed));
  }

  private Part<String> function() {
    var seen = Map.of("Function", proposal.functionKind().words());
    if (proposal.functionKind().known()) {
      return Part.of(proposal.functionKind().value(), new Reason("Fact_Function", "LGA 2000 s.9D", seen,
          Confirmation.CONFIRMED, "The proposal says whose function it is."));
    }
    return Part.depends("executive",
        "It depends on whether the function is the executive's: then these regulations apply;"
        + " if it is the council's, council or its committees decide.",
        new Reason("Fact_FunctionUnknown", "LGA 2000 s.9D", seen, Confirmation.CONFIRMED,
            "The proposal does not say whose function it is."));
  }

  private String functionWord() {
    return proposal.functionKind().words();
  }

  // ---- key

  private Part<Boolean> key() {
    var limit = use(rules.keyLimit());
    var wards = use(rules.keyWards());
    var asked = new Asked(tables, "key-decision")
        .with("functionKind", functionWord())
        .with("matter", proposal.isSubstantive() ? "substantive" : "noting")
        .with("parent", parentCovers())
        .with("spend", spend(limit))
        .with("effect", effect(wards.value()))
        .mayBe("functionKind", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("parent", "covers", "the earlier key decision covers it", "does-not", "it does not")
        .mayBe("spend", "above", "spend or savings go beyond the limit, or linked awards are one decision", "within",
            "they stay within it, or linked awards are several")
        .mayBe("effect", "significant", "the effect on communities is significant", "not-significant", "it is not");
    asked.restingOn(limit, limit.isSet() ? "limit " + say(limit.value()) : "limit not confirmed and not used",
        "Rule_KeyBySpend", "Rule_KeyNeitherLimb", "Rule_KeyLinkedAwardsOpen", "Rule_KeyEffectUnknown",
        "Rule_KeySpendUnknown", "Rule_KeyBothUnknown");
    asked.showing("sums", saySums());
    if (proposal.effects().savings().known()) {
      asked.showing("savings", Money.say(proposal.effects().savings()) + " a year");
    }
    asked.restingOn(wards, "wards: " + wards.value() + " or more", "Rule_KeyByEffect", "Rule_KeyNeitherLimb");
    if (parent != null) {
      var award = use(rules.awardKey());
      asked.restingOn(award, "an award: when delegated " + award.value().whenDelegated() + ", otherwise "
          + award.value().otherwise(), "Rule_KeyCovered", "Rule_KeyParentUnknown");
    }
    linkedAwardsQuestion = linked(limit).equals("together");
    var hit = asked.one();
    return switch (hit.text("answer")) {
      case "yes" -> Part.of(true, asked.reason(hit));
      case "no", "covered" -> Part.of(false, asked.reason(hit));
      default -> Part.depends(true, asked.dependsOn(hit), asked.reason(hit));
    };
  }

  /** Whether linked awards cross the limit only together and nobody has answered the question yet. */
  private String linked(Figure<KeyLimit> limit) {
    if (!limit.isSet() || sums.all().size() < 2) return "no";
    if (sums.all().stream().anyMatch(s -> s.atLeast(limit.value().basis()).is(limit.value()::reachedBy))) return "no";
    var together = sums.together(limit.value().basis());
    if (!together.is(limit.value()::reachedBy)) return "no";
    if (proposal.linkedAwards().is("one") || use(rules.linkedAwardsAdded()).value().equals("always")) return "one";
    return proposal.linkedAwards().is("several") ? "several" : "together";
  }

  private String spend(Figure<KeyLimit> limit) {
    if (!limit.isSet()) return "unknown";
    var basis = limit.value().basis();
    if (proposal.effects().savings().is(limit.value()::reachedBy)) return "above";
    for (var sum : sums.all()) {
      if (sum.atLeast(basis).is(limit.value()::reachedBy)) return "above";
    }
    switch (linked(limit)) {
      case "one":
        return "above";
      case "together":
        return "together";
      default:
        break;
    }
    for (var sum : sums.all()) {
      if (!sum.atMost(basis).is(s -> !limit.value().reachedBy(s))) return "unknown";
    }
    return "within";
  }

  private String effect(int wardsNeeded) {
    var effects = proposal.effects();
    if (effects.significant().is(false)) return "not-significant";
    if (effects.wards().is(w -> !w.contains("all") && w.size() < wardsNeeded)) return "not-significant";
    if (effects.significant().isUnknown()) return "unknown";
    return effects.wards().known() || wardsNeeded <= 1 ? "significant" : "unknown";
  }

  private String parentCovers() {
    if (parent == null) return "none";
    var award = rules.awardKey().value();
    if (proposal.resolutions().stream().noneMatch(r -> r.kind().equals("award-contract"))) return "does-not";
    var delegated = isDelegate();
    String rule;
    if (award.whenDelegated().equals(award.otherwise()) || delegated.is(true)) rule = award.whenDelegated();
    else if (delegated.is(false)) rule = award.otherwise();
    else return "unknown";
    if (!rule.equals("covered-by-parent")) return "does-not";
    return parent.key().isUnknown() ? "unknown" : parent.key().value() ? "covers" : "does-not";
  }

  /** Whether the maker is the post to which the parent delegated. */
  private Fact<Boolean> isDelegate() {
    if (parent == null || !proposal.decisionMaker().body().is("officer")) {
      return parent != null && proposal.decisionMaker().body().isUnknown() ? Fact.unknown() : Fact.known(false);
    }
    if (parent.delegatedTo().isUnknown() || proposal.decisionMaker().post().isUnknown()) return Fact.unknown();
    return Fact.known(parent.delegatedTo().value().equalsIgnoreCase(proposal.decisionMaker().post().value()));
  }

  private static String say(KeyLimit limit) {
    return (limit.comparison().equals("from") ? "from " : "above ") + Money.say(limit.amount())
        + switch (limit.basis()) {
          case "annual" -> " a year";
          case "whole-life" -> " over the whole life";
          default -> "";
        };
  }

  private String saySums() {
    if (sums.all().isEmpty()) return "none";
    var each = new ArrayList<String>();
    for (var sum : sums.all()) {
      var ids = String.join("+", sum.of().stream().map(Resolution::id).toList());
      each.add(ids + " " + (sum.total().known() ? Money.say(sum.total()) : sum.annual().known()
          ? Money.say(sum.annual()) + " a year" : "unknown"));
    }
    var words = String.join(", ", each);
    var together = sums.together("sum");
    return sums.all().size() > 1 && together.known() ? words + "; together " + Money.say(together) : words;
  }

  // ---- maker and category

  private Part<Maker> maker() {
    var body = proposal.decisionMaker().body().words();
    var asked = new Asked(tables, "decision-maker")
        .with("framework", proposal.framework().words())
        .with("functionKind", functionWord())
        .with("body", body)
        .mayBe("functionKind", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("authority", "covered", "a delegation covers it", "none", "none does")
        .mayBe("body", "cabinet", "it is put to Cabinet", "officer", "it is put to an officer");
    asked.with("authority", authority(body, asked));
    var hit = asked.one();
    if (hit.text("answer").equals("depends")) {
      return Part.depends(Maker.CABINET, asked.dependsOn(hit), asked.reason(hit));
    }
    return Part.of(Maker.of(hit.text("answer")), asked.reason(hit));
  }

  /** Whether the post may decide this, on the day, at this value: by the parent's delegation or by the scheme. */
  private String authority(String body, Asked asked) {
    if (!Set.of("officer", "cabinet-member").contains(body)) return "none";
    var post = proposal.decisionMaker().post();
    asked.showing("post", post.words());
    if (isDelegate().is(true)) {
      asked.showing("delegation", "by " + parent.reference() + " to the " + parent.delegatedTo().value());
      return parent.inForce().isUnknown() ? "unknown" : parent.inForce().value() ? "covered" : "none";
    }
    if (post.isUnknown()) return "unknown";
    var scheme = use(rules.delegation());
    if (!scheme.isSet()) {
      asked.restingOn(scheme, "the scheme of delegation is not known");
      return "unknown";
    }
    var delegate = scheme.value().stream().filter(d -> d.isFor(post.value())).findFirst().orElse(null);
    if (delegate == null) {
      asked.restingOn(scheme, "no entry for this post");
      return "none";
    }
    asked.restingOn(scheme, "entry '" + delegate.post() + "', "
        + (delegate.limit() == null ? "no limit known" : "limit " + Money.say(delegate.limit())));
    return covers(delegate);
  }

  private String covers(Delegate delegate) {
    for (var resolution : proposal.resolutions()) {
      if (!delegate.acts().contains(resolution.kind())) return "none";
      if (resolution.internalWaiver() != null && !delegate.acts().contains("waive")) return "none";
    }
    if (delegate.limit() == null) return "covered";
    var value = proposal.linkedAwards().is("one") ? sums.together("sum") : sums.largest();
    if (value.isUnknown()) return "unknown";
    return value.value().compareTo(delegate.limit()) > 0 ? "exceeds" : "covered";
  }

  private Part<String> category(Part<Boolean> key, Part<Maker> maker, Map<String, ResolutionRoute> resolutions) {
    var scheme = use(rules.categories());
    var asked = new Asked(tables, "decision-category")
        .with("scheme", scheme.value())
        .with("key", key.depends() ? "depends" : key.answer() ? "yes"
            : key.reason().ruleId().equals("Rule_KeyCovered") ? "covered" : "no")
        .with("maker", maker.depends() ? "unknown" : maker.answer() == Maker.OFFICER ? "officer" : "other")
        .with("waives", waives(resolutions))
        .with("valueBand", valueBand())
        .mayBe("key", "yes", "it is key", "no", "it is not")
        .mayBe("maker", "officer", "an officer decides", "other", "somebody else decides")
        .mayBe("waives", "yes", "rules are waived", "no", "none is")
        .mayBe("valueBand", "at-or-above", "the value reaches the limit", "below", "it does not")
        .noSurerThan(key.depends() ? Confirmation.CONFIRMED : key.confirmation())
        .restingOn(scheme, scheme.value());
    if (!key.is(true) && scheme.value().equals("three-way")) {
      rules.significantOperationalLimit()
          .ifPresent(limit -> asked.showing(limit.name(), Money.say(limit.value()) + " (" + limit.confirmation().id()
              + ")"));
    }
    var hit = asked.one();
    if (!hit.text("answer").equals("depends")) {
      if (!Answers.confirmation(hit).isConfirmed()) {
        unconfirmed.add("The category '" + hit.text("answer") + "' is " + Answers.confirmation(hit).id() + ": "
            + hit.text("sentence"));
      }
      return Part.of(hit.text("answer"), asked.reason(hit));
    }
    return Part.depends(key.depends() ? "key" : "significant-operational", asked.dependsOn(hit), asked.reason(hit));
  }

  private String waives(Map<String, ResolutionRoute> resolutions) {
    if (proposal.resolutions().stream().anyMatch(r -> r.internalWaiver() != null)) return "yes";
    if (resolutions.values().stream().anyMatch(r -> r.waiver().is(true))) return "yes";
    return resolutions.values().stream().anyMatch(r -> r.waiver().depends()) ? "unknown" : "no";
  }

  private String valueBand() {
    var limit = rules.significantOperationalLimit();
    if (limit.isEmpty() || !limit.get().isSet()) return "unknown";
    var value = proposal.linkedAwards().is("one") ? sums.together("sum") : sums.largest();
    if (value.isUnknown()) return "unknown";
    return value.value().compareTo(limit.get().value()) >= 0 ? "at-or-above" : "below";
  }

  // ---- publicity, scrutiny, notices, call-in, record

  private Part<Boolean> privateMeeting() {
    var withheld = proposal.documents().stream().filter(d -> !d.publicity().equals("public")).toList();
    var seen = new LinkedHashMap<String, String>();
    seen.put("documents", proposal.documents().isEmpty() ? "none named" : proposal.documents().size() + ", withheld "
        + withheld.size());
    if (!withheld.isEmpty()) {
      return Part.of(true, new Reason("Fact_WithheldDocuments", "LGA 1972 s.100A and Sch 12A; SI 2012/2089 reg 4", seen,
          Confirmation.CONFIRMED, "Part of the papers is withheld, so the meeting is private for that part."));
    }
    if (!proposal.documents().isEmpty()) {
      return Part.of(false, new Reason("Fact_PublicDocuments", "SI 2012/2089 reg 3", seen, Confirmation.CONFIRMED,
          "Every document is public, and meetings are public unless there is a reason to withhold."));
    }
    return Part.depends(true,
        "It depends on the papers: if part of them is exempt or confidential, that part is taken in"
        + " private with both notices; if all are public, the meeting is public.",
        new Reason("Fact_DocumentsUnknown", "SI 2012/2089 regs 3 to 5", seen, Confirmation.CONFIRMED,
            "The proposal names no documents yet."));
  }

  private Part<Boolean> scrutinyFirst() {
    var day = proposal.day();
    for (var scrutinised : proposal.scrutiny()) {
      var before = scrutinised.on().isUnknown() || day.isUnknown() || scrutinised.on().value().isBefore(day.value());
      if (before && scrutinised.reasonIfAfter() == null) {
        return Part.of(true, new Reason("Fact_ScrutinyAsked", "LGA 2000 s.9F",
            Map.of("committee", scrutinised.committee().words(), "on", say(scrutinised.on())), Confirmation.CONFIRMED,
            "Scrutiny considers it before the decision, as the report says."));
      }
    }
    return Part.of(false, new Reason("Fact_ScrutinyNotAsked", "LGA 2000 s.9F", Map.of("scrutiny",
        proposal.scrutiny().isEmpty() ? "none asked for" : "after the decision"), Confirmation.CONFIRMED,
        "Scrutiny before a decision is asked for or chosen, never presumed."));
  }

  private static String say(Fact<LocalDate> day) {
    return day.known() ? org.remit.calendar.London.say(day.value()) : "unknown";
  }

  private Part<List<String>> notices(Part<Boolean> key, Part<Maker> maker, Part<Boolean> privateMeeting) {
    var meets = maker.depends() ? "unknown" : switch (maker.answer()) {
      case COUNCIL -> "council-meeting";
      case CABINET -> proposal.decisionMaker().body().is("leader") ? "one-person" : "executive-meeting";
      default -> "one-person";
    };
    var asked = new Asked(tables, "notice-route")
        .with("key", key.depends() ? "unknown" : key.answer() ? "yes" : "no")
        .with("meets", meets)
        .with("privatePart", privateMeeting.depends() ? "unknown" : privateMeeting.answer() ? "yes" : "no")
        .with("timeLeft", timeLeft())
        .showing("planned", say(proposal.decision().planned()))
        .noSurerThan(use(rules.notice("key-decision")).confirmation());
    var hits = asked.all();
    var needed = hits.stream().filter(h -> h.text("certainty").equals("needed")).map(h -> h.text("answer")).distinct()
        .toList();
    var all = hits.stream().map(h -> h.text("answer")).distinct().toList();
    var reasons = hits.stream().map(asked::reason).toList();
    if (needed.size() == all.size()) return Part.of(all, reasons);
    var open = hits.stream().filter(h -> h.text("certainty").equals("depends")).map(h -> h.text("sentence")).toList();
    return new Part<>(null, all, reasons, String.join(" ", open) + " Needed in any case: "
        + (needed.isEmpty() ? "none" : String.join(", ", needed)) + ".");
  }

  /**
   * Which rung of the urgency ladder the planned day leaves: 28 clear days, the general exception, or special
   * urgency.
   */
  private String timeLeft() {
    var planned = proposal.decision().planned();
    if (planned.isUnknown()) return "unknown";
    var latest = latest("key-decision", planned.value());
    if (!planned.value().isAfter(on)) return "unknown";
    var given = proposal.notices().stream().filter(n -> n.kind().equals("key-decision"))
        .anyMatch(n -> n.published().is(day -> !day.isAfter(latest)));
    if (given || !on.isAfter(latest)) return "full";
    return on.isAfter(latest("general-exception", planned.value())) ? "special-urgency" : "general-exception";
  }

  private LocalDate latest(String kind, LocalDate planned) {
    return Days.at("/decision/planned", () -> periods.latest(kind, proposal.authority(), planned)).startsFrom();
  }

  private Part<Boolean> callable(String matter, Part<Boolean> key) {
    var body = proposal.decisionMaker().body().or("cabinet");
    var callables = use(rules.callInCallable());
    var scope = callables.value().of(body);
    var asked = new Asked(tables, CallInTable.KEY)
        .with("functionKind", functionWord())
        .with("matter", matter)
        .with("alreadyCalledIn", "no")
        // What a report says of a waiver is no approval of it; the approval is recorded on the decision.
        .with("waived", "no")
        .with("scope", scope)
        .with("framework", proposal.framework().words())
        .with("key", key.depends() ? "unknown" : key.answer() ? "yes" : "no")
        .mayBe("functionKind", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("framework", "inside", "it is inside the framework", "contrary", "it departs from it")
        .mayBe("key", "yes", "it is key", "no", "it is not")
        .restingOn(callables, body + ": " + scope);
    if (scope.equals("key") && !key.depends()) asked.noSurerThan(key.confirmation());
    var hit = asked.one();
    return switch (hit.text("answer")) {
      case "yes" -> Part.of(true, asked.reason(hit));
      case "no" -> Part.of(false, asked.reason(hit));
      default -> Part.depends(true, asked.dependsOn(hit), asked.reason(hit));
    };
  }

  private Part<String> record(Part<Maker> maker) {
    var asked = new Asked(tables, "decision-record")
        .with("functionKind", functionWord())
        .with("maker", maker.depends() ? "unknown" : maker.answer().id())
        .mayBe("functionKind", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("maker", "cabinet", "Cabinet decides", "officer", "an officer decides");
    var hit = asked.one();
    return hit.text("answer").equals("depends")
        ? Part.depends("executive-meeting", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.text("answer"), asked.reason(hit));
  }

  private Part<List<String>> clearances(String matter) {
    var staff = proposal.staff().isEmpty()
        ? proposal.says("staff") || proposal.resolutions().stream().noneMatch(r -> MOVING.contains(r.kind())) ? "no"
            : "unknown"
        : proposal.staff().stream().map(RouteBuilder::transfers).reduce("no", RouteBuilder::moreCautious);
    var pension = proposal.staff().isEmpty() && proposal.pension().isEmpty() && proposal.says("staff") ? "no"
        : proposal.pension().isEmpty()
            ? proposal.staff().stream().map(RouteBuilder::lgps).reduce("no", RouteBuilder::moreCautious) : "yes";
    var buys = proposal.resolutions().stream().anyMatch(r -> BOUGHT.contains(r.kind()) || r.kind()
        .equals("make-grant"));
    var asked = new Asked(tables, "required-clearances").with("matter", matter).with("buys", buys ? "yes" : "no")
        .with("staff", !proposal.pension().isEmpty() && staff.equals("no") ? "unknown" : staff).with("pension",
            pension);
    var hits = asked.all();
    return Part.of(hits.stream().map(h -> h.text("answer")).toList(), hits.stream().map(asked::reason).toList());
  }

  // ---- one resolution

  private ResolutionRoute resolution(Resolution resolution, Part<Boolean> key) {
    var commenced = commenced(resolution);
    var regime = regime(resolution, commenced);
    return new ResolutionRoute(resolution.id(), callable(resolution.kind().equals("note") ? "noting" : "substantive",
        key),
        regime, procedure(resolution, regime, commenced), waiver(resolution), staffSteps(resolution),
        pensionSteps(resolution));
  }

  /**
   * The day that chooses the procurement law: of commencement, else of the report, else the day the rules are asked
   * for.
   */
  private Fact<LocalDate> commenced(Resolution resolution) {
    var said = resolution.procurement().commenced();
    if (said.known()) return said;
    return proposal.report().date().known() ? proposal.report().date() : Fact.known(on);
  }

  private String sayCommenced(Resolution resolution) {
    var said = resolution.procurement().commenced();
    if (said.known()) return say(said);
    return proposal.report().date().known()
        ? say(proposal.report().date()) + ", the report's date, because no day of commencement is given"
        : say(Fact.known(on)) + ", the day the rules are asked for, because no day of commencement is given";
  }

  private static String era(LocalDate day) {
    if (day.isBefore(PCR_2015)) return "before-2015";
    if (day.isBefore(PSR)) return "pcr-2015";
    return day.isBefore(PROCUREMENT_ACT) ? "pcr-2015-with-psr" : "pa-2023-with-psr";
  }

  private Part<String> regime(Resolution resolution, Fact<LocalDate> commenced) {
    var matter = resolution.kind().equals("make-grant") ? "grant" : BOUGHT.contains(resolution.kind()) ? "contract"
        : "none";
    var asked = new Asked(tables, "procurement-regime")
        .with("matter", matter)
        .with("era", era(commenced.value()))
        .with("healthcare", Answers.yesNo(resolution.procurement().healthcare()))
        .mayBe("healthcare", "yes", "health care services are bought", "no", "they are not")
        .showing("commenced", sayCommenced(resolution));
    var hit = asked.one();
    return hit.text("answer").equals("depends")
        ? Part.depends("unknown", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.text("answer"), asked.reason(hit));
  }

  private Part<String> procedure(Resolution resolution, Part<String> regime, Fact<LocalDate> commenced) {
    var sum = sums.of(resolution);
    var compared = thresholds.compare(commenced.value(), sum.total().or(null), sum.vat(),
        resolution.procurement().subject().or("services"), resolution.procurement().lightTouch());
    var asked = new Asked(tables, "procurement-procedure")
        .with("regime", regime.depends() ? "unknown" : regime.answer())
        .with("matter", CHANGED.contains(resolution.kind()) ? "change" : "buy")
        .with("threshold", compared.answer())
        .with("lightTouch", Answers.yesNo(resolution.procurement().lightTouch()))
        .mayBe("threshold", "above", "the value reaches the threshold", "below", "it does not")
        .mayBe("lightTouch", "yes", "these are light-touch services", "no", "they are not")
        .showing("value", sum.total().known() ? Money.say(sum.total()) + ", VAT " + sum.vat() : "unknown")
        .showing("thresholds", compared.figure())
        .noSurerThan(regime.is("outside") ? Confirmation.CONFIRMED : compared.confirmation());
    var hit = asked.one();
    return hit.text("answer").equals("depends")
        ? Part.depends("competitive", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.text("answer"), asked.reason(hit));
  }

  private Part<Boolean> waiver(Resolution resolution) {
    var matter = switch (resolution.kind()) {
      case "award-contract" -> "award";
      case "approve-procurement" -> "call";
      case "extend-contract", "vary-contract" -> "change";
      default -> "other";
    };
    var bands = rules.contractBands();
    var band = band(resolution, bands);
    var asked = new Asked(tables, "waiver-needed")
        .with("matter", matter)
        .with("competed", competed(resolution))
        .with("competition", band == null ? "unknown" : band.competition())
        .mayBe("competed", "yes", "there was competition", "no", "there was none")
        .mayBe("competition", "quotes", "competition is asked for", "none", "none is")
        .showing("value", Money.say(sums.of(resolution).total()));
    if (matter.equals("award")) {
      use(bands);
      asked.restingOn(bands, band == null ? "no band known" : band.name() + (band.rules().isEmpty() ? ""
          : ", rules " + String.join(" and ", band.rules())));
      rules.waiverRule().ifPresent(rule -> asked.restingOn(rule, "waived under " + rule.value()));
    }
    var hit = asked.one();
    return switch (hit.text("answer")) {
      case "yes" -> Part.of(true, asked.reason(hit));
      case "no" -> Part.of(false, asked.reason(hit));
      default -> Part.depends(true, asked.dependsOn(hit), asked.reason(hit));
    };
  }

  private Band band(Resolution resolution, Figure<List<Band>> bands) {
    var total = sums.of(resolution).total();
    if (!bands.isSet() || total.isUnknown()) return null;
    return bands.value().stream().filter(b -> contains(b, total.value())).findFirst().orElse(null);
  }

  /** Bands say 'over': the lower end lies outside, the upper inside. */
  static boolean contains(Band band, BigDecimal value) {
    var aboveFrom = value.compareTo(band.from()) > 0 || band.from().signum() == 0;
    return aboveFrom && (band.upTo() == null || value.compareTo(band.upTo()) <= 0);
  }

  private static String competed(Resolution resolution) {
    var procedure = resolution.procurement().procedure();
    if (procedure.isUnknown()) return resolution.internalWaiver() == null ? "unknown" : "no";
    return procedure.value().equals("none") || procedure.value().startsWith("direct-award") ? "no" : "yes";
  }

  // ---- staff and pensions

  private List<Staff> staffOf(Resolution resolution) {
    return proposal.staff().stream()
        .filter(s -> s.resolution() == null ? MOVING.contains(resolution.kind()) : s.resolution()
            .equals(resolution.id()))
        .toList();
  }

  /** yes, no or unknown. 'Nobody transfers' counts only with a reason that the regulations know. */
  static String transfers(Staff staff) {
    if (staff.transfers().is(false)) return Tupe.knows(staff.noTransferReason()) ? "no" : "unknown";
    if (staff.transfers().is(true)) return "yes";
    return staff.count().is(0) ? "no" : "unknown";
  }

  static String lgps(Staff staff) {
    if (transfers(staff).equals("no")) return "no";
    if (staff.pension().is("lgps")) return "yes";
    return staff.pension().is("not-lgps") ? "no" : "unknown";
  }

  private static String moreCautious(String one, String other) {
    if (one.equals("yes") || other.equals("yes")) return "yes";
    return one.equals("unknown") || other.equals("unknown") ? "unknown" : "no";
  }

  private String staffWord(Resolution resolution) {
    if (!MOVING.contains(resolution.kind())) return "no";
    var staff = staffOf(resolution);
    if (staff.isEmpty()) return proposal.says("staff") ? "no" : "unknown";
    return staff.stream().map(RouteBuilder::transfers).reduce("no", RouteBuilder::moreCautious);
  }

  private Part<List<String>> staffSteps(Resolution resolution) {
    var staff = staffOf(resolution);
    var word = staffWord(resolution);
    var day = staff.stream().filter(s -> s.on().known()).map(s -> s.on().value()).findFirst()
        .orElse(resolution.term().from().or(on));
    var measures = staff.stream().map(s -> Answers.yesNo(s.measures())).reduce(RouteBuilder::moreCautious)
        .orElse("unknown");
    var asked = new Asked(tables, "staff-steps")
        .with("staff", word)
        .with("measures", measures)
        .with("council", councilIs(staff))
        .with("information", day.isBefore(LONGER_EMPLOYEE_INFORMATION) ? "days-14" : "days-28")
        .showing("staff named", staff.isEmpty() ? "none" : staff.stream().map(RouteBuilder::say).toList().toString());
    return steps(asked, word, "staff transfer", "SI 2006/246 reg 3",
        MOVING.contains(resolution.kind()) ? "The proposal names no staff whose work would move."
            : "Nothing moves by this resolution.");
  }

  private static String say(Staff staff) {
    return staff.certainty().words() + " " + staff.count().map(String::valueOf).words();
  }

  private static String councilIs(List<Staff> staff) {
    if (staff.stream().anyMatch(s -> s.transferor().is("council"))) return "transferor";
    if (staff.stream().anyMatch(s -> s.transferee().is("council"))) return "transferee";
    return !staff.isEmpty() && staff.stream().allMatch(s -> s.transferor().known()) ? "neither" : "unknown";
  }

  private Part<List<String>> pensionSteps(Resolution resolution) {
    var staff = staffOf(resolution);
    var entries = proposal.pension().stream().filter(p -> p.resolution() == null
        ? MOVING.contains(resolution.kind()) || resolution.kind().equals("admit-to-pension-fund")
        : p.resolution().equals(resolution.id())).toList();
    var admits = resolution.kind().equals("admit-to-pension-fund");
    var staffWord = admits || (!entries.isEmpty() && staff.isEmpty()) ? "unknown" : staffWord(resolution);
    var lgps = staff.isEmpty() ? "unknown" : staff.stream().map(RouteBuilder::lgps).reduce("no",
        RouteBuilder::moreCautious);
    var transferee = entries.stream().anyMatch(p -> p.route().is("scheme-employer")) ? "scheme-employer"
        : entries.stream().anyMatch(p -> p.body().known()) ? "other" : "unknown";
    var asked = new Asked(tables, "pension-steps")
        .with("staff", staffWord)
        .with("lgps", lgps)
        .with("transferee", transferee);
    rules.fund().ifPresent(fund -> asked.restingOn(use(fund), fund.value().name() + ", " + fund.value()
        .administeringAuthority()));
    var word = staffWord.equals("no") || lgps.equals("no") ? "no"
        : staffWord.equals("yes") && lgps.equals("yes") ? "yes" : "unknown";
    return steps(asked, word, "staff with pension rights transfer",
        "Best Value Authorities Staff Transfers (Pensions) Direction 2007",
        "No staff transfer who have rights in the Local Government Pension Scheme.");
  }

  private Part<List<String>> steps(Asked asked, String word, String what, String citation, String none) {
    var hits = asked.all();
    var steps = hits.stream().map(h -> h.text("answer")).distinct().toList();
    var reasons = hits.stream().map(asked::reason).toList();
    if (steps.isEmpty()) {
      return Part.of(List.of(), new Reason("Fact_NoSteps", citation, Map.of(what, word), Confirmation.CONFIRMED, none));
    }
    if (word.equals("yes")) return Part.of(steps, reasons);
    return new Part<>(null, steps, reasons, "It depends on whether " + what + ": if so, " + String.join(", ", steps)
        + "; if not, none.");
  }

  private <T> Figure<T> use(Figure<T> figure) {
    if (!figure.confirmed()) unconfirmed.add(figure.caveat());
    return figure;
  }
}
