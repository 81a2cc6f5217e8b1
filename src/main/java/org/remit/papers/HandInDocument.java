package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The command 'documents': hands in a document, or a new version of one. */
@Component
class HandInDocument extends DecisionCommand {

  private static final String WHAT = "what";
  private static final String DOCUMENT = "document";
  private static final String EARLIER = "replaces";
  private static final String PUBLICITY = "publicity";
  private static final String EXEMPT = "exempt";
  private static final String CONFIDENTIAL = "confidential";

  private final Papers papers;
  private final Actors actors;
  private final ObjectProvider<HandInRule> rules;

  HandInDocument(Papers papers, Actors actors, ObjectProvider<HandInRule> rules) {
    super("documents", "Hand in a document",
        "A report, an appendix or a letter. An earlier version of it stays on record. Hand in public and withheld parts"
            + " as separate files.",
        EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    this.papers = papers;
    this.actors = actors;
    this.rules = rules;
  }

  /** What a document can be, each with its name within the decision: what Remit asks for it looks for by that name. */
  private enum What {
    REPORT("The report that the decision is taken on"),
    APPENDIX("An appendix to the report, or a part of it that is withheld"),
    EQUALITY_ASSESSMENT("The screening or impact assessment that shows due regard to equality"),
    OTHER("Another paper: evidence, a letter, minutes"),
    NEW_VERSION("A new version of a document that is on file");

    private final String words;

    What(String words) {
      this.words = words;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String stillToCome(DecisionReference decision) {
    return rules.stream().map(rule -> rule.stillToCome(decision)).filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var earlier = new LinkedHashMap<String, String>();
    papers.documents(decision, actors.current()).stream().filter(DocumentView::readable).forEach(
        d -> earlier.putIfAbsent(d.document(), "%s (%s, version %d)".formatted(d.document(), d.name(), d.version())));
    var what = new LinkedHashMap<String, String>();
    for (var each : What.values()) if (each != What.NEW_VERSION || !earlier.isEmpty()) what.put(each.id(), each.words);
    return List.of(
        Field.file("file", "File")
            .hint("PDF, Word (.docx), OpenDocument (.odt), plain text, PNG or JPEG, up to 20 MB."),
        Field.radio(WHAT, "What is this?").options(what).unless(DOCUMENT),
        Field.text(DOCUMENT, "Name within the decision").underOptional(WHAT, What.OTHER.id())
            .hint("In small letters, digits and hyphens, such as letter-of-support. Left empty, it is made from the"
                + " file's name."),
        Field.select(EARLIER, "Which document?").options(earlier).under(WHAT, What.NEW_VERSION.id()),
        Field.radio(PUBLICITY, "Who may have it")
            .option("public", "Everybody, once it is published")
            .option(EXEMPT, "Exempt: kept back under Schedule 12A to the Local Government Act 1972")
            .option(CONFIDENTIAL, "Confidential: its disclosure is forbidden"),
        Field.select("paragraph", "Paragraph of Schedule 12A").under(PUBLICITY, EXEMPT)
            .option("1", "1: any individual")
            .option("2", "2: the identity of an individual")
            .option("3", "3: financial or business affairs")
            .option("4", "4: labour relations")
            .option("5", "5: legal professional privilege")
            .option("6", "6: notices, orders and directions")
            .option("7", "7: prevention, investigation or prosecution of crime"),
        Field.radio("proposedTerms", "Does it say terms that are proposed for a contract, such as tender prices?")
            .underOptional(PUBLICITY, EXEMPT)
            .hint("Only under paragraph 3. Left open it counts as yes: members who do not decide the matter"
                + " do not have it.")
            .option("yes", "Yes").option("no", "No"),
        Field.textarea("publicInterest", "Why the public interest in keeping it back outweighs that in disclosing it")
            .under(PUBLICITY, EXEMPT),
        Field.date("reviewOn", "Day on which the exemption is reviewed").under(PUBLICITY, EXEMPT),
        Field.text("reviewer", "Who weighed the public interest").under(PUBLICITY, EXEMPT)
            .hint("A post, such as head of legal services."),
        Field.text("prohibition", "What forbids its disclosure").under(PUBLICITY, CONFIDENTIAL)
            .hint("The department's terms, the statute or the court's order."));
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
    var name = name(decision, body);
    try {
      return name == null ? papers.store(decision, upload) : papers.store(decision, name, upload);
    } catch (Refused wrong) {
      throw wrong.pointer().equals("/" + DOCUMENT) && !body.hasNonNull(DOCUMENT) ? wrong.at("/" + WHAT) : wrong;
    }
  }

  /** Its name within the decision, as it follows from what it is; null where it is made from the file's. */
  private String name(DecisionReference decision, JsonNode body) {
    var what = Body.text(body, WHAT);
    var given = Body.text(body, DOCUMENT);
    if (what == null && given == null) throw new Refused("Say what this is.").at("/" + WHAT);
    if (what == null || what.equals(What.OTHER.id())) return given;
    var name = what.equals(What.NEW_VERSION.id()) ? Body.text(body, EARLIER)
        : what.equals(What.APPENDIX.id()) ? nextAppendix(decision) : what;
    if (given != null && !given.equals(name)) {
      throw new Refused("What it is says its name already: '" + name + "'.").at("/" + DOCUMENT);
    }
    return name;
  }

  private String nextAppendix(DecisionReference decision) {
    var taken = papers.documents(decision, Actor.system("numbering appendices")).stream().map(DocumentView::document)
        .collect(Collectors.toSet());
    return IntStream.iterate(1, n -> n + 1).mapToObj(n -> "appendix-" + n).filter(n -> !taken.contains(n)).findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(JsonNode file) {
    try {
      return file.path("bytes").binaryValue();
    } catch (IOException checkedBefore) {
      throw new UncheckedIOException(checkedBefore);
    }
  }
}
