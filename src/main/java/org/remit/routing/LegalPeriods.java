package org.remit.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.Calendars;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.calendar.WorkingCalendar;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.Notice;
import org.remit.constitution.Rules;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.routing.CallInTable.Matter;
import org.springframework.stereotype.Service;

/**
 * The periods that law and constitutions set, each with its days: notices, agendas, call-in, standstill, employee
 * liability information. A period that would end beyond the bank holidays known is refused with a sentence.
 */
@Service
public class LegalPeriods {

  /** The notices that have a period of their own. */
  public static final List<String> NOTICES =
      List.of("key-decision", "private-meeting", "private-meeting-response", "general-exception", "agenda");

  /** The first day of each procurement law that has a standstill here; nothing was sent under it before. */
  private static final Map<String, LocalDate> BEGAN = Map.of("pcr-2015", InForce.PCR_2015,
      "psr", InForce.PSR, "pa-2023", InForce.PROCUREMENT_ACT);

  private static final int PCR_ELECTRONIC = 10;
  private static final int PCR_OTHERWISE = 15;
  private static final int PA_STANDSTILL = 8;
  private static final int PSR_STANDSTILL = 8;

  private final Constitutions constitutions;
  private final Calendars calendars;
  private final DecisionTables tables;

  public LegalPeriods(Constitutions constitutions, Calendars calendars, DecisionTables tables) {
    this.constitutions = constitutions;
    this.calendars = calendars;
    this.tables = tables;
  }

  /** The same periods for plans: beyond the bank holidays that are published they are counted over projected ones. */
  public LegalPeriods projecting() {
    return new LegalPeriods(constitutions, calendars.projecting(), tables);
  }

  /** {@code effectiveOn} is the first day on which the key decision may be taken (SI 2012/2089 reg 9). */
  public Period keyDecisionNotice(Authority authority, Instant published) {
    return notice("key-decision", authority, published);
  }

  /** The notice of intention to meet in private (reg 5(2)). */
  public Period privateMeetingNotice(Authority authority, Instant published) {
    return notice("private-meeting", authority, published);
  }

  /** The second notice, with representations and the response to them (reg 5(4)). */
  public Period privateMeetingResponse(Authority authority, Instant published) {
    return notice("private-meeting-response", authority, published);
  }

  /** The general exception's notice (reg 10). */
  public Period generalException(Authority authority, Instant published) {
    return notice("general-exception", authority, published);
  }

  /** {@code effectiveOn} is the earliest day of the meeting (regs 6 and 7). */
  public Period agenda(Authority authority, Instant published) {
    return notice("agenda", authority, published);
  }

  /** @param kind key-decision, private-meeting, private-meeting-response, general-exception or agenda */
  public Period notice(String kind, Authority authority, Instant published) {
    var rules = constitutions.of(authority).on(London.date(published));
    var assumed = new ArrayList<String>();
    return notice(kind, authority, publicationDay(rules, published, assumed)).assuming(assumed)
        .restingOn(lateness(rules, published));
  }

  /** How members call in what was decided on a day, as a sentence; empty where the constitution was not read. */
  public String howItIsCalledIn(Authority authority, LocalDate decided) {
    var signatories = constitutions.of(authority).on(decided).callInSignatories();
    if (!signatories.isSet()) return "";
    return "Members ask democratic services for it; " + signatories.value().words()
        + (signatories.confirmed() ? "." : ": " + signatories.confirmation().id() + ", not confirmed.");
  }

  /** The day that counts as that of publication: whether a late hour counts as the next day is the pack's to say. */
  private static LocalDate publicationDay(Rules rules, Instant published, List<String> assumed) {
    var late = rules.latePublication();
    var day = late.value().dayOf(published);
    if (late.value().isLate(published)) {
      assumed.add("It was published after %s; that counts as published on %s (%s, %s).".formatted(
          late.value().after(), London.say(day), late.source(), late.confirmation().id()));
    }
    return day;
  }

  /** An hour that makes a publication a late one rests on the pack's figure. */
  private static List<String> lateness(Rules rules, Instant published) {
    var late = rules.latePublication();
    return late.value().isLate(published) && !late.confirmed() ? List.of(late.caveat()) : List.of();
  }

