package org.remit.pension.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.pension.PensionService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code admission-parties}: the settled route named the wrong body. */
@Component
class CorrectAdmissionParties extends DecisionCommand {

  private final PensionService pensions;

  CorrectAdmissionParties(PensionService pensions) {
    super("admission-parties", "Put right who is party to the admission",
        "The settled route names the administering authority and the Scheme employer, who must be party to the"
            + " admission agreement. They can be put right until it is executed; the route itself stays. An authority"
            + " that is not known to run a fund waits until legal or the monitoring officer confirms it.",
        Set.of(Role.PENSIONS));
    this.pensions = pensions;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which resolution?")
            .options(pensions.correctable(decision), r -> r, r -> "Resolution " + r),
        Field.text("administeringAuthority", "Administering authority")
            .hint("The council that runs the fund, such as Wirral MBC"),
        Field.text("schemeEmployer", "Scheme employer").hint("Whose staff move, such as Sefton Council"),
        Field.textarea("reasons", "Why is it put right?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var resolution = Body.text(body, "resolution");
    pensions.correctParties(decision, resolution, Body.text(body, "administeringAuthority"),
        Body.text(body, "schemeEmployer"), Body.text(body, "reasons"));
    return pensions.find(decision, resolution).orElseThrow();
  }
}
