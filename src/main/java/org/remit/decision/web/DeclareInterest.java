package org.remit.decision.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'interests': declares an interest, or records a dispensation from one. */
@Component
class DeclareInterest extends DecisionCommand {

  private final Interests interests;
  private final Decisions decisions;

  DeclareInterest(Interests interests, Decisions decisions) {
    super("interests", "Declare an interest",
        "Without a dispensation, a disclosable pecuniary interest keeps you from the task, the papers and the vote"
            + " (Localism Act 2011 ss.31, 33). Any other conflict is recorded, and keeps you out where you say so.",
        EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    this.interests = interests;
    this.decisions = decisions;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("kind", "What kind of interest")
            .option("dpi", "A disclosable pecuniary interest")
            .option("other", "Another interest or conflict"),
        Field.textarea("what", "What it is").optional()
            .hint("Needed unless you record a dispensation from a declared one."),
        Field.radio("excludes", "Does it keep the person out of the matter?").optional()
            .hint("A disclosable pecuniary interest always does.")
            .option("yes", "Yes").option("no", "No"),
        Field.text("person", "Whose interest, by sign-in name").optional()
            .hint("Left empty, it is your own. Democratic services and the monitoring officer may enter another's."),
        Field.textarea("dispensation", "Dispensation: by whom, on which day, and where it is filed").optional()
            .hint("The monitoring officer or the head of paid service records it. The record names who declared,"
                + " what it is for a member, and who dispensed with it."),
        Field.radio("sensitive", "Are its details kept back, because they could lead to violence or intimidation?")
            .optional()
            .hint("The monitoring officer agrees to that (Localism Act 2011 s.32).")
            .option("yes", "Yes").option("no", "No"));
  }

  @Override
  public boolean isBarredByAnInterest() {
    return false;
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    decisions.get(decision, actor);
    return interests.declare(
        decision,
        new InterestCommand(
            Body.text(body, "person"),
            InterestKind.of(Body.text(body, "kind")),
            Body.text(body, "what"),
            "yes".equals(Body.text(body, "excludes")),
            Body.text(body, "dispensation"),
            "yes".equals(Body.text(body, "sensitive"))),
        actor);
  }
}
