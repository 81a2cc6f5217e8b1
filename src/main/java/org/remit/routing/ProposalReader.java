package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures.Band;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Writing;
import org.remit.routing.InvalidProposal.Problem;
import org.remit.routing.Proposal.Alternative;
import org.remit.routing.Proposal.Approval;
import org.remit.routing.Proposal.BackgroundPapers;
import org.remit.routing.Proposal.Claims;
import org.remit.routing.Proposal.Consulted;
import org.remit.routing.Proposal.Dates;
import org.remit.routing.Proposal.DecisionMaker;
import org.remit.routing.Proposal.Delegation;
import org.remit.routing.Proposal.Document;
import org.remit.routing.Proposal.Effects;
import org.remit.routing.Proposal.ExistingContract;
import org.remit.routing.Proposal.InternalWaiver;
import org.remit.routing.Proposal.NoticeGiven;
import org.remit.routing.Proposal.Partner;
import org.remit.routing.Proposal.PartnerDecision;
import org.remit.routing.Proposal.Pension;
import org.remit.routing.Proposal.Post;
import org.remit.routing.Proposal.Procurement;
import org.remit.routing.Proposal.Report;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Scrutinised;
import org.remit.routing.Proposal.Staff;
import org.remit.routing.Proposal.Term;
import org.remit.routing.Proposal.Urgency;
import org.remit.routing.Proposal.Value;
import org.springframework.stereotype.Component;

/**
 * Reads a proposal strictly: a property that nobody knows, a word that is not offered, a negative sum, a term that ends
 * before it starts are refused, all at once, each with its pointer. What is left out is unknown.
 */
@Component
public class ProposalReader {

  private static final int LONGEST_TITLE = 250;
  private static final int MOST_RESOLUTIONS = 60;

  private final Constitutions constitutions;

  public ProposalReader(Constitutions constitutions) {
    this.constitutions = constitutions;
  }

  /** @throws InvalidProposal if anything in it is wrong, or cannot be so beside the rest */
  public Proposal read(JsonNode document) {
    var problems = new ArrayList<Problem>();
    var proposal = read(document, problems);
    WhatCannotBe.find(proposal, problems);
    if (!problems.isEmpty()) throw new InvalidProposal(problems);
    return proposal;
  }

  /**
   * Reads what is on record, was made from records, or supposes another value of one fact: it may contradict itself.
   *
   * @throws InvalidProposal if anything else in it is wrong
   */
  public Proposal readAsItStands(JsonNode document) {
    var problems = new ArrayList<Problem>();
    var proposal = read(document, problems);
    if (!problems.isEmpty()) throw new InvalidProposal(problems);
    return proposal;
  }

  private Proposal read(JsonNode document, List<Problem> problems) {
    if (document == null || !document.isObject()) {
      throw new InvalidProposal(List.of(new Problem("", "A proposal is an object with the fields of the README.")));
    }
    checkWriting(document, "", problems);
    if (!problems.isEmpty()) throw new InvalidProposal(problems);
    var in = new Fields(document, "", problems);
    var proposal = new Proposal(
        authority(in),
        in.required("title"),
        in.word("functionKind", Words.FUNCTIONS),
        parent(in),
        in.text("programme"),
        in.word("linkedAwards", Words.LINKED),
        report(in.object("report")),
        maker(in.object("decisionMaker")),
        dates(in.object("decision")),
        claims(in.object("claims")),
        in.list("notices", ProposalReader::notice),
        urgency(in.object("urgency")),
        effects(in.object("effects")),
        in.word("framework", Words.FRAMEWORK),
        in.list("scrutiny", ProposalReader::scrutiny),
        in.list("consulted", ProposalReader::consulted),
        in.list("alternatives", ProposalReader::alternative),
        backgroundPapers(in),
        in.list("documents", ProposalReader::document),
        in.list("partners", ProposalReader::partner),
        in.list("contracts", ProposalReader::contract),
        in.list("resolutions", ProposalReader::resolution),
        in.list("staff", ProposalReader::staff),
        in.list("pension", ProposalReader::pension),
        in.silent());
    in.close();
    checkNames(proposal, problems);
    checkLinks(proposal, problems);
    checkWaivers(proposal, problems);
    return proposal;
  }

