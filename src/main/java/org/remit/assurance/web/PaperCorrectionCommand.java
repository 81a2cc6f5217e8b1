package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.PaperCorrection;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code paper-corrections}: a notice or record that was wrong, or was taken down, is published again. */
@Component
class PaperCorrectionCommand extends DecisionCommand {

  private static final int SHOWN = 60;

  private final StatutoryPapers papers;
  private final CorrectionService corrections;

  PaperCorrectionCommand(StatutoryPapers papers, CorrectionService corrections) {
    super("paper-corrections", "Correct a published paper, or publish it again",
        "A notice or record that was wrong, or was taken down for what it said, is published again with one part put"
            + " right. Democratic services ask for it, the monitoring officer approves it. It is marked 'corrected"
            + " on', and the wrong one stays on record. What the case has settled, such as who decided, when and what,"
            + " is put right to what the case has on record; another matter or maker needs a fresh notice. Where what"
            + " was decided is put right, it may be called in from that day for the whole window. A report that was"
            + " taken down is handed in again as a document.",
        Set.of(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER));
    this.papers = papers;
    this.corrections = corrections;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var all = papers.published(decision).stream().filter(p -> p.correctedBy() == null).toList();
    var which = new LinkedHashMap<String, String>();
    var parts = new LinkedHashMap<String, String>();
    for (var paper : all) {
      which.put(paper.id().toString(), words(paper));
      papers.contentsOf(paper.kind()).forEach(parts::putIfAbsent);
    }
    var open = Field.select("correction", "Which correction is answered?").optional()
        .hint("For the monitoring officer's answer only; leave empty for a new one");
    for (var each : corrections.of(decision)) {
      if (each.paper() == null || !each.state().equals("requested")) continue;
      open = open.option(each.id().toString(), each.subject() + ": " + shortened(each.right()));
    }
    return List.of(
        Field.select("paper", "Which paper?").optional().options(which),
        Field.select("content", "Which part of it was wrong?").optional().options(parts),
        Field.textarea("right", "What does it say now?").optional()
            .hint("For a list, one item on a line. Left empty, it is what the case has on record, where the case has"
                + " settled it."),
        Field.textarea("whatWasWrong", "What was wrong?").optional()
            .hint("It is printed in the paper, which is public."),
        open,
        Field.radio("answer", "The monitoring officer's answer").optional()
            .option("approve", "Approved")
            .option("reject", "Rejected"),
        Field.textarea("why", "For an answer, why").optional());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String words(StatutoryPaperView paper) {
    var about = paper.subject().isEmpty() ? "" : ", " + paper.subject();
    return paper.title() + about + ", version " + paper.version() + (paper.takenDownAt() == null ? "" : ", taken down");
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !papers.published(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var correction = Body.id(body, "correction");
    if (correction == null) {
      return corrections.ask(decision,
          new PaperCorrection(Body.id(body, "paper"), Body.text(body, "content"), Body.text(body, "right"),
              Body.text(body, "whatWasWrong")),
          actor);
    }
    var answer = Body.text(body, "answer");
    return corrections.take(decision,
        new CorrectionCommand(correction, null, null, null, Body.text(body, "why"), null, null,
            answer == null ? null : answer.equals("approve")),
        actor);
  }
}
