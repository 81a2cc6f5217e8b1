package org.remit.routing;

/** How the decision is recorded. */
final class RecordPart extends RoutePart {

  RecordPart(RouteGround ground) {
    super(ground);
  }

  Part<String> record(Part<Maker> maker) {
    var asked = ask("decision-record")
        .with("functionKind", functionWord())
        .with("maker", maker.depends() ? "unknown" : maker.answer().id())
        .mayBe("functionKind", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("maker", "cabinet", "Cabinet decides", "officer", "an officer decides");
    var hit = asked.one();
    return hit.text("answer").equals("depends")
        ? Part.depends("executive-meeting", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.text("answer"), asked.reason(hit));
  }
}
