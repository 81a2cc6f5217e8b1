package org.remit.routing;

/** Whether it may be called in, which does not follow from its being key. */
final class CallInPart extends RoutePart {

  CallInPart(RouteGround ground) {
    super(ground);
  }

  Part<Boolean> callable(String matter, Part<String> function, Part<Boolean> key) {
    var body = proposal.decisionMaker().body().or("cabinet");
    var callables = use(rules.callInCallable());
    var scope = callables.value().of(body);
    var asked = ask(CallInTable.KEY)
        .with("function", word(function))
        .with("matter", matter)
        .with("alreadyCalledIn", "no")
        // What a report says of a waiver is no approval of it; the approval is recorded on the decision.
        .with("waived", "no")
        .with("scope", scope)
        .with("framework", proposal.framework().words())
        .with("key", KeyPart.keyWord(key))
        .mayBe("function", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("framework", "inside", "it is inside the framework", "contrary", "it departs from it")
        .mayBe("key", "yes", "it is key", "no", "it is not")
        .restingOn(callables, body + ": " + scope);
    if (scope.equals("key") && !key.depends()) asked.noSurerThan(key.confirmation());
    return yesOrNo(asked, true);
  }
}
