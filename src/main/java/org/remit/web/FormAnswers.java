package org.remit.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @throws WrongFields naming every field whose answer cannot be read, or cannot stand in a proposal
   */
  static ObjectNode of(Question question, boolean mayBeOpen, List<Field> beside, Map<String, String[]> typed) {
    var body = JsonNodeFactory.instance.objectNode();
    var wrong = new ArrayList<Wrong>();
    body.setAll(Bodies.ofForm(question.whether(mayBeOpen).stream().toList(), typed, Map.of()));
    // Whoever says no, or that it is not known, may have written before what belongs to yes.
    var whether = body.path(Whether.FIELD).asText(Whether.YES.id());
    if (whether.equals(Whether.YES.id())) readAll(question, typed, body, wrong);
    try {
      body.setAll(Bodies.ofForm(beside, typed, Map.of()));
    } catch (WrongFields found) {
      wrong.addAll(found.wrong());
    }
    if (!wrong.isEmpty()) throw new WrongFields(wrong);
    return body;
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
