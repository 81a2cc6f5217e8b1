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
        (decision, resolution) -> earliest(notices, decision, "earliest", "key-decision"));
  }

  @Bean
  TaskFacts notifyScrutinyChairFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_NotifyScrutinyChair",
        (decision, resolution) ->
            Map.of(
                "earliestException", London.say(notices.earliestAfter(decision, "general-exception")),
                "heldBeyond", notices.heldBeyond(decision, "general-exception"),
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
        (decision, resolution) -> earliest(notices, decision, "earliestPrivate", "private-meeting"));
  }

  @Bean
  TaskFacts publishPrivateMeetingResponseFacts(NoticeService notices) {
    return TaskFacts.of(
        "Task_PublishPrivateMeetingResponse",
        (decision, resolution) ->
            earliest(notices, decision, "earliestAfterResponse", "private-meeting-response"));
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

  /** @param name under which the form has the day */
  private static Map<String, Object> earliest(
      NoticeService notices, DecisionReference decision, String name, String notice) {
    return Map.of(name, London.say(notices.earliestAfter(decision, notice)),
        "heldBeyond", notices.heldBeyond(decision, notice));
  }
}