  /** A day on which only the council is closed rests on the pack's figure. */
  private static Period closed(Rules rules, Period period) {
    var closure = rules.closure();
    if (closure.confirmed() || !closure.isSet()) return period;
    boolean rests = closure.value().stream().anyMatch(day -> period.days().stream()
        .anyMatch(skipped -> skipped.date().equals(day.date()) && skipped.why().equals(day.why())));
    return rests ? period.restingOn(List.of(closure.caveat())) : period;
  }

  public Period notice(String kind, Authority authority, LocalDate published) {
    var rules = constitutions.of(authority).on(published);
    var figure = rules.notice(check(kind));
    var notice = figure.value();
    return closed(rules, count(kind + "-notice", published, notice, calendar(rules), rule(figure, notice)));
  }

  /** {@code startsFrom} is the last day on which agenda and report can be published for that meeting. */
  public Period latestAgenda(Authority authority, LocalDate meeting) {
    return latest("agenda", authority, meeting);
  }

  /** {@code startsFrom} is the last day on which a notice of that kind can be published for a decision or meeting. */
  public Period latest(String kind, Authority authority, LocalDate act) {
    var rules = constitutions.of(authority).on(act);
    var figure = rules.notice(check(kind));
    var notice = figure.value();
    var calendar = calendar(rules);
    var rule = rule(figure, notice);
    return closed(rules, notice.convention().equals("clear-days")
        ? Counting.clearDaysBefore(kind + "-notice", act, notice.days(), calendar, rule)
        : Counting.clearWorkingDaysBefore(kind + "-notice", act, notice.days(), calendar, rule));
  }

  /**
   * How long the report of a decision by one person must be public first, where the constitution says so.
   *
   * @param body cabinet-member, leader or officer
   * @return null where no period is known
   */
  public Period reportBeforeDecision(Authority authority, LocalDate published, String body) {
    var rules = constitutions.of(authority).on(published);
    var figure = body.equals("officer") ? rules.officerReport() : rules.cabinetMemberReport();
    if (!figure.isSet()) return null;
    return closed(rules,
        count("report-publication", published, figure.value(), calendar(rules), rule(figure, figure.value())));
  }

  /**
   * The last working day on which that report can be published for a decision on a day.
   *
   * @return null where no period is known
   */
  public LocalDate latestReport(Authority authority, LocalDate decision, String body) {
    if (reportBeforeDecision(authority, decision, body) == null) return null;
    var calendar = calendar(constitutions.of(authority).on(decision));
    var last = decision;
    while (!calendar.isWorking(last) || isTooLate(reportBeforeDecision(authority, last, body), decision)) {
      last = last.minusDays(1);
    }
    return last;
  }

  /** @param open null where the rules of the day on which the report was opened ask for no period */
  private static boolean isTooLate(Period open, LocalDate decision) {
    return open != null && open.effectiveOn().isAfter(decision);
  }

  /**
   * Whether a decision may be called in, and the window.
   *
   * @throws Refused if neither day is given, or a word is none of those that there are
   */
  public CallInAnswer callIn(Authority authority, CallInQuestion question) {
    var assumed = new ArrayList<String>();
    if (question.decided() == null && question.published() == null) {
      throw new Refused("Give the day of the decision or of its publication.").at("/published");
    }
    var body = question.body();
    if (body == null) {
      body = "cabinet";
      assumed.add("It is taken as a decision of Cabinet.");
    } else if (!Words.BODIES.contains(body)) {
      throw new Refused("'" + body + "' is none of: " + String.join(", ", Words.BODIES) + ".").at("/body");
    }
    var category = question.category();
    if (category != null && !CallInQuestion.CATEGORIES.contains(category)) {
      throw new Refused("'" + category + "' is none of: " + String.join(", ", CallInQuestion.CATEGORIES) + ".")
          .at("/category");
    }
    if (question.resolution() != null && !Words.RESOLUTION_KINDS.contains(question.resolution())) {
      throw new Refused("'" + question.resolution() + "' is none of: "
          + String.join(", ", Words.RESOLUTION_KINDS) + ".")
          .at("/resolution");
    }
    if ("note".equals(question.resolution())) category = "noting";
    if (category == null) {
      category = "key";
      assumed.add(body.equals("officer")
          ? "It is taken as an officer's key decision." : "It is taken as a key decision, which can be called in.");
    }
    var day = question.published() == null ? question.decided() : London.date(question.published());
    var rules = constitutions.of(authority).on(question.decided() == null ? day : question.decided());
    var asked = CallInTable.ask(tables, rules, new Matter(
        Set.of("council", "committee").contains(body) ? "council" : "executive", body, category.equals("noting"),
        question.calledInBefore(), question.waived(), "inside", keyWord(category)));
    var hit = asked.one();
    var reason = asked.reason(hit);
    var rule = new Rule(reason.citation(), reason.sentence(), reason.confirmation());
    if (!hit.answer().equals("yes")) {
      if (question.decided() == null) assumed.add("The day of publication is taken as the day of the decision.");
      return new CallInAnswer(false, hit.text("sentence") + " (" + hit.text("ruleReference") + ")", null,
          question.decided() == null ? day : question.decided(), assumed, reason.unconfirmed(), rule);
    }
    var period = window(rules, question, body, assumed).restingOn(reason.unconfirmed());
    return new CallInAnswer(true, hit.text("sentence"), period, period.effectiveOn(), period.assumed(),
        period.unconfirmed(), rule);
  }

