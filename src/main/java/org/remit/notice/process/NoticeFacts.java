package org.remit.notice.process;

import java.util.Map;
import java.util.function.Function;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.notice.NoticeService;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of notice show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class NoticeFacts {

  private record Facts(String taskKey, Function<DecisionReference, Map<String, Object>> of) implements TaskFacts {
    @Override
    public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
      return of.apply(decision);
    }
  }

  @Bean
  TaskFacts publishKeyDecisionNoticeFacts(NoticeService notices) {
    return new Facts(
        "Task_PublishKeyDecisionNotice",
        decision -> Map.of("earliest", earliest(notices, decision, "key-decision")));
  }

  @Bean
  TaskFacts notifyScrutinyChairFacts(NoticeService notices) {
    return new Facts(
        "Task_NotifyScrutinyChair",
        decision ->
            Map.of(
                "earliestException", earliest(notices, decision, "general-exception"),
                "urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION)));
  }

  @Bean
  TaskFacts publishExceptionReasonsFacts(NoticeService notices) {
    return new Facts(
        "Task_PublishExceptionReasons",
        decision -> Map.of("urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION)));
  }

  @Bean
  TaskFacts publishPrivateMeetingNoticeFacts(NoticeService notices) {
    return new Facts(
        "Task_PublishPrivateMeetingNotice",
        decision -> Map.of("earliestPrivate", earliest(notices, decision, "private-meeting")));
  }

  @Bean
  TaskFacts publishPrivateMeetingResponseFacts(NoticeService notices) {
    return new Facts(
        "Task_PublishPrivateMeetingResponse",
        decision -> Map.of("earliestAfterResponse", earliest(notices, decision, "private-meeting-response")));
  }

  @Bean
  TaskFacts agreeUrgencyFacts(NoticeService notices) {
    return new Facts("Task_AgreeUrgency", decision -> urgency(notices, decision));
  }

  @Bean
  TaskFacts agreeUrgencyForCouncilFacts(NoticeService notices) {
    return new Facts("Task_AgreeUrgencyForCouncil", decision -> urgency(notices, decision));
  }

  private static Map<String, Object> urgency(NoticeService notices, DecisionReference decision) {
    return Map.of(
        "urgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_DECISION),
        "privateUrgencyReason", notices.urgencyReason(decision, NoticeService.OF_THE_MEETING));
  }

  private static String earliest(NoticeService notices, DecisionReference decision, String notice) {
    return London.say(notices.earliestAfter(decision, notice));
  }
}
