package org.remit.clearance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.gate.HoldOfTheCase;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Says of an uncleared report whether there is one at all, who returned it and why, who has not answered, and whether
 * only the director is left.
 * What an officer wrote on returning it is repeated only where it discloses nothing that is withheld (invariant 11).
 */
@Component
@Transactional(readOnly = true)
class WhoHasNotCleared implements HoldOfTheCase {

  private static final Missing NO_REPORT = new Missing(
      "The report is not on file: it has to be handed in.",
      "The commissioning officer hands it in on the decision's page, under 'Hand in a document', as the report."
          + " Until it is there nobody can clear or approve it.",
      "the report is handed in; every discipline asked can then clear it and the director approve it",
      List.of(Role.COMMISSIONING_OFFICER));

  private final ClearanceService service;
  private final ClearanceRows clearances;
  private final ReportApprovals approvals;
  private final Decisions decisions;
  private final Papers papers;

  WhoHasNotCleared(
      ClearanceService service,
      ClearanceRows clearances,
      ReportApprovals approvals,
      Decisions decisions,
      Papers papers) {
    this.service = service;
    this.clearances = clearances;
    this.approvals = approvals;
    this.decisions = decisions;
    this.papers = papers;
  }

  @Override
  public String kind() {
    return ClearanceService.HOLD;
  }

  @Override
  public Missing missing(DecisionReference reference) {
    return of(List.of(reference)).apply(reference, null);
  }

  @Override
  public BiFunction<DecisionReference, String, Missing> of(Collection<DecisionReference> references) {
    var handedIn = decisions.find(service.withReport(references));
    var values = handedIn.keySet().stream().map(DecisionReference::value).toList();
    var asked = InBatches.of(values, clearances::ofAll).stream()
        .collect(Collectors.groupingBy(Clearance::decision));
    var approved = InBatches.of(values, approvals::findAllById).stream()
        .collect(Collectors.toMap(ReportApproval::decision, Function.identity()));
    return (reference, resolution) -> !handedIn.containsKey(reference) ? NO_REPORT
        : missing(handedIn.get(reference), asked.getOrDefault(reference.value(), List.of()),
            Optional.ofNullable(approved.get(reference.value())));
  }

  private Missing missing(DecisionView decision, List<Clearance> asked, Optional<ReportApproval> approval) {
    var reference = decision.reference();
    var missing = ClearanceService.missing(decisions.route(decision).clearances().cautious(), asked);
    var said = new ArrayList<String>();
    approval.filter(ReportApproval::isStale).map(ReportApproval::staleBecause).ifPresent(said::add);
    var returned = asked.stream().filter(c -> c.isReturned() && missing.contains(c.discipline())).toList();
    returned.forEach(c -> said.add(
        returned(reference, StringUtils.capitalize(words(c.discipline())), c.view().comment())));
    var byTheDirector = approval.filter(ReportApproval::isReturned);
    byTheDirector.ifPresent(a -> said.add(returned(reference, "The director", a.reasons())));
    var silent = missing.stream()
        .filter(d -> returned.stream().noneMatch(c -> c.discipline().equals(d)))
        .map(WhoHasNotCleared::words)
        .toList();
    if (!silent.isEmpty()) {
      said.add(StringUtils.capitalize(listed(silent)) + (silent.size() == 1 ? " has" : " have") + " not cleared it.");
    }
    if (missing.isEmpty() && byTheDirector.isEmpty()) {
      said.add("Only the director's clearance is left: the approval for publication.");
    }
    var by = new ArrayList<Role>();
    if (!returned.isEmpty() || byTheDirector.isPresent()) by.add(Role.COMMISSIONING_OFFICER);
    missing.forEach(d -> by.add(Role.of(d)));
    by.add(Role.DIRECTOR);
    return new Missing(again(asked, missing), String.join(" ", said), null, by);
  }

  /** Who is asked again, since when and why, as a sentence; null where nobody is. */
  private static String again(List<Clearance> asked, List<String> missing) {
    var again = asked.stream().filter(c -> missing.contains(c.discipline()) && c.view().askedAgain() != null)
        .collect(Collectors.groupingBy(c -> c.view().askedAgain(), LinkedHashMap::new,
            Collectors.mapping(c -> words(c.discipline()), Collectors.toList())));
    return again.isEmpty() ? null : "The report has to be cleared again by " + again.entrySet().stream()
        .map(each -> listed(each.getValue()) + ", " + each.getKey()).collect(Collectors.joining("; by ")) + ".";
  }

  private String returned(DecisionReference reference, String who, String comment) {
    var words = comment == null ? "" : comment.strip();
    if (words.isEmpty() || papers.repeatsWithheld(reference, words)) return who + " returned it.";
    return who + " returned it: " + words + (words.matches("(?s).*[.!?]") ? "" : ".");
  }

  private static String words(String discipline) {
    return Role.of(discipline).words();
  }

  static String listed(List<String> names) {
    var last = names.size() - 1;
    return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
