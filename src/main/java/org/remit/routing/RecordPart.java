package org.remit.routing;

/** How the decision is recorded. */
final class RecordPart extends RoutePart {

  RecordPart(RouteGround ground) {
    super(ground);
  }

  Part<String> record(Part<String> function, Part<Maker> maker) {
    var asked = ask("decision-record")
        .with("function", word(function))
        .with("maker", word(maker))
        .mayBe("function", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("maker", "cabinet", "Cabinet decides", "officer", "an officer decides");
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("executive-meeting", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }
}
