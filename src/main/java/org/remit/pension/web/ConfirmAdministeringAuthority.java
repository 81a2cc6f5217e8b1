package org.remit.pension.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.pension.NamedAuthorities;
import org.remit.pension.NamedAuthorityView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code administering-authority-confirmations}: a second person has seen that a body runs the fund. */
@Component
class ConfirmAdministeringAuthority extends DecisionCommand {

  private final NamedAuthorities authorities;

  ConfirmAdministeringAuthority(NamedAuthorities authorities) {
    super("administering-authority-confirmations", "Confirm who runs the pension fund",
        "Pensions named an administering authority that is not known as that of the council's own fund. Until a"
            + " second person confirms it, nobody is admitted and the service does not start on it.",
        Set.of(Role.LEGAL, Role.MONITORING_OFFICER));
    this.authorities = authorities;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("named", "Which body?")
            .options(authorities.waiting(decision), NamedAuthorityView::id, NamedAuthorityView::name),
        Field.radio("answer", "Does it run the fund that admits the staff?")
            .option("confirm", "Yes, as the evidence shows")
            .option("reject", "No, or nothing shows it"),
        Field.textarea("evidence", "What did you see?")
            .hint("The regulations as they stand, or the fund's own statement, and where it is"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    authorities.answer(decision, Body.id(body, "named"), "confirm".equals(Body.text(body, "answer")),
        Body.text(body, "evidence"), actor);
    return authorities.waiting(decision);
  }
}
