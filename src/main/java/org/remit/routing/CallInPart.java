package org.remit.routing;

import org.remit.routing.CallInTable.Matter;

/** Whether it may be called in, which does not follow from its being key. */
final class CallInPart extends RoutePart {

  private final DecisionTables tables;

  CallInPart(RouteGround ground) {
    super(ground);
    this.tables = ground.tables();
  }

  Part<Boolean> callable(String matter, Part<String> function, Part<Boolean> key) {
    var body = proposal.decisionMaker().body().or("cabinet");
    use(rules.callInCallable());
    // What a report says of a waiver is no approval of it; the approval is recorded on the decision.
    var asked = CallInTable.ask(tables, rules, new Matter(word(function), body, matter.equals("noting"), false, false,
        proposal.framework().words(), KeyPart.keyWord(key)));
    if (rules.callInCallable().value().of(body).equals("key") && !key.waitsForAFact()) asked.noSurerThan(key);
    if (key.takenAs() != null) asked.forWantOf("key", key);
    var callable = yesOrNo(asked, true);
    return callable.depends() && asked.waitsForFiguresOnly()
        ? callable.taken("Taken as open to call-in, because it is taken as key.") : callable;
  }
}