  private static String keyWord(String category) {
    return switch (category) {
      case "key" -> "yes";
      case "depends" -> "depends";
      default -> "no";
    };
  }

  private Period window(Rules rules, CallInQuestion question, String body, List<String> assumed) {
    var window = rules.callInWindow();
    var startsFrom = body.equals("officer") ? window.value().officerStartsFrom() : window.value().startsFrom();
    LocalDate start;
    if (startsFrom.equals("decision")) {
      start = question.decided();
      if (start == null) {
        start = London.date(question.published());
        assumed.add("The day of publication is taken as the day of the decision.");
      }
      if (question.published() != null) {
        // Nobody calls in what they have not been told (LGA 2000 s.9F(4)): no window runs before the publication.
        var told = publicationDay(rules, question.published(), assumed);
        if (told.isAfter(start)) {
          start = told;
          assumed.add("The rule counts from the decision, but it was published later: the window runs from the"
              + " publication.");
        }
      }
    } else if (question.published() != null) {
      start = publicationDay(rules, question.published(), assumed);
    } else {
      start = question.decided();
      assumed.add("The day of the decision is taken as the day of publication.");
    }
    var effective = rules.callInEffective();
    var caveats = new ArrayList<String>();
    if (question.published() != null) caveats.addAll(lateness(rules, question.published()));
    var rule = new Rule(window.source(), window.value().days() + " working days after " + startsFrom + "; "
        + switch (effective.value()) {
          case "B" -> "effective on the last of them";
          case "C" -> "effective on the next working day";
          default -> "effective on the next day";
        }, window.confirmation());
    var calendar = calendar(rules);
    var period = closed(rules,
        Counting.workingDaysAfter("call-in", start, window.value().days(), calendar, rule));
    var cutoff = rules.callInCutoff();
    if (!effective.confirmed()) caveats.add(effective.caveat());
    var shown = new Rule(rule.citation(), rule.text(), period.rule().confirmation().and(effective.confirmation()));
    cutoff.filter(figure -> !figure.confirmed() && !effective.value().equals("B"))
        .ifPresent(figure -> caveats.add(figure.caveat()));
    if (effective.value().equals("B")) {
      return new Period(period.kind(), period.convention(), period.startsFrom(), period.firstDay(), period.lastDay(),
          London.startOf(period.lastDay()), period.lastDay(), period.days(), shown, period.projected(), assumed,
          period.unconfirmed()).restingOn(caveats);
    }
    if (cutoff.isEmpty()) assumed.add("No hour of closing is known; the window stays open to the end of its last day.");
    var closes = cutoff.map(c -> London.at(period.lastDay(), c.value()))
        .orElse(London.startOf(period.lastDay().plusDays(1)));
    var effectiveOn = period.lastDay().plusDays(1);
    if (effective.value().equals("C")) {
      while (!calendar.isWorking(effectiveOn)) effectiveOn = effectiveOn.plusDays(1);
    }
    return new Period(period.kind(), period.convention(), period.startsFrom(), period.firstDay(), period.lastDay(),
        closes, effectiveOn, period.days(), shown, period.projected(), assumed, period.unconfirmed())
        .restingOn(caveats);
  }

