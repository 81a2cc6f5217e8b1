package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.remit.assurance.PublicReasons;
import org.remit.assurance.PublicReasons.Topic;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code public-reasons}: the register says why something is withheld or was taken down. */
@Component
class PublicReasonsCommand extends DecisionCommand {

  private final PublicReasons reasons;
  private final Actors actors;

  PublicReasonsCommand(PublicReasons reasons, Actors actors) {
    super("public-reasons", "Tell the public why something is not shown",
        "The reasons are published at once as a paper of their own, and stand in the register. Nothing that was"
            + " recorded inside the council is shown by itself: say it without names, sums, or words of what is"
            + " withheld.",
        Papers.TAKING_DOWN);
    this.reasons = reasons;
    this.actors = actors;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("about", "What is it about?")
            .options(reasons.of(decision, actors.current()), Topic::id,
                t -> t.words() + ". Recorded: " + t.recorded()),
        Field.textarea("reasons", "What the public is told")
            .hint("For what is exempt: why the public interest in withholding it outweighs that in disclosing it."));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    reasons.publish(decision, Body.text(body, "about"), Body.text(body, "reasons"), actor);
    return null;
  }
}
