package org.remit.transfer.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.gate.HoldView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.routing.Proposal.Staff;
import org.remit.transfer.StaffTransferService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of a staff transfer show beside the facts of every task. */
@Configuration(proxyBeanMethods = false)
class TransferFacts {

  private final StaffTransferService transfers;
  private final Decisions decisions;

  TransferFacts(StaffTransferService transfers, Decisions decisions) {
    this.transfers = transfers;
    this.decisions = decisions;
  }

  @Bean
  TaskFacts staffWhoMove() {
    return TaskFacts.of(
        Set.of(
            "Task_ScopeTransfer",
            "Task_ClearNoTransfer",
            "Task_ProvideAnonymisedData",
            "Task_RecordContractorConfirmations",
            "Task_TakeStaffRisk",
            "Task_RecordTransferDay"),
        this::inWords);
  }

  /** The law asks that it is done long enough before the transfer, and names no day: at the latest the one before. */
  @Bean
  TaskFacts informationAndConsultationFacts() {
    return TaskFacts.of(
            Set.of("Task_RecordMeasures", "Task_InformRepresentatives", "Task_RecordConsultation"), this::inWords)
        .due((decision, resolution) -> transfers.find(decision, resolution)
            .map(t -> t.transferOn()).map(day -> London.endOf(day.minusDays(1))));
  }

  @Bean
  TaskFacts liabilityInformationFacts() {
    return TaskFacts.of("Task_ProvideLiabilityInformation", this::inWords)
        .due((decision, resolution) -> transfers.find(decision, resolution)
            .map(t -> London.endOf(transfers.liabilityInformationBy(t.transferOn()))));
  }

  private Map<String, Object> inWords(DecisionReference reference, String resolution) {
    if (resolution == null) return Map.of();
    var facts = new LinkedHashMap<String, Object>();
    var decision = decisions.get(reference);
    var known = transfers.findOrInherited(decision, resolution);
    var day = known.map(t -> t.transferOn()).orElse(null);
    var tendering = decision.find(resolution).map(r -> r.asksForTender()).orElse(false);
    facts.put("transferStage", tendering
        ? "Before the tender: bidders price the staff they would take on."
        : "After the award: confirm who transfers, and the transfer day.");
    facts.put("staffKnown", known.map(t -> t.groupsInWords()).orElseGet(() -> decision.proposal().staffOf(resolution)
        .stream().map(TransferFacts::words)
        .collect(Collectors.collectingAndThen(Collectors.joining("; "), all -> all.isEmpty() ? "nothing" : all))));
    facts.put("staffGroups", known.map(t -> t.groupsInWords()).orElse("not known"));
    facts.put("transferDay", day == null ? "not fixed" : London.say(day));
    facts.put("liabilityInformationDue",
        day == null ? "not fixed" : London.say(transfers.liabilityInformationBy(day)));
    facts.put("directRule", transfers.directRule(day));
    facts.put("measures", transfers.measuresInWords(reference, resolution));
    facts.put("noTransferSaid", transfers.noTransferInWords(reference, resolution));
    facts.put("openConditions", transfers.openConditions(reference, resolution).stream()
        .map(HoldView::words)
        .collect(Collectors.joining(" ")));
    return facts;
  }

  private static String words(Staff staff) {
    return staff.count().words() + " (" + staff.certainty().words() + "), transferor " + staff.transferor().words()
        + ", LGPS " + staff.pension().words()
        + (staff.noTransferReason() == null ? "" : ", said not to transfer: " + staff.noTransferReason());
  }
}
