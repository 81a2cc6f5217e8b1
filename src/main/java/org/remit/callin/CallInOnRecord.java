package org.remit.callin;

import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * What is on record of a decision's call-in: its window, the requests with their signatures, and what became of each
 * resolution that was called in. It reads and changes nothing, in the transaction of whoever asks.
 */
@Component
class CallInOnRecord {

  private final CallInRows rows;
  private final CallInRequestRows requests;
  private final CallInSignatureRows signatures;
  private final CallInItemRows items;

  CallInOnRecord(
      CallInRows rows, CallInRequestRows requests, CallInSignatureRows signatures, CallInItemRows items) {
    this.rows = rows;
    this.requests = requests;
    this.signatures = signatures;
    this.items = items;
  }

  /** Empty while no window has opened. */
  Optional<CallIn> find(DecisionReference reference) {
    return rows.findById(reference.value());
  }

  /** @throws Refused if no window has opened */
  CallIn window(DecisionReference reference) {
    return find(reference)
        .orElseThrow(() -> new Refused("No call-in window of " + reference + " has opened.").because(WINDOW, RULE));
  }

  /** The decisions whose windows are in this state. */
  List<DecisionReference> inState(CallIn.State state) {
    return rows.inState(state).stream().map(CallIn::decision).toList();
  }

  List<CallInRequest> requests(DecisionReference reference) {
    return requests.of(reference.value());
  }

  /** @throws Refused if there is none of that number */
  CallInRequest request(DecisionReference reference, int number) {
    return requests.findById(new CallInRequest.Key(reference.value(), number))
        .orElseThrow(() -> new Refused(reference + " has no call-in request " + number + ".").at("/number"));
  }

  List<CallInRequest> valid(DecisionReference reference) {
    return requests(reference).stream().filter(CallInRequest::isValid).toList();
  }

  /** The day on which the first of the requests that are valid was found so. */
  Optional<LocalDate> firstValid(DecisionReference reference) {
    return valid(reference).stream().filter(r -> r.checkedAt() != null).map(r -> London.date(r.checkedAt()))
        .min(LocalDate::compareTo);
  }

  boolean allChecked(DecisionReference reference) {
    return requests(reference).stream().noneMatch(CallInRequest::isUnchecked);
  }

  /** By a request that is valid, or may be found to be. */
  boolean isAskedFor(DecisionReference reference, String letter) {
    return requests(reference).stream().anyMatch(r -> r.names(letter) && (r.isUnchecked() || r.isValid()));
  }

  /** How the requests that named a resolution and were valid came to be so no longer; empty where none was. */
  String gone(DecisionReference reference, String letter) {
    return requests(reference).stream()
        .filter(r -> r.wasValid() && r.names(letter))
        .map(r -> "request " + r.number() + " was valid and " + r.endedBecause())
        .collect(Collectors.joining("; "));
  }

  List<CallInSignature> signatures(CallInRequest request) {
    return signatures(request.decision(), request.number());
  }

  List<CallInSignature> signatures(DecisionReference reference, int number) {
    return signatures.of(reference.value(), number);
  }

  List<CallInItem> items(DecisionReference reference) {
    return items.of(reference.value());
  }

  Optional<CallInItem> item(DecisionReference reference, String letter) {
    return items.findById(new CallInItem.Key(reference.value(), letter));
  }

  List<CallInItem> inState(DecisionReference reference, CallInItem.State state) {
    return items(reference).stream().filter(i -> i.is(state)).toList();
  }
}
