package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
class PaperCorrectionCommand implements DecisionCommand {

  private final StatutoryPapers papers;

  PaperCorrectionCommand(StatutoryPapers papers) {
    this.papers = papers;
  }

  @Override
  public String name() {
    return "paper-corrections";
  }

  @Override
  public String title() {
    return "Correct a published paper, or publish it again";
  }

  @Override
  public String intro() {
    return "A notice or record that was wrong, or was taken down for what it said, is published again with one part put"
        + " right. It is marked 'corrected on', and the wrong one stays on record. A report that was taken down is"
        + " handed in again as a document.";
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
    return List.of(
        Field.select("paper", "Which paper?").options(which),
        Field.select("content", "Which part of it was wrong?").options(parts),
        Field.textarea("right", "What does it say now?").hint("For a list, one item on a line."),
        Field.textarea("whatWasWrong", "What was wrong?").hint("It is printed in the paper, which is public."));
  }

  private static String words(StatutoryPaperView paper) {
    var about = paper.subject().isEmpty() ? "" : ", " + paper.subject();
    return paper.title() + about + ", version " + paper.version() + (paper.takenDownAt() == null ? "" : ", taken down");
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.DEMOCRATIC_SERVICES);
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !papers.published(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var again = papers.correct(decision, Body.id(body, "paper"), Body.text(body, "content"), Body.text(body, "right"),
        Body.text(body, "whatWasWrong"), actor);
    return Map.of("id", again.id(), "version", again.version(), "corrects", again.corrects());
  }
}