  /**
   * Whether a contract must wait after the award was told, and how long.
   *
   * @throws Refused if no day is given, a word is none of those that there are, a chosen standstill is absurd, or the
   *     law that applies is not known or not modelled
   */
  public StandstillAnswer standstill(StandstillQuestion question) {
    if (question.sentOn() == null) throw new Refused("Give the day on which the notice was sent.").at("/sent");
    if (question.voluntaryDays() < 0 || question.voluntaryDays() > 365) {
      throw new Refused("A chosen standstill has 0 to 365 days.").at("/voluntaryDays");
    }
    var procedure = question.procedure() == null ? "unknown" : question.procedure();
    if (!procedure.equals("unknown") && !Words.PROCEDURES.contains(procedure)) {
      throw new Refused("'" + procedure + "' is none of: " + String.join(", ", Words.PROCEDURES) + ".")
          .at("/procedure");
    }
    var facts = new LinkedHashMap<String, Object>();
    facts.put("regime", "unknown".equals(question.regime()) ? "depends" : question.regime());
    facts.put("followed", procedureClass(procedure));
    facts.put("lightTouch", question.lightTouch() ? "yes" : "no");
    var hits = tables.evaluate("standstill", facts);
    if (hits.isEmpty()) {
      throw new Refused("The regime '" + question.regime() + "' is none of: pcr-2015, pa-2023, psr.").at("/regime");
    }
    var hit = hits.get(0);
    if (hit.answer().equals("depends")) {
      throw new Refused("Which procurement law applies is not known: it takes what is bought, and since when.")
          .at("/regime");
    }
    if (hit.answer().equals("not-modelled")) {
      throw new Refused("The Public Contracts Regulations 2006 are not modelled: a standstill under them must be worked"
          + " out by legal.")
          .at("/regime");
    }
    var began = BEGAN.get(question.regime());
    if (began != null && question.sentOn().isBefore(began)) {
      throw new Refused("The law '" + question.regime() + "' began on " + London.say(began)
          + ": no notice was sent under it on " + London.say(question.sentOn()) + ".").at("/sent");
    }
    var rule = new Rule(hit.text("ruleReference"), standstillSentence(hit), Answers.confirmation(hit));
    if (!hit.answer().equals("yes")) return voluntary(question, rule);
    var calendar = standstillCalendar(question.regime());
    var period = switch (question.regime()) {
      case "pcr-2015" -> pcrStandstill(question, rule);
      case "pa-2023" -> Counting.workingDaysBeginningWith(
          "standstill", question.sentOn(), atLeast(PA_STANDSTILL, question), calendar, rule);
      default -> Counting.workingDaysAfter(
          "standstill", question.sentOn().plusDays(1), atLeast(PSR_STANDSTILL, question), calendar, rule);
    };
    return new StandstillAnswer(true, rule.text(), untilMidnight(period), rule);
  }

  /** What a row says of a standstill, with its days as they are counted here. */
  private static String standstillSentence(DecisionTables.RuleHit hit) {
    return hit.text("sentence")
        .replace("{pcr-electronic}", String.valueOf(PCR_ELECTRONIC))
        .replace("{pcr-otherwise}", String.valueOf(PCR_OTHERWISE))
        .replace("{pa-2023}", String.valueOf(PA_STANDSTILL))
        .replace("{psr}", String.valueOf(PSR_STANDSTILL));
  }

  /** The working days of a standstill: a council's closure days are none of its matter. */
  public WorkingCalendar standstillCalendar(String regime) {
    return regime.equals("pa-2023") ? calendars.unitedKingdom() : calendars.england();
  }

  /** Whoever was told a longer standstill than the law asks for has it. */
  private static int atLeast(int days, StandstillQuestion question) {
    return Math.max(days, question.voluntaryDays());
  }

  private Period pcrStandstill(StandstillQuestion question, Rule rule) {
    var days = atLeast(question.electronic() ? PCR_ELECTRONIC : PCR_OTHERWISE, question);
    var calendar = standstillCalendar(question.regime());
    return Counting.daysAfterRolledForward("standstill", question.sentOn(), days, calendar, rule)
        .assuming(List.of("A last day that is no working day rolls forward; the text was not read."));
  }

