package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions over HTTP: a proposal is registered; a case is searched and read by its own council's people. */
@RestController
@RequestMapping("/api/decisions")
@ConditionalOnWebApplication
class DecisionsApi {

  private final ProposalService proposals;
  private final Decisions decisions;
  private final Gate gate;
  private final LedgerReader ledger;
  private final Papers papers;
  private final StatutoryPapers statutory;
  private final Interests interests;
  private final Actors actors;

  DecisionsApi(
      ProposalService proposals,
      Decisions decisions,
      Gate gate,
      LedgerReader ledger,
      Papers papers,
      StatutoryPapers statutory,
      Interests interests,
      Actors actors) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.gate = gate;
    this.ledger = ledger;
    this.papers = papers;
    this.statutory = statutory;
    this.interests = interests;
    this.actors = actors;
  }

  /**
   * A proposal becomes a decision: 201, where it is, and its route. Sent again with the same {@code Idempotency-Key} it
   * is the same decision.
   */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> register(
      @RequestBody JsonNode proposal, @RequestHeader(name = "Idempotency-Key", required = false) String request) {
    var reference = proposals.registerOnce(proposal, request, actors.person());
    return ResponseEntity.created(URI.create("/api/decisions/" + reference)).body(whole(decisions.get(reference)));
  }

  /** The decisions that the reader may see; {@code q} looks in references and titles. */
  @GetMapping
  List<Map<String, Object>> search(@RequestParam(defaultValue = "") String q) {
    return decisions.called(q.strip(), actors.person()).stream().map(DecisionsApi::line).toList();
  }

  @GetMapping("/{reference}")
  Object read(@PathVariable String reference) {
    return whole(required(reference));
  }

  @GetMapping("/{reference}/route")
  Object route(@PathVariable String reference) {
    return decisions.route(required(reference));
  }

  @GetMapping("/{reference}/clocks")
  Object clocks(@PathVariable String reference) {
    return gate.clocks(required(reference).reference());
  }

  @GetMapping("/{reference}/holds")
  Object holds(@PathVariable String reference) {
    return gate.holds(required(reference).reference());
  }

  @GetMapping("/{reference}/ledger")
  Object ledger(@PathVariable String reference) {
    var decision = required(reference).reference();
    var answer = new LinkedHashMap<String, Object>();
    var read = ledger.verified(decision.value());
    answer.put("verification", read.chain());
    var entries = read.entries();
    answer.put(
        "entries",
        maySeeWithheldValues(actors.person(), decision)
            ? entries : entries.stream().map(LedgerEntry::withoutWithheldValues).toList());
    return answer;
  }

  /**
   * Who wrote what, about whom and why, is for those who audit the council; everybody else reads that it was written.
   */
  private boolean maySeeWithheldValues(Actor actor, DecisionReference decision) {
    return actor.has(Role.AUDITOR, Role.MONITORING_OFFICER)
        && actor.belongsTo(decisions.get(decision).authority())
        && !interests.excludes(actor, decision);
  }

  @GetMapping("/{reference}/documents")
  Object documents(@PathVariable String reference) {
    var decision = required(reference).reference();
    return Map.of("documents", papers.documents(decision, actors.person()), "withdrawn",
        papers.withdrawn(decision, actors.person()), "papers", statutory.published(decision));
  }

  private DecisionView required(String reference) {
    var decision = AllCases.reference(reference);
    return decisions.find(decision)
        .filter(d -> decisions.maySee(d, actors.person()))
        .orElseThrow(() -> new NotFound("There is no decision " + decision + " that you may see."));
  }

  private Map<String, Object> whole(DecisionView decision) {
    var answer = line(decision);
    answer.put("parent", decision.parent());
    answer.put("children", decisions.childrenOf(decision.reference()).stream().map(DecisionView::reference).toList());
    answer.put("factsVersion", decision.factsVersion());
    answer.put("proposal", WhatIsWithheld.from(decision, papers, actors.person()));
    answer.put("sources", decision.sources());
    answer.put("resolutions", decision.resolutions());
    answer.put("findings", decisions.findings(decision.reference()));
    answer.put("route", decisions.route(decision));
    return answer;
  }

  private static Map<String, Object> line(DecisionView decision) {
    var line = new LinkedHashMap<String, Object>();
    line.put("reference", decision.reference());
    line.put("title", decision.title());
    line.put("authority", decision.authority());
    line.put("stage", decision.stage().words());
    line.put("maker", decision.maker());
    line.put("registeredAt", decision.registeredAt());
    line.put("decidedAt", decision.decidedAt());
    line.put("publishedAt", decision.publishedAt());
    line.put("closedAt", decision.closedAt());
    return line;
  }
}
