package org.remit.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * A withheld document that is handed in is a fact of the case from that moment: whether the meeting is private, and
 * which notices that asks for (SI 2012/2089 regs 4 and 5), rests on what there is and not on what somebody listed.
 * Where nobody listed any, the report that is handed in is the answer.
 */
@Component
class HandedInAsFact {

  private static final String SOURCE = "handed in";

  private final ProposalService proposals;
  private final Decisions decisions;
  private final Papers papers;

  HandedInAsFact(ProposalService proposals, Decisions decisions, Papers papers) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.papers = papers;
  }

  @EventListener
  void on(Happened happened) {
    if (happened.kind().equals("document-withdrawn")) withdrawn(happened);
    if (!happened.kind().equals("document-stored")) return;
    var reference = new DecisionReference(happened.stream());
    var isReport = ReportOnFile.REPORT.equals(happened.facts().get("document"));
    var id = String.valueOf(isReport ? happened.facts().get("id") : happened.withheld().get("id"));
    var stored = papers.documents(reference, Actor.system("on a document handed in")).stream()
        .filter(d -> d.id().toString().equals(id))
        .findFirst();
    if (stored.isEmpty()) return;
    decisions.find(reference)
        .filter(d -> d.decidedAt() == null && !d.stage().isEnd())
        .filter(d -> !isReport || d.proposal().documents().isEmpty())
        .ifPresent(d -> list(d, stored.get()));
  }

  /** It is no fact of the case any more, nor asks for a private meeting. */
  private void withdrawn(Happened happened) {
    if (!happened.withheld().containsKey("document")) return;
    var name = String.valueOf(happened.withheld().get("document"));
    decisions.find(new DecisionReference(happened.stream()))
        .filter(d -> d.decidedAt() == null && !d.stage().isEnd())
        .ifPresent(d -> {
          if (!(d.facts().path("documents") instanceof ArrayNode listed)) return;
          var left = JsonNodeFactory.instance.arrayNode();
          listed.forEach(each -> {
            if (!each.path("id").asText().equals(name)) left.add(each);
          });
          if (left.size() == listed.size()) return;
          proposals.changeFacts(d.reference(),
              new FactsCommand(Map.of("/documents", left), SOURCE, "A withheld document was withdrawn."),
              Actor.system("on a withheld document withdrawn"));
        });
  }

  private void list(DecisionView decision, DocumentView document) {
    var what = document.publicity().isPublic() ? "the report" : "a withheld document";
    var listed = decision.facts().path("documents");
    var all = listed instanceof ArrayNode known ? known.deepCopy() : JsonNodeFactory.instance.arrayNode();
    var entry = entry(document);
    for (var i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).path("id").asText().equals(document.document())) continue;
      if (saysTheSame(all.get(i), entry)) return;
      all.remove(i);
    }
    all.add(entry);
    proposals.changeFacts(
        decision.reference(),
        new FactsCommand(Map.of("/documents", all), SOURCE, StringUtils.capitalize(what) + " was handed in."),
        Actor.system("on " + what + " handed in"));
  }

  private static boolean saysTheSame(JsonNode known, JsonNode entry) {
    return known.path("publicity").equals(entry.path("publicity"))
        && known.path("paragraph").asText().equals(entry.path("paragraph").asText());
  }

  private static ObjectNode entry(DocumentView document) {
    var publicity = document.publicity();
    var entry = JsonNodeFactory.instance.objectNode()
        .put("id", document.document())
        .put("publicity", publicity.kind().id());
    if (publicity.isPublic()) return entry;
    if (publicity.kind() == Publicity.Kind.CONFIDENTIAL) return entry.put("prohibition", publicity.prohibition());
    return entry.put("paragraph", publicity.paragraph())
        .put("publicInterest", publicity.publicInterest())
        .put("reviewOn", publicity.reviewOn().toString());
  }
}
