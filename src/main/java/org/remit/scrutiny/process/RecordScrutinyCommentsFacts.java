package org.remit.scrutiny.process;

import java.util.Map;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.remit.scrutiny.ScrutinyService;
import org.springframework.stereotype.Component;

/** Which meeting the comments are of. */
@Component
class RecordScrutinyCommentsFacts implements TaskFacts {

  private final ScrutinyService scrutiny;

  RecordScrutinyCommentsFacts(ScrutinyService scrutiny) {
    this.scrutiny = scrutiny;
  }

  @Override
  public String taskKey() {
    return "Task_RecordScrutinyComments";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return scrutiny.awaited(decision)
        .map(item -> Map.<String, Object>of("committee", item.committee(), "meeting", London.say(item.meetingOn())))
        .orElse(Map.of("committee", "", "meeting", ""));
  }
}
