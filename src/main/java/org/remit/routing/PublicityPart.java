package org.remit.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.calendar.Confirmation;

/** What is taken in private, what scrutiny considers first, and which notices are needed. */
final class PublicityPart extends RoutePart {

  private final LegalPeriods periods;

  PublicityPart(RouteGround ground) {
    super(ground);
    this.periods = ground.periods();
  }

  Part<Boolean> privateMeeting() {
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

  Part<Boolean> scrutinyFirst() {
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

  Part<List<String>> notices(Part<Boolean> key, Part<Maker> maker, Part<Boolean> privateMeeting) {
    var meets = maker.depends() ? "unknown" : switch (maker.answer()) {
      case COUNCIL -> "council-meeting";
      case CABINET -> proposal.decisionMaker().body().is("leader") ? "one-person" : "executive-meeting";
      default -> "one-person";
    };
    var asked = ask("notice-route")
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
}
