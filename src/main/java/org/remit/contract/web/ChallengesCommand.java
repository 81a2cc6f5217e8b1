package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.ChallengeCommand;
import org.remit.contract.ChallengeService;
import org.remit.contract.ChallengeView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.reference.Writing;
import org.springframework.stereotype.Component;

/** {@code challenges}: a challenge to an award that was received, or the end of one. */
@Component
class ChallengesCommand extends DecisionCommand {

  private final ChallengeService challenges;

  ChallengesCommand(ChallengeService challenges) {
    super("challenges", "Record a challenge to an award, or its end",
        "Whether a challenge suspends the contract is a rule of the procurement law it was made under. A letter before"
            + " action suspends nothing; signature is then held as a precaution until legal answers.",
        Set.of(Role.LEGAL, Role.PROCUREMENT, Role.MONITORING_OFFICER));
    this.challenges = challenges;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var open = challenges.of(decision).stream().filter(c -> c.endedAt() == null).toList();
    return List.of(
        Field.radio("kind", "What has happened?")
            .option("letter-before-action", "A letter before action was received")
            .option("claim-issued", "A claim was issued")
            .option("claim-notified", "A claim was notified to the council")
            .option("representations", "Representations were received (provider selection)")
            .option("ended", "A challenge has ended"),
        Field.text("at", "When was it received, or when did it end?")
            .hint("Such as 2026-03-27T14:30, by the clock in London"),
        Field.text("resolution", "Which resolution is challenged?").optional(),
        Field.text("reference", "Reference of the letter, claim, order or answer").optional()
            .hint("Of the letter or claim that was received; for an end, of the order or answer. Only the end of what"
                + " suspends nothing needs none."),
        Field.select("challenge", "Which challenge has ended?").optional()
            .options(open, ChallengeView::id,
                c -> c.kind() + " on resolution " + c.resolution() + ", " + London.say(c.receivedAt())),
        Field.select("outcome", "How did it end?").optional()
            .option("answered", "Answered by legal")
            .option("withdrawn", "Withdrawn")
            .option("dismissed", "Dismissed")
            .option("suspension-lifted", "The court lifted the suspension")
            .option("further-decision", "A further decision was told (provider selection)"),
        Field.textarea("because", "Why did it end so?").optional(),
        Field.date("furtherDecisionOn", "When was the further decision told?").optional());
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    challenges.take(decision,
        new ChallengeCommand(
            Body.text(body, "resolution"), Body.text(body, "kind"), instant(Body.text(body, "at")),
            Body.text(body, "reference"),
            Body.id(body, "challenge"), Body.text(body, "outcome"), Body.text(body, "because"),
            Body.date(body, "furtherDecisionOn")),
        actor);
    return challenges.of(decision);
  }

  /** With an offset as it stands; without, by the clock in London. */
  private static Instant instant(String text) {
    if (text == null) return null;
    try {
      var moment = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text).atZone(London.ZONE).toOffsetDateTime();
      var wrong = Writing.wrongWith(moment.toLocalDate());
      if (wrong != null) throw new Refused("This day " + wrong + ".").at("/at");
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new Refused("'" + text + "' is no time: write it as 2026-03-27T14:30.").at("/at");
    }
  }
}
