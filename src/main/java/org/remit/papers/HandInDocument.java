package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'documents': hands in a document, or a new version of one. */
@Component
class HandInDocument extends DecisionCommand {

  private final Papers papers;

  HandInDocument(Papers papers) {
    super("documents", "Hand in a document",
        "A report, an appendix or a letter. Give an earlier document's name to replace it by a new version; the"
            + " earlier one stays on record. Hand in public and withheld parts as separate files.",
        EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    this.papers = papers;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.file("file", "File")
            .hint("PDF, Word (.docx), OpenDocument (.odt), plain text, PNG or JPEG, up to 20 MB."),
        Field.text("document", "Name within the decision").optional()
            .hint("For example report, or appendix-1. Left empty, it is made from the file's name."),
        Field.radio("publicity", "Who may have it")
            .option("public", "Everybody, once it is published")
            .option("exempt", "Exempt: kept back under Schedule 12A to the Local Government Act 1972")
            .option("confidential", "Confidential: its disclosure is forbidden"),
        Field.select("paragraph", "Paragraph of Schedule 12A").optional().hint("Only for an exempt document.")
            .option("1", "1: any individual")
            .option("2", "2: the identity of an individual")
            .option("3", "3: financial or business affairs")
            .option("4", "4: labour relations")
            .option("5", "5: legal professional privilege")
            .option("6", "6: notices, orders and directions")
            .option("7", "7: prevention, investigation or prosecution of crime"),
        Field.radio("proposedTerms", "Does it say terms that are proposed for a contract, such as tender prices?")
            .optional().hint("Only under paragraph 3. Left open it counts as yes: members who do not decide the matter"
                + " do not have it.")
            .option("yes", "Yes").option("no", "No"),
        Field.textarea("publicInterest", "Why the public interest in keeping it back outweighs that in disclosing it")
            .optional().hint("Only for an exempt document."),
        Field.date("reviewOn", "Day on which the exemption is reviewed").optional()
            .hint("Only for an exempt document."),
        Field.text("reviewer", "Who weighed the public interest").optional()
            .hint("Only for an exempt document: a post, such as head of legal services."),
        Field.text("prohibition", "What forbids its disclosure").optional()
            .hint("Only for a confidential document: the department's terms, the statute or the court's order."));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var publicity =
        new Publicity(
            Publicity.Kind.valueOf(body.path("publicity").asText().toUpperCase(Locale.ROOT)),
            body.hasNonNull("paragraph") ? Integer.valueOf(body.get("paragraph").asText()) : null,
            Body.text(body, "publicInterest"),
            Body.date(body, "reviewOn"),
            Body.text(body, "reviewer"),
            Body.text(body, "prohibition"),
            body.hasNonNull("proposedTerms") ? (Boolean) body.get("proposedTerms").asText().equals("yes") : null);
    var file = body.path("file");
    var upload = new Upload(file.path("name").asText(), Body.text(file, "mediaType"), bytes(file), publicity);
    return body.hasNonNull("document")
        ? papers.store(decision, body.get("document").asText(), upload)
        : papers.store(decision, upload);
  }

  private static byte[] bytes(JsonNode file) {
    try {
      return file.path("bytes").binaryValue();
    } catch (IOException checkedBefore) {
      throw new UncheckedIOException(checkedBefore);
    }
  }
}
