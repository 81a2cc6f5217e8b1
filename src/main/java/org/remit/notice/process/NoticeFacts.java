package org.remit.notice.process;

import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.notice.NoticeService;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of notice show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class NoticeFacts {

  @Bean
  TaskFacts publishKeyDecisionNoticeFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_PublishKeyDecisionNotice",
        (decision, resolution) -> Map.of("earliest", earliest(notices, decision, "key-decision")));
  }

  @Bean
  TaskFacts notifyScrutinyChairFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_NotifyScrutinyChair",
        (decision, resolution) ->
            Map.of(
                "earliestException", earliest(notices, decision, "general-exception"),
                "whomToInform", notices.whomToInform(decision),
                "urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION)));
  }

  @Bean
  TaskFacts publishExceptionReasonsFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_PublishExceptionReasons",
        (decision, resolution) ->
            Map.of("urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION)));
  }

  @Bean
  TaskFacts publishPrivateMeetingNoticeFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_PublishPrivateMeetingNotice",
        (decision, resolution) -> Map.of("earliestPrivate", earliest(notices, decision, "private-meeting")));
  }

  @Bean
  TaskFacts publishPrivateMeetingResponseFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_PublishPrivateMeetingResponse",
        (decision, resolution) ->
            Map.of("earliestAfterResponse", earliest(notices, decision, "private-meeting-response")));
  }

  @Bean
  TaskFacts agreeUrgencyFacts(NoticeService notices) {
    return TaskFacts.of(
        Set.of("Task_AgreeUrgency", "Task_AgreeUrgencyForCouncil"),
        (decision, resolution) ->
            Map.of(
                "urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION),
                "privateUrgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_MEETING)));
  }

  private static String earliest(NoticeService notices, DecisionReference decision, String notice) {
    return London.say(notices.earliestAfter(decision, notice));
  }
}