  /** What cannot be kept as it was written is refused before anything is read from it. */
  private static void checkWriting(JsonNode node, String pointer, List<Problem> problems) {
    if (node.isTextual()) {
      var wrong = Writing.wrongWith(node.textValue());
      if (wrong != null) problems.add(new Problem(pointer, "This text " + wrong + "."));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) checkWriting(node.get(i), pointer + "/" + i, problems);
    } else if (node.isObject()) {
      node.properties().forEach(
          each -> checkWriting(each.getValue(),
              pointer + "/" + each.getKey().replace("~", "~0").replace("/", "~1"), problems));
    }
  }

  /** A resolution's name stands in links, in lines such as 'b: refused' and in the register. */
  private static void checkNames(Proposal proposal, List<Problem> problems) {
    if (proposal.title() != null && proposal.title().length() > LONGEST_TITLE) {
      problems.add(new Problem("/title", "A title is no longer than " + LONGEST_TITLE + " characters."));
    }
    if (proposal.resolutions().size() > MOST_RESOLUTIONS) {
      problems.add(new Problem("/resolutions", "A decision has no more than " + MOST_RESOLUTIONS + " resolutions."));
    }
    for (int i = 0; i < proposal.resolutions().size(); i++) {
      var id = proposal.resolutions().get(i).id();
      if (id != null && !id.matches("[A-Za-z0-9](-?[A-Za-z0-9]){0,19}")) {
        problems.add(new Problem("/resolutions/" + i + "/id",
            "A resolution is named in letters and digits, such as a or lot-1."));
      }
    }
  }

  private Authority authority(Fields in) {
    var name = in.required("authority");
    if (name == null) return null;
    try {
      var authority = new Authority(name);
      constitutions.of(authority);
      return authority;
    } catch (Refused unknown) {
      in.wrong("authority", unknown.getMessage());
      return null;
    }
  }

  private static String parent(Fields in) {
    var reference = in.text("parent");
    try {
      return reference == null ? null : new DecisionReference(reference).value();
    } catch (Refused none) {
      in.wrong("parent", none.getMessage());
      return null;
    }
  }

  private static Report report(Fields in) {
    var report = new Report(post(in.object("of")), post(in.object("author")), in.date("date"));
    in.close();
    return report;
  }

  private static Post post(Fields in) {
    var post = new Post(in.fact("post"));
    in.close();
    return post;
  }

  private static DecisionMaker maker(Fields in) {
    var maker = new DecisionMaker(in.word("body", Words.BODIES), in.fact("post"));
    in.close();
    return maker;
  }

  private static Dates dates(Fields in) {
    var dates = new Dates(in.date("planned"), in.date("taken"), in.date("published"));
    if (dates.taken().known() && dates.published().known() && dates.published().value().isBefore(dates.taken()
        .value())) {
      in.wrong("published", "A decision cannot be published before it is taken.");
    }
    in.close();
    return dates;
  }

  private static Claims claims(Fields in) {
    var claims = new Claims(in.flag("key"), in.flag("callable"), in.text("callableRule"), in.flag("wards"),
        in.flag("equality"), in.flag("exempt"));
    in.close();
    return claims;
  }

  private static NoticeGiven notice(Fields in) {
    return new NoticeGiven(in.chosen("kind", Words.NOTICE_KINDS), in.date("published"), in.fact("maker"),
        in.fact("period"));
  }

  private static Urgency urgency(Fields in) {
    var urgency = new Urgency(approval(in, "keyNotice"), approval(in, "privateMeeting"), approval(in, "callIn"));
    in.close();
    return urgency;
  }

  private static Approval approval(Fields in, String name) {
    if (in.absent(name)) return null;
    var approval = in.object(name);
    var read = new Approval(approval.fact("reason"), approval.fact("agreedBy"), approval.date("on"));
    approval.close();
    return read;
  }

  private static Effects effects(Fields in) {
    var communities = in.object("communities");
    var effects = new Effects(in.texts("wards"), communities.flag("significant"), communities.fact("why"),
        in.money("savings"), in.money("budget"));
    communities.close();
    in.close();
    return effects;
  }

  private static Scrutinised scrutiny(Fields in) {
    return new Scrutinised(in.fact("committee"), in.date("on"), in.fact("comments"), in.text("reasonIfAfter"));
  }

  private static Consulted consulted(Fields in) {
    return new Consulted(in.required("who"), in.date("on"), in.fact("evidence"));
  }

  private static Alternative alternative(Fields in) {
    return new Alternative(in.required("option"), in.fact("rejectedBecause"));
  }

  private static BackgroundPapers backgroundPapers(Fields in) {
    var node = in.take("backgroundPapers");
    if (node == null || node.isNull() || node.isTextual() && node.asText().equals("unknown")) {
      return new BackgroundPapers("unknown", List.of());
    }
    if (node.isTextual() && node.asText().equals("none-stated")) return new BackgroundPapers("none-stated", List.of());
    if (node.isArray()) {
      return new BackgroundPapers("list", in.textsIn("backgroundPapers"));
    }
    in.wrong("backgroundPapers", "Background papers are a list of titles, 'none-stated' or 'unknown'.");
    return new BackgroundPapers("unknown", List.of());
  }

  private static Document document(Fields in) {
    var paragraph = in.whole("paragraph");
    if (paragraph.is(p -> p < 1 || p > 7)) {
      in.wrong("paragraph", "Schedule 12A Part 1 has the paragraphs 1 to 7.");
    }
    return new Document(in.required("id"), in.chosen("publicity", Words.PUBLICITY), paragraph,
        in.fact("publicInterest"),
        in.date("reviewOn"), in.fact("prohibition"));
  }

  private static Partner partner(Fields in) {
    var decision = in.object("decision");
    var partner = new Partner(in.required("authority"), new PartnerDecision(decision.fact("reference"),
        decision.date("taken"), decision.date("effective"), decision.fact("evidence")));
    decision.close();
    return partner;
  }

  private static ExistingContract contract(Fields in) {
    return new ExistingContract(in.required("id"), in.fact("supplier"), in.date("ends"), in.whole("extensionsLeft"),
        in.money("value"), in.date("commenced"));
  }

  private static Resolution resolution(Fields in) {
    return new Resolution(in.required("id"), in.chosen("kind", Words.RESOLUTION_KINDS), in.fact("what"),
        in.fact("supplier"), in.text("at"), in.text("contract"), value(in.object("value")), term(in.object("term")),
        procurement(in.object("procurement")), waiver(in), delegation(in), in.word("worded", Words.WORDED));
  }

  private static Value value(Fields in) {
    var value = new Value(in.texts("sharedWith").or(List.of()), in.money("total"), in.money("annual"),
        in.word("vat", Words.VAT), in.word("extensions", Words.VALUE_EXTENSIONS));
    in.close();
    return value;
  }

  private static Term term(Fields in) {
    var term = new Term(in.whole("months"), in.date("from"), in.date("to"), in.months("extensions"),
        in.texts("breaks"));
    if (term.from().known() && term.to().known() && term.to().value().isBefore(term.from().value())) {
      in.wrong("to", "The term ends before it starts.");
    }
    if (term.months().is(0)) in.wrong("months", "A term has at least one month.");
    in.close();
    return term;
  }

  private static Procurement procurement(Fields in) {
    var procurement = new Procurement(in.word("subject", Words.SUBJECTS), in.flag("lightTouch"), in.flag("healthcare"),
        in.flag("concession"), in.texts("cpv").or(List.of()), in.word("procedure", Words.PROCEDURES),
        in.text("justification"), in.date("commenced"), in.texts("providerLimits").or(List.of()));
    in.close();
    return procurement;
  }

  private static InternalWaiver waiver(Fields in) {
    if (in.absent("internalWaiver")) return null;
    var waiver = in.object("internalWaiver");
    var read = new InternalWaiver(waiver.texts("rules").or(List.of()), waiver.fact("reason"), waiver.fact("approver"));
    waiver.close();
    return read;
  }

  private static Delegation delegation(Fields in) {
    var fields = List.of("to", "consulting", "purpose", "limit", "expires", "reportBackTo");
    if (fields.stream().allMatch(in::absent)) return null;
    var to = in.object("to");
    var consulting = in.list("consulting", each -> each.fact("post").or("unknown"));
    var delegation = new Delegation(to.fact("post"), consulting, in.fact("purpose"), in.money("limit"),
        in.date("expires"),
        in.fact("reportBackTo"));
    to.close();
    return delegation;
  }

  private static Staff staff(Fields in) {
    return new Staff(in.text("resolution"), in.fact("transferor"), in.fact("transferee"), in.whole("count"),
        in.word("certainty", Words.CERTAINTY), in.word("pension", Words.STAFF_PENSION), in.date("on"),
        in.flag("measures"), in.flag("transfers"), in.text("noTransferReason"), in.text("at"));
  }

  private static Pension pension(Fields in) {
    return new Pension(in.text("resolution"), in.fact("fund"), in.word("route", Words.PENSION_ROUTES), in.fact("body"),
        in.flag("open"), in.fact("security"), in.text("at"));
  }

  /** Names inside the document must lead somewhere. */
  private static void checkLinks(Proposal proposal, List<Problem> problems) {
    if (proposal.resolutions().isEmpty()) {
      problems.add(new Problem("/resolutions", "Add at least one resolution."));
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < proposal.resolutions().size(); i++) {
      var id = proposal.resolutions().get(i).id();
      if (id != null && !ids.add(id)) {
        problems.add(new Problem("/resolutions/" + i + "/id", "Two resolutions are called '" + id + "'."));
      }
    }
    for (int i = 0; i < proposal.resolutions().size(); i++) {
      var resolution = proposal.resolutions().get(i);
      for (var other : resolution.value().sharedWith()) {
        if (!ids.contains(other)) {
          problems.add(new Problem("/resolutions/" + i + "/value/sharedWith", "There is no resolution '" + other
              + "'."));
        }
      }
      if (resolution.contract() != null
          && proposal.contracts().stream().noneMatch(c -> resolution.contract().equals(c.id()))) {
        problems.add(new Problem("/resolutions/" + i + "/contract",
            "There is no existing contract '" + resolution.contract() + "' in /contracts."));
      }
    }
    for (int i = 0; i < proposal.staff().size(); i++) {
      checkResolution(proposal.staff().get(i).resolution(), ids, "/staff/" + i + "/resolution", problems);
    }
    for (int i = 0; i < proposal.pension().size(); i++) {
      checkResolution(proposal.pension().get(i).resolution(), ids, "/pension/" + i + "/resolution", problems);
    }
  }

  /** Whoever waives a rule names one that the council has, as its pack knows them on the day of the report. */
  private void checkWaivers(Proposal proposal, List<Problem> problems) {
    if (proposal.authority() == null) return;
    var known = waivableRules(proposal);
    if (known.isEmpty()) return;
    for (int i = 0; i < proposal.resolutions().size(); i++) {
      var waiver = proposal.resolutions().get(i).internalWaiver();
      for (int j = 0; waiver != null && j < waiver.rules().size(); j++) {
        var rule = waiver.rules().get(j);
        if (known.contains(rule)) continue;
        problems.add(new Problem("/resolutions/" + i + "/internalWaiver/rules/" + j, "'" + rule
            + "' is none of the contract procedure rules that may be waived: " + String.join(", ", known) + "."));
      }
    }
  }

  /** Empty where the pack does not know the rules of that day. */
  private Set<String> waivableRules(Proposal proposal) {
    var constitution = constitutions.of(proposal.authority());
    var day = proposal.report().date().known() ? proposal.report().date() : proposal.day();
    var rules = new TreeSet<String>();
    for (var edition : constitution.history("contract-bands")) {
      if (day.known() && !edition.appliesOn(day.value())) continue;
      if (!edition.isSet()) return Set.of();
      for (var band : (List<?>) edition.value()) rules.addAll(((Band) band).rules());
    }
    return rules;
  }

  private static void checkResolution(String id, HashSet<String> ids, String pointer, List<Problem> problems) {
    if (id != null && !ids.contains(id)) problems.add(new Problem(pointer, "There is no resolution '" + id + "'."));
  }

  /** An empty document: everything unknown. */
  static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
