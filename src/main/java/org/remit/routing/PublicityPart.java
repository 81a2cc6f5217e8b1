package org.remit.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is taken in private, what scrutiny considers first, and which notices are needed. */
final class PublicityPart extends RoutePart {

  private final LegalPeriods periods;

  PublicityPart(RouteGround ground) {
    super(ground);
    this.periods = ground.periods();
  }

  Part<Boolean> privateMeeting() {
    var withheld = proposal.documents().stream().filter(d -> !d.publicity().equals("public")).toList();
    var papers = withheld.stream().anyMatch(d -> d.publicity().equals("confidential")) ? "confidential"
        : !withheld.isEmpty() ? "exempt" : proposal.documents().isEmpty() ? "none-named" : "public";
    var asked = ask("private-part")
        .with("papers", papers)
        .mayBe("papers", "exempt", "part of them is exempt or confidential", "public", "all are public")
        .showing("documents", proposal.documents().isEmpty() ? "none named"
            : proposal.documents().size() + ", withheld " + withheld.size());
    return yesOrNo(asked, true);
  }

  Part<Boolean> scrutinyFirst() {
    var asked = ask("scrutiny-first").with("scrutiny", scrutiny());
    for (var scrutinised : proposal.scrutiny()) {
      asked.showing(scrutinised.committee().or("committee"), say(scrutinised.on()));
    }
    return yesOrNo(asked, true);
  }

  private String scrutiny() {
    var after = "none";
    for (var scrutinised : proposal.scrutiny()) {
      var day = proposal.day();
      if (scrutinised.reasonIfAfter() != null) {
        after = "after-with-reason";
      } else if (scrutinised.on().isUnknown() || day.isUnknown() || scrutinised.on().value().isBefore(day.value())) {
        return "before";
      } else {
        after = "after";
      }
    }
    return after;
  }

  Part<List<String>> notices(Part<Boolean> key, Part<Maker> maker, Part<Boolean> privateMeeting) {
    var way = ask("way-of-deciding")
        .with("maker", word(maker))
        .with("body", proposal.decisionMaker().body().words())
        .one();
    var figure = use(rules.notice("key-decision"));
    var asked = ask("notice-route")
        .with("key", KeyPart.keyWord(key))
        .with("way", way.answer())
        .with("privatePart", word(privateMeeting))
        .with("timeLeft", timeLeft())
        .with("privateTime", privateTime())
        .saying("key-decision", figure.value().words())
        .saying("private-meeting", rules.notice("private-meeting").value().words())
        .saying("general-exception", rules.notice("general-exception").value().words())
        .saying("private-meeting-response", rules.notice("private-meeting-response").value().words())
        .saying("agenda", rules.notice("agenda").value().words())
        .showing("planned", say(proposal.decision().planned()))
        .noSurerThan(figure.confirmation(), figure.caveat());
    var hits = asked.all();
    var needed = hits.stream().filter(h -> h.text("certainty").equals("needed")).map(h -> h.answer()).distinct()
        .toList();
    var all = hits.stream().map(h -> h.answer()).distinct().toList();
    var reasons = hits.stream().map(asked::reason).toList();
    if (needed.size() == all.size()) return Part.of(all, reasons);
    var open = hits.stream().filter(h -> h.text("certainty").equals("depends")).map(asked::sentence).toList();
    return new Part<>(null, all, reasons, String.join(" ", open) + " Needed in any case: "
        + needed.stream().map(AnswerWords::say).collect(Collectors.joining(", ")) + ".");
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

  /** Whether a private part can still be announced 28 clear days before the planned day, or was. */
  private String privateTime() {
    var planned = proposal.decision().planned();
    if (planned.isUnknown() || !planned.value().isAfter(on)) return "unknown";
    var latest = latest("private-meeting", planned.value());
    var given = proposal.notices().stream().filter(n -> n.kind().equals("private-meeting"))
        .anyMatch(n -> n.published().is(day -> !day.isAfter(latest)));
    return given || !on.isAfter(latest) ? "full" : "urgent";
  }

  private LocalDate latest(String kind, LocalDate planned) {
    return Days.at("/decision/planned", () -> periods.latest(kind, proposal.authority(), planned)).startsFrom();
  }
}
