package org.remit.routing;

import java.util.Map;
import org.remit.routing.Route.ResolutionRoute;

/** Which of the council's own categories it is. */
final class CategoryPart extends RoutePart {

  CategoryPart(RouteGround ground) {
    super(ground);
  }

  Part<String> category(Part<Boolean> key, Part<Maker> maker, Map<String, ResolutionRoute> resolutions) {
    var scheme = use(rules.categories());
    var asked = ask("decision-category")
        .with("scheme", scheme.value())
        .with("key", KeyPart.keyWord(key))
        .with("maker", word(maker))
        .with("waiver", waiver(resolutions))
        .with("valueBand", valueBand())
        .mayBe("key", "yes", "it is key", "no", "it is not")
        .mayBe("maker", "officer", "an officer decides", "cabinet", "Cabinet decides")
        .mayBe("waiver", "yes", "rules are waived", "no", "none is")
        .mayBe("valueBand", "at-or-above", "the value reaches the limit", "below", "it does not")
        .restingOn(scheme, scheme.value());
    if (!key.depends()) asked.noSurerThan(key);
    if (!key.is(true) && scheme.value().equals("three-way")) {
      rules.significantOperationalLimit()
          .ifPresent(limit -> asked.restingOn(limit, Money.say(limit.value()), "Rule_CategoryValue",
              "Rule_CategoryAdministrative"));
    }
    var hit = asked.one();
    if (!hit.answer().equals("depends")) {
      if (!Answers.confirmation(hit).isConfirmed()) {
        unconfirmed("The category '" + hit.answer() + "' is " + Answers.confirmation(hit).id() + ": "
            + hit.text("sentence"));
      }
      return Part.of(hit.answer(), asked.reason(hit));
    }
    return Part.depends(key.depends() ? "key" : "significant-operational", asked.dependsOn(hit), asked.reason(hit));
  }

  /** Of all resolutions together. */
  private String waiver(Map<String, ResolutionRoute> resolutions) {
    if (proposal.resolutions().stream().anyMatch(r -> r.internalWaiver() != null)) return "yes";
    if (resolutions.values().stream().anyMatch(r -> r.waiver().is(true))) return "yes";
    return resolutions.values().stream().anyMatch(r -> r.waiver().depends()) ? "depends" : "no";
  }

  private String valueBand() {
    var limit = rules.significantOperationalLimit();
    if (limit.isEmpty() || !limit.get().isSet()) return "unknown";
    var year = sums.against("annual", proposal.linkedAwards().is("one"));
    if (year.least().is(least -> least.compareTo(limit.get().value()) >= 0)) return "at-or-above";
    return year.most().is(most -> most.compareTo(limit.get().value()) < 0) ? "below" : "unknown";
  }
}
