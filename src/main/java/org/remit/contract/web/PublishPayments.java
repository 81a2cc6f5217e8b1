package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.PaymentService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code payment-notices}: the payments of a quarter were published. */
@Component
class PublishPayments extends DecisionCommand {

  private final PaymentService payments;

  PublishPayments(PaymentService payments) {
    super("payment-notices", "Record the notice of a quarter's payments",
        "UK17: every payment of the quarter that waits for it is marked as published by this notice.",
        Set.of(Role.PROCUREMENT, Role.FINANCE));
    this.payments = payments;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var quarters = payments.untold(decision).stream().map(London::say).toList();
    return List.of(
        Field.radio("resolution", "Which contract?")
            .options(payments.open(decision), r -> r, r -> "Of resolution " + r),
        Field.date("quarterEnd", "Last day of the quarter").hint("Waiting: " + String.join(", ", quarters)),
        Field.text("noticeReference", "Reference of the notice"),
        Field.date("publishedOn", "Published on"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !payments.untold(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    payments.published(decision, Body.text(body, "resolution"), Body.date(body, "quarterEnd"),
        Body.text(body, "noticeReference"), Body.date(body, "publishedOn"), actor);
    return payments.of(decision);
  }
}
