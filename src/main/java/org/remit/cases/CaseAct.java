package org.remit.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * One act of a case.
 *
 * @param number its place in the file, from 1
 * @param label what the file calls it; null where it has no name
 * @param at when it is done
 * @param as who does it, as role and council: {@code finance.leeds}
 * @param name of the task, of the command, of the document or of whom is appointed; a task of several alike with its
 *     number
 * @param decision which decision of the case it is about
 * @param resolution which resolution; null for the whole decision
 * @param content a task's fields or a command's body; an object
 * @param held the hold that must refuse it; null for an act that is to succeed
 */
public record CaseAct(
    int number,
    String label,
    Moment at,
    String as,
    Kind kind,
    String name,
    Which decision,
    String resolution,
    JsonNode content,
    String held) {

  /** What is done. */
  public enum Kind {
    PROPOSE,
    TASK,
    COMMAND,
    UPLOAD,
    APPOINT
  }

  /** A decision of the case: the one proposed first, or the award that it led to. */
  public enum Which {
    PARENT,
    AWARD
  }

  /** The task's id in its model: {@code sign-contract} is {@code Task_SignContract}. */
  public String taskKey() {
    var asked = name.split(" ", 2)[0];
    if (asked.startsWith("Task_")) return asked;
    return Arrays.stream(asked.split("-"))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining("", "Task_", ""));
  }

  /** The task's id with what tells it from others like it: {@code check-call-in-request 2}. */
  public String whichTask() {
    var space = name.indexOf(' ');
    return space < 0 ? taskKey() : taskKey() + name.substring(space);
  }
}
