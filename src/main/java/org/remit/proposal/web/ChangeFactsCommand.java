package org.remit.proposal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.reference.Writing;
import org.springframework.stereotype.Component;

/**
 * {@code facts}: what is known of a decision changes. The API takes a map of JSON pointers to values; the page asks for
 * one line each, {@code /decision/planned: 2026-12-15}. With the {@code factsVersion} that was read the change is
 * refused if another came in between.
 */
@Component
class ChangeFactsCommand extends DecisionCommand {

  private final ProposalService proposals;
  private final Decisions decisions;
  private final ObjectMapper json;

  ChangeFactsCommand(ProposalService proposals, Decisions decisions, ObjectMapper json) {
    super("facts", "Change the facts",
        "The case is routed anew. Clearances whose facts changed are asked for again, and a notice that no longer"
            + " names the matter or its maker is given afresh.",
        Set.of(Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER, Role.DIRECTOR,
            Role.PROCUREMENT, Role.HR, Role.PENSIONS, Role.LEGAL));
    this.proposals = proposals;
    this.decisions = decisions;
    this.json = json;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.lines("changes", "Which facts change")
            .hint("One per line: the fact's place in the proposal, a colon and the new value, such as"
                + " /decision/planned: 2026-12-15. Leave the value empty to remove the fact."),
        Field.text("source", "Where this comes from").hint("A report's paragraph, or a post."),
        Field.textarea("why", "Why they change"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return decisions.find(decision).filter(d -> d.decidedAt() == null && !d.stage().isEnd()).isPresent();
  }

  @Override
  public boolean takesAnyBody() {
    return true;
  }

  @Override
  public Long factsVersion(DecisionReference decision) {
    return decisions.get(decision).factsVersion();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    for (var names = body.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!Set.of("changes", "source", "why", "factsVersion").contains(name)) {
        throw new Refused("There is no field '" + name + "': a change of facts has changes, source, why and, so that"
                + " nothing is changed unseen, factsVersion.")
            .at("/" + name);
      }
    }
    proposals.changeFacts(
        decision,
        new FactsCommand(changes(body.path("changes")), text(body, "source"), text(body, "why"), seen(body)), actor);
    return Map.of("reference", decision.value(), "factsVersion", decisions.get(decision).factsVersion());
  }

  /** The version that a program read, or that stood when the page was opened. */
  private static Long seen(JsonNode body) {
    if (!body.hasNonNull("factsVersion")) return null;
    var given = body.get("factsVersion");
    if (given.isIntegralNumber() && given.canConvertToLong() && given.longValue() > 0) return given.longValue();
    throw new Refused("The version of the facts is a whole number, as the decision shows it.").at("/factsVersion");
  }

  private Map<String, JsonNode> changes(JsonNode given) {
    var changes = new LinkedHashMap<String, JsonNode>();
    if (given.isObject()) {
      given.fields().forEachRemaining(each -> changes.put(each.getKey(), each.getValue()));
    } else {
      for (var line : given) {
        var text = line.asText();
        var colon = text.indexOf(':');
        if (colon < 1) {
          throw new Refused("Write each change as /place: value. This is none: '" + text + "'.").at("/changes");
        }
        changes.put(text.substring(0, colon).strip(), value(text.substring(colon + 1).strip()));
      }
    }
    return changes;
  }

  /** A number, true, a list or an object as JSON has it; anything else is text. */
  private JsonNode value(String text) {
    if (text.isEmpty()) return json.nullNode();
    try {
      return json.reader().with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(text);
    } catch (JsonProcessingException notJson) {
      return TextNode.valueOf(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(JsonNode body, String field) {
    if (!body.hasNonNull(field)) return null;
    var given = body.get(field);
    if (!given.isTextual()) throw new Refused("This is one text.").at("/" + field);
    var wrong = Writing.wrongWith(given.textValue());
    if (wrong != null) throw new Refused("This text " + wrong + ".").at("/" + field);
    return given.textValue();
  }
}