  private StandstillAnswer voluntary(StandstillQuestion question, Rule rule) {
    if (question.voluntaryDays() == 0) return new StandstillAnswer(false, rule.text(), null, rule);
    var chosen = new Rule(rule.citation(), "A standstill of " + question.voluntaryDays() + " days was chosen.",
        rule.confirmation());
    if (question.regime().equals("pa-2023")) {
      if (question.voluntaryDays() < PA_STANDSTILL) {
        throw new Refused("A chosen standstill has at least " + PA_STANDSTILL
            + " working days (Procurement Act 2023 s.51).")
            .at("/voluntaryDays");
      }
      return new StandstillAnswer(false, rule.text(), untilMidnight(Counting.workingDaysBeginningWith(
          "standstill", question.sentOn(), question.voluntaryDays(), standstillCalendar("pa-2023"), chosen)), rule);
    }
    return new StandstillAnswer(false, rule.text(), untilMidnight(Counting.daysAfterRolledForward("standstill",
        question.sentOn(), question.voluntaryDays(), standstillCalendar(question.regime()), chosen)), rule);
  }

  private static Period untilMidnight(Period period) {
    return new Period(period.kind(), period.convention(), period.startsFrom(), period.firstDay(), period.lastDay(),
        London.startOf(period.lastDay().plusDays(1)), period.effectiveOn(), period.days(), period.rule(),
        period.projected(), period.assumed(), period.unconfirmed());
  }

  /** The classes of procedure that notices and standstill tell apart. */
  static String procedureClass(String procedure) {
    return switch (procedure) {
      case "none", "quotes", "existing-provider", "council-rules" -> "below-threshold";
      case "framework-call-off" -> "call-off";
      case "direct-award" -> "direct";
      case "direct-award-a", "direct-award-b" -> "direct-a-or-b";
      default -> "competitive";
    };
  }

  /** {@code lastDay} is the last day on which the transferor gives employee liability information (TUPE reg 11). */
  public Period employeeInformation(LocalDate transfer) {
    var days = employeeInformationDays(transfer);
    var amended = !transfer.isBefore(InForce.LONGER_EMPLOYEE_INFORMATION);
    var rule = new Rule("SI 2006/246 reg 11(6)" + (amended ? ", as amended by SI 2014/16 reg 10" : ""),
        "Not less than " + days + " days before the transfer.", Confirmation.ASSUMED);
    return Counting.daysBefore("employee-information", transfer, days, calendars.england(), rule)
        .assuming(List.of("The number of days is the regulation's own; how they are counted back from the transfer is"
            + " judgement."));
  }

  /** How many days before a transfer at the latest liability information is given. */
  static int employeeInformationDays(LocalDate transfer) {
    return transfer.isBefore(InForce.LONGER_EMPLOYEE_INFORMATION) ? 14 : 28;
  }

  /**
   * The wait for the day on which staff move. They move when the activities change hands, so a service that starts
   * before has moved them on another day than the one that information and notice were counted back from.
   */
  public Period transferDay(LocalDate transfer) {
    return Counting.fixedDay("transfer-day", transfer, new Rule("SI 2006/246 regs 3(1)(b), 4(1)",
        "The staff transfer when the activities change hands.", Confirmation.CONFIRMED));
  }

  /** Working days after a day by a council's calendar, for periods of a constitution that have no name here. */
  public Period workingDays(Authority authority, String kind, LocalDate from, int days, Rule rule) {
    return Counting.workingDaysAfter(kind, from, days, calendar(constitutions.of(authority).on(from)), rule);
  }

  /** The working days of a council. */
  public WorkingCalendar calendar(Authority authority, LocalDate on) {
    return calendar(constitutions.of(authority).on(on));
  }

  private WorkingCalendar calendar(Rules rules) {
    return calendars.england(rules.closureDays());
  }

  private static Period count(String kind, LocalDate from, Notice notice, WorkingCalendar calendar, Rule rule) {
    return switch (notice.convention()) {
      case "clear-days" -> Counting.clearDaysAfter(kind, from, notice.days(), calendar, rule);
      case "clear-working-days" -> Counting.clearWorkingDaysAfter(kind, from, notice.days(), calendar, rule);
      case "working-days-after" -> Counting.workingDaysAfter(kind, from, notice.days(), calendar, rule);
      default -> throw new IllegalStateException("No counting convention is called '" + notice.convention() + "'");
    };
  }

  private static Rule rule(Figure<Notice> figure, Notice notice) {
    return figure.rule(notice.words() + ".");
  }

  private static String check(String kind) {
    if (!NOTICES.contains(kind)) {
      throw new Refused("There is no notice '" + kind + "' with a period of its own; there is: "
          + String.join(", ", NOTICES) + ".").at("/kind");
    }
    return kind;
  }
}
