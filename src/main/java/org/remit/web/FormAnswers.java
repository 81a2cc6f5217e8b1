package org.remit.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remit.command.Field;
import org.remit.intake.Answers;
import org.remit.intake.Question;
import org.remit.intake.Whether;
import org.remit.reference.WrongFields;
import org.remit.reference.WrongFields.Wrong;

/** Reads the form of one question of the intake. Each field is read by itself, so that every wrong one is named. */
final class FormAnswers {

  private FormAnswers() {}

  /**
   * @param mayBeOpen whether the question may be left unknown where it is asked
   * @param beside what the form asks for beside the question
   * @param known what the form was opened with, by its fields
   * @throws WrongFields naming every field whose answer cannot be read, or cannot stand in a proposal
   */
  static ObjectNode of(Question question, boolean mayBeOpen, List<Field> beside, Map<String, String[]> typed,
      Map<String, String> known) {
    var body = JsonNodeFactory.instance.objectNode();
    var wrong = new ArrayList<Wrong>();
    body.setAll(Bodies.ofForm(question.whether(mayBeOpen).stream().toList(), typed, Map.of()));
    var whether = body.path(Whether.FIELD).asText(Whether.YES.id());
    if (whether.equals(Whether.YES.id())) readAll(question, typed, body, wrong);
    else mustSayNoMore(question, typed, known, wrong);
    try {
      body.setAll(Bodies.ofForm(beside, typed, Map.of()));
    } catch (WrongFields found) {
      wrong.addAll(found.wrong());
    }
    if (!wrong.isEmpty()) throw new WrongFields(wrong);
    return body;
  }

  /** What was answered by yes before is taken back by another answer; what is written beside that one is not lost. */
  private static void mustSayNoMore(
      Question question, Map<String, String[]> typed, Map<String, String> known, List<Wrong> wrong) {
    for (var asked : question.fields()) {
      var name = asked.field().name();
      var written = Stream.of(name, name + "-day", name + "-month", name + "-year")
          .anyMatch(each -> typed.containsKey(each) && !plain(typed.get(each)[0]).isEmpty()
              && !plain(typed.get(each)[0]).equals(plain(known.getOrDefault(each, ""))));
      if (written) wrong.add(new Wrong("/" + name, asked.field().label()
          + ": this belongs to 'Yes'. Choose 'Yes', or leave it empty."));
    }
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static void readAll(
      Question question, Map<String, String[]> typed, ObjectNode body, List<Wrong> wrong) {
    for (var asked : question.fields()) {
      try {
        var read = Bodies.ofForm(List.of(asked.field()), typed, Map.of());
        Answers.mustBeReadable(asked, read);
        body.setAll(read);
      } catch (WrongFields found) {
        wrong.addAll(found.wrong());
      }
    }
  }
}
