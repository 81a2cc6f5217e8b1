package org.remit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.callin.CallInView;
import org.remit.callin.CallIns;
import org.remit.contract.ContractAwardService;
import org.remit.contract.ContractRegister;
import org.remit.contract.GrantService;
import org.remit.pension.PensionService;
import org.remit.procurement.ProcurementService;
import org.remit.proposal.DecisionView;
import org.remit.reference.DecisionReference;
import org.remit.routing.AnswerWords;
import org.remit.routing.Money;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far call-in, procurement, contract, grant, staff and pensions of a decision have come, each in words. */
@Component
@Transactional(readOnly = true)
class CaseTracks {

  private final CallIns callIns;
  private final ProcurementService procurements;
  private final ContractAwardService awards;
  private final ContractRegister contracts;
  private final GrantService grants;
  private final StaffTransferService transfers;
  private final PensionService pensions;

  CaseTracks(
      CallIns callIns, ProcurementService procurements, ContractAwardService awards, ContractRegister contracts,
      GrantService grants, StaffTransferService transfers, PensionService pensions) {
    this.callIns = callIns;
    this.procurements = procurements;
    this.awards = awards;
    this.contracts = contracts;
    this.grants = grants;
    this.transfers = transfers;
    this.pensions = pensions;
  }

  /**
   * One of them.
   *
   * @param id for the address on the page
   * @param said what is on record, by what it is; what is not on record is left out
   */
  record Track(String id, String heading, Map<String, String> said) {}

  List<Track> of(DecisionView decision) {
    var all = new ArrayList<Track>();
    var reference = decision.reference();
    callIns.of(reference).ifPresent(callIn -> all.add(callIn(callIn)));
    procurement(reference, all::add);
    award(reference, all::add);
    contract(reference, all::add);
    grant(reference, all::add);
    decision.resolutions().forEach(r -> {
      staff(reference, r.id(), all::add);
      pension(reference, r.id(), all::add);
    });
    return all;
  }

  /** What is said of one of them, line by line. */
  private static final class Said {

    private final Map<String, String> lines = new LinkedHashMap<>();

    Said with(String what, Object value) {
      var words = words(value);
      if (!words.isEmpty()) lines.put(what, words);
      return this;
    }

    Track as(String id, String heading) {
      return new Track(id, heading, lines);
    }

    private static String words(Object value) {
      if (value == null) return "";
      if (value instanceof LocalDate day) return London.say(day);
      if (value instanceof Instant at) return London.say(at);
      if (value instanceof BigDecimal sum) return Money.say(sum);
      if (value instanceof Boolean yes) return yes ? "yes" : "no";
      return value.toString();
    }
  }

  private static Track callIn(CallInView callIn) {
    var said = new Said().with("State", Plain.words(callIn.state())).with("Last day to call it in", callIn.lastDay())
        .with("Why the period counts as it does", callIn.because());
    for (var request : callIn.requests()) {
      var state = Plain.words(request.state()).toLowerCase(Locale.ROOT);
      said.with("Request " + request.number(), "%s, received %s, %s; resolutions %s. %s".formatted(
          state, London.say(request.receivedAt()),
          request.signatures() == 1 ? "1 signature" : request.signatures() + " signatures",
          String.join(", ", request.resolutions()), request.grounds() == null ? "" : request.grounds()));
      said.with("Why request " + request.number() + " is " + state, request.reason());
    }
    callIn.items().forEach((letter, what) -> said.with("Resolution " + letter, Plain.words(what)));
    return said.with("What scrutiny said", callIn.scrutinyReasons())
        .with("What the council said", callIn.councilViews()).as("call-in", "Call-in");
  }

  private void procurement(DecisionReference reference, Consumer<Track> all) {
    for (var each : procurements.of(reference)) {
      all.accept(new Said().with("State", capital(each.state())).with("Procedure", said(each.procedure()))
          .with("Tender notice", each.noticeReference()).with("Published", each.tenderPublishedOn())
          .with("Last day for tenders", each.tenderDeadline())
          .with("Lots", each.lots().size() < 2 ? null : each.lots().stream()
              .map(lot -> lot.lot() + ": " + lot.state()).collect(Collectors.joining("; ")))
          .as("procurement-" + each.resolution(), "Procurement, resolution " + each.resolution()));
    }
  }

  private void award(DecisionReference reference, Consumer<Track> all) {
    for (var each : awards.of(reference)) {
      all.accept(new Said().with("State", capital(each.state())).with("Procurement law", said(each.regime()))
          .with("Procedure", said(each.procedure())).with("Award notice", each.noticeReference())
          .with("Bidders told", each.noticeSentOn()).with("Standstill", each.standstillBecause())
          .with("Title", each.title()).with("Value over its life", each.value()).with("Starts", each.starts())
          .with("Ends", each.ends()).with("Signed", each.signedAt()).with("Service started", each.startedOn())
          .with("Contract details published", each.detailsPublishedOn())
          .as("award-" + each.resolution(), "Contract, resolution " + each.resolution()));
    }
  }

  private void contract(DecisionReference reference, Consumer<Track> all) {
    for (var each : contracts.of(reference)) {
      all.accept(new Said().with("Supplier", each.supplier()).with("Value over its life", each.value())
          .with("Starts", each.starts()).with("Ends", each.ends())
          .with("Extensions left", each.extensionsLeft())
          .with("What follows it is begun by", each.decideBy()).with("Post responsible", each.responsiblePost())
          .with("Ended", each.endedOn())
          .as("contract-" + each.resolution(), "In the register as " + each.number()));
    }
  }

  private void grant(DecisionReference reference, Consumer<Track> all) {
    for (var each : grants.of(reference)) {
      all.accept(new Said().with("State", capital(each.state())).with("Subsidy", said(each.subsidyBasis()))
          .with("Agreement", each.title()).with("Sum", each.value()).with("Signed", each.signedAt())
          .with("Paid", each.paid()).with("Paid on", each.paidAt())
          .as("grant-" + each.resolution(), "Grant, resolution " + each.resolution()));
    }
  }

  private void staff(DecisionReference reference, String resolution, Consumer<Track> all) {
    transfers.find(reference, resolution).ifPresent(each -> all.accept(new Said()
        .with("Do staff move?", each.transfers().equals("unknown") ? "not known" : each.transfers())
        .with("Who", each.groupsInWords()).with("The council's part", said(each.councilPart()))
        .with("Why nobody moves", said(each.clearedGround())).with("Planned for", each.transferOn())
        .with("Bidders had the data on", each.dataProvidedOn()).with("Moved on", each.transferredOn())
        .as("staff-" + resolution, "Staff, resolution " + resolution)));
  }

  private void pension(DecisionReference reference, String resolution, Consumer<Track> all) {
    pensions.find(reference, resolution).ifPresent(each -> all.accept(new Said()
        .with("Rights in the Local Government Pension Scheme", each.lgpsRights() == null ? "not known"
            : each.lgpsRights())
        .with("Route", each.route() == null ? "not settled" : said(each.route()))
        .with("Administering authority", each.administeringAuthority() == null ? null
            : each.administeringAuthority() + (each.authorityConfirmed() ? "" : " (not confirmed)"))
        .with("Scheme employer", each.schemeEmployer()).with("Security", said(each.security()))
        .with("Sum secured", each.amount()).with("Outcome", said(each.outcome()))
        .as("pensions-" + resolution, "Pensions, resolution " + resolution)));
  }

  private static String said(String id) {
    return id == null ? null : AnswerWords.say(id);
  }

  private static String capital(String words) {
    return words == null || words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
