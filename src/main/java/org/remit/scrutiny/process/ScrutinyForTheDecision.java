package org.remit.scrutiny.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.remit.scrutiny.ScrutinyService;
import org.remit.scrutiny.ScrutinyView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What scrutiny said reaches whoever decides, with the report. */
@Configuration(proxyBeanMethods = false)
class ScrutinyForTheDecision {

  private record Comments(String taskKey, ScrutinyService scrutiny) implements TaskFacts {

    @Override
    public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
      return Map.of(
          "scrutiny",
          scrutiny.of(decision).stream()
              .filter(item -> item.outcome() != null && !item.recordedAfterDecision())
              .map(Comments::sentence)
              .collect(Collectors.joining("\n\n")));
    }

    private static String sentence(ScrutinyView item) {
      var said = switch (item.outcome()) {
        case ScrutinyService.COMMENTED -> item.comments();
        case ScrutinyService.NO_COMMENT -> "no comment.";
        default -> "the item was not reached.";
      };
      return "**%s, %s:** %s".formatted(item.committee(), London.say(item.meetingOn()), said);
    }
  }

  @Bean
  TaskFacts scrutinyForCabinet(ScrutinyService scrutiny) {
    return new Comments("Task_RecordCabinetDecision", scrutiny);
  }

  @Bean
  TaskFacts scrutinyForTheMember(ScrutinyService scrutiny) {
    return new Comments("Task_DecideAsMember", scrutiny);
  }

  @Bean
  TaskFacts scrutinyForTheOfficer(ScrutinyService scrutiny) {
    return new Comments("Task_DecideAsOfficer", scrutiny);
  }

  @Bean
  TaskFacts scrutinyForCouncil(ScrutinyService scrutiny) {
    return new Comments("Task_RecordCouncilDecision", scrutiny);
  }
}
