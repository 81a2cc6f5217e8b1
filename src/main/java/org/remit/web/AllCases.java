package org.remit.web;

import java.util.List;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every {@link Cases} there is, as one. */
@Component
class AllCases {

  private final ObjectProvider<Cases> cases;

  AllCases(ObjectProvider<Cases> cases) {
    this.cases = cases;
  }

  List<CaseLine> openTo(Actor actor) {
    return cases.stream().flatMap(each -> each.openTo(actor).stream()).toList();
  }

  List<CaseLine> endedFor(Actor actor, int most) {
    return cases.stream().flatMap(each -> each.endedFor(actor, most).stream()).toList();
  }

  /** @throws NotFound if there is none that they may see: another council's is as unknown as one that does not exist */
  void mustBeSeen(DecisionReference decision, Actor actor) {
    if (!maySee(decision, actor)) throw unknown(decision);
  }

  /** Whether there is one that they may see. */
  boolean maySee(DecisionReference decision, Actor actor) {
    return cases.stream().anyMatch(each -> each.maySee(decision, actor));
  }

  /** @throws NotFound as {@link #mustBeSeen} does */
  CasePage require(DecisionReference decision, Actor actor) {
    return cases.stream()
        .flatMap(each -> each.find(decision, actor).stream())
        .findFirst()
        .orElseThrow(() -> unknown(decision));
  }

  private static NotFound unknown(DecisionReference decision) {
    return new NotFound("There is no decision " + decision + " that you may see.");
  }

  /** @throws NotFound if the text is no reference: then there is no such decision either */
  static DecisionReference reference(String text) {
    try {
      return new DecisionReference(text);
    } catch (NotFound e) {
      throw e;
    } catch (Refused e) {
      throw new NotFound(e.getMessage());
    }
  }
}
