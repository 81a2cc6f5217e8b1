package org.remit.scrutiny.process;

import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.engine.Markdown;
import org.remit.engine.TaskFacts;
import org.remit.scrutiny.ScrutinyService;
import org.remit.scrutiny.ScrutinyView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of scrutiny, and of deciding after it, show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class ScrutinyFacts {

  /** Which meeting the comments are of. */
  @Bean
  TaskFacts meetingOfTheComments(ScrutinyService scrutiny) {
    return TaskFacts.of("Task_RecordScrutinyComments", (decision, resolution) -> scrutiny.awaited(decision)
        .map(item -> Map.<String, Object>of("committee", item.committee(), "meeting", London.say(item.meetsAt())))
        .orElse(Map.of("committee", "", "meeting", "")));
  }

  /** What scrutiny said reaches whoever decides, with the report. */
  @Bean
  TaskFacts scrutinyForTheDecision(ScrutinyService scrutiny) {
    return TaskFacts.of(
        Set.of(
            "Task_RecordCabinetDecision",
            "Task_DecideAsMember",
            "Task_DecideAsOfficer",
            "Task_RecordCouncilDecision"),
        (decision, resolution) -> Map.of(
            "scrutiny",
            Markdown.joined("\n\n", scrutiny.of(decision).stream()
                .filter(item -> item.outcome() != null && !item.recordedAfterDecision())
                .map(ScrutinyFacts::sentence)
                .toList())));
  }

  private static Markdown sentence(ScrutinyView item) {
    var said = switch (item.outcome()) {
      case ScrutinyService.COMMENTED -> item.comments();
      case ScrutinyService.NO_COMMENT -> "no comment.";
      default -> "the item was not reached.";
    };
    var shorter = item.shorterNotice() == null ? "" : " (at shorter notice: " + item.shorterNotice() + ")";
    return Markdown.of("**%s, %s%s:** %s", item.committee(), London.say(item.meetingOn()), shorter, said);
  }
}
