package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The command 'exemption-reviews': whether a document stays exempt. */
@Component
class ReviewExemption extends DecisionCommand {

  private final ExemptionReviews reviews;

  ReviewExemption(ExemptionReviews reviews) {
    super("exemption-reviews", "Review whether a document stays exempt",
        "A document is exempt only for as long as the public interest in keeping it back outweighs that in disclosing"
            + " it. Whoever weighed that, or the monitoring officer, looks at it again; that it becomes public is the"
            + " monitoring officer's to say.",
        ExemptionReviews.ROLES);
    this.reviews = reviews;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("document", "Which document?")
            .options(reviews.of(decision), DocumentView::id, d -> d.document() + ". " + d.publicity().words()),
        Field.radio("answer", "Does it stay exempt?")
            .option("stays", "It stays exempt")
            .option("public", "It is exempt no longer, and becomes public"),
        Field.textarea("publicInterest", "Why the public interest in keeping it back still outweighs that in"
            + " disclosing it").optional().hint("Needed where it stays exempt."),
        Field.date("reviewOn", "When is it reviewed again?").optional().hint("Needed where it stays exempt."));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    reviews.review(decision,
        new ExemptionReview(Body.id(body, "document"), "stays".equals(Body.text(body, "answer")),
            Body.text(body, "publicInterest"), Body.date(body, "reviewOn")),
        actor);
    return null;
  }
}
