package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.PaymentService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code payments}: a payment under a public contract that is to be published. */
@Component
class RecordPayment extends DecisionCommand {

  private final PaymentService payments;

  RecordPayment(PaymentService payments) {
    super("payments", "Record a payment under a contract",
        "UK17: each large payment under a public contract is published within thirty days of the end of its quarter"
            + " (Procurement Act 2023 s.70). The clock of the quarter runs from the first that is recorded.",
        Set.of(Role.FINANCE));
    this.payments = payments;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which contract?")
            .options(payments.open(decision), r -> r, r -> "Of resolution " + r),
        Field.money("amount", "How much was paid, with VAT?"),
        Field.date("paidOn", "On which day?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    payments.paid(decision, Body.text(body, "resolution"),
        body.hasNonNull("amount") ? body.get("amount").decimalValue() : null, Body.date(body, "paidOn"), actor);
    return payments.of(decision);
  }
}
