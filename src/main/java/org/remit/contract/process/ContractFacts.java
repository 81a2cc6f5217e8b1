package org.remit.contract.process;

import java.util.Map;
import java.util.Set;
import org.remit.contract.ContractAwardService;
import org.remit.contract.ContractManagementService;
import org.remit.contract.ContractReviewService;
import org.remit.contract.GrantService;
import org.remit.engine.TaskFacts;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of award, contract, change and grant show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class ContractFacts {

  /** The law that the award is made under: notice and standstill follow from it. */
  @Bean
  TaskFacts awardNoticeFacts(ContractAwardService awards) {
    return TaskFacts.of("Task_PublishAwardNotice",
        (decision, resolution) -> Map.of("law", awards.law(decision, resolution),
            "asksForProcess", awards.asksForProcess(decision, resolution)));
  }

  /** What was approved: the contract stays within it. */
  @Bean
  TaskFacts signatureFacts(ContractAwardService awards) {
    return TaskFacts.of("Task_SignContract",
        (decision, resolution) -> Map.of(
            "approved", awards.approved(decision, resolution),
            "indicators", awards.indicatorsAsked(decision, resolution)));
  }

  /** By which notice the details of the contract are published. */
  @Bean
  TaskFacts detailsFacts(ContractAwardService awards) {
    return TaskFacts.of("Task_PublishContractDetails",
            (decision, resolution) -> Map.of("notice", awards.detailsNotice(decision, resolution)))
        .due((decision, resolution) -> awards.lastMoment(decision, resolution, "contract-details"));
  }

  /** By which rule the copy of the contract is published. */
  @Bean
  TaskFacts copyFacts(ContractAwardService awards) {
    return TaskFacts.of("Task_PublishContractCopy",
            (decision, resolution) -> Map.of("notice", awards.copyNotice(decision, resolution)))
        .due((decision, resolution) -> awards.lastMoment(decision, resolution, "contract-copy"));
  }

  /** Which contract is reviewed, for which day, and by when a decision that changes it is begun. */
  @Bean
  TaskFacts reviewFacts(ContractReviewService reviews) {
    return TaskFacts.of("Task_ReviewContract",
            (decision, resolution) -> Map.of("contract", reviews.inWords(decision, resolution)))
        .due(reviews::due);
  }

  /** When the contract ends, and by when what follows it is begun. */
  @Bean
  TaskFacts whatFollowsFacts(ContractManagementService contracts) {
    return TaskFacts.of("Task_DecideWhatFollows",
        (decision, resolution) -> Map.of("contract", contracts.aboutTheEnd(decision, resolution)));
  }

  /** By which notice the end of the contract is told. */
  @Bean
  TaskFacts endNoticeFacts(ContractManagementService contracts) {
    return TaskFacts.of("Task_PublishEndNotice",
            (decision, resolution) -> Map.of("contract", contracts.endNoticeInWords(decision, resolution)))
        .due(contracts::endNoticeDue);
  }

  /** What the council's own records show of assistance to the recipient. */
  @Bean
  TaskFacts subsidyFacts(GrantService grants) {
    return TaskFacts.of("Task_CheckSubsidy",
        (decision, resolution) -> Map.of("known", grants.assistanceOnRecord(decision, resolution)));
  }

  @Bean
  TaskFacts holdsOnTheAwardNotice(Gate gate) {
    return holds(gate, Act.AWARD_NOTICE, "Task_PublishAwardNotice");
  }

  @Bean
  TaskFacts holdsOnSigning(Gate gate) {
    return holds(gate, Act.SIGN, "Task_SignContract", "Task_SignVariation", "Task_SignGrantAgreement");
  }

  @Bean
  TaskFacts holdsOnTheStart(Gate gate) {
    return holds(gate, Act.START, "Task_StartService");
  }

  @Bean
  TaskFacts holdsOnTheGrant(Gate gate) {
    return holds(gate, Act.PAY, "Task_PayGrant");
  }

  /**
   * What still forbids the act that a task is for. What the task itself lifts, and what forbids a later act, is not
   * among it.
   */
  private static TaskFacts holds(Gate gate, Act act, String... taskKeys) {
    return TaskFacts.of(Set.of(taskKeys), (decision, resolution) ->
        Map.of("holds", gate.openHolds(decision, resolution, act).stream().map(HoldView::onAForm).toList()));
  }
}
