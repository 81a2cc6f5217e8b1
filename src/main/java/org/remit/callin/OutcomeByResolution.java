package org.remit.callin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.papers.PaperContent;
import org.remit.proposal.OutcomeLines;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;

/**
 * What scrutiny, council or the decision maker answered, resolution by resolution (invariant 7): one outcome for all
 * that waits, and lines for those that differ.
 *
 * @param lines the answer to each resolution that waits, by its letter
 */
record OutcomeByResolution(Map<String, OutcomeLines.Line> lines) {

  /** @throws Refused if the outcome, or that of a line, is none that is allowed, or a line is of none that waits */
  static OutcomeByResolution read(
      List<CallInItem> waiting, String outcome, List<String> lines, List<String> allowed) {
    if (!allowed.contains(outcome)) {
      throw new Refused("Choose one of: " + String.join(", ", allowed) + ".").at("/outcome");
    }
    Set<String> letters = waiting.stream().map(CallInItem::letter).collect(Collectors.toCollection(LinkedHashSet::new));
    var read = OutcomeLines.read(lines, letters, allowed);
    var all = new LinkedHashMap<String, OutcomeLines.Line>();
    letters.forEach(l -> all.put(l, read.getOrDefault(l, new OutcomeLines.Line(l, outcome, null))));
    return new OutcomeByResolution(all);
  }

  static void requireReasons(String reasons) {
    if (reasons == null || reasons.isBlank()) throw new Refused("Write the reasons.").at("/reasons");
  }

  OutcomeLines.Line of(CallInItem item) {
    return lines.get(item.letter());
  }

  /** The answers, in the order of the resolutions. */
  List<String> answers() {
    return lines.values().stream().map(OutcomeLines.Line::answer).toList();
  }

  /** As everybody is told: one paragraph for each answer, 'Resolutions a and b: confirmed', and each new wording. */
  PaperContent told() {
    var wordings = lines.values().stream().filter(l -> l.answer().equals("amend"))
        .map(l -> "Resolution %s: %s".formatted(l.resolution(), l.words()))
        .toList();
    return PaperContent.empty().text("outcome", inWords())
        .when(!wordings.isEmpty(), "amended").list("wordings", wordings);
  }

  private String inWords() {
    var said = new LinkedHashMap<String, List<String>>();
    lines.values().forEach(l ->
        said.computeIfAbsent(AnswerWords.of(l.answer()), same -> new ArrayList<>()).add(l.resolution()));
    return said.entrySet().stream()
        .map(e -> "%s %s: %s".formatted(e.getValue().size() == 1 ? "Resolution" : "Resolutions",
            String.join(" and ", e.getValue()), e.getKey()))
        .collect(Collectors.joining("\n\n"));
  }

  /** As the ledger is told of it. */
  Happened said(Actor actor, DecisionReference reference, String kind, String reasons) {
    var said = new LinkedHashMap<String, Object>();
    lines.forEach((letter, line) -> said.put(letter, line.answer()));
    return Happened.to(reference, kind, actor).with("resolutions", said).withholding("reasons", reasons);
  }
}
