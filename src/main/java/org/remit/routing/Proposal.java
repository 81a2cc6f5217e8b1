package org.remit.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remit.reference.Authority;

/**
 * A proposal as a report states it: the same document is the API's body, a case file's part and what the intake form
 * fills. Money is in pounds. Whatever the report does not say is unknown. Lists are never null.
 *
 * @param parent the reference of the decision that this one carries out; null for a decision of its own
 * @param programme links decisions; whether their awards are added up is answered by {@code linkedAwards}
 * @param linkedAwards {@code one} key decision or {@code several}: the decision maker's answer, with the monitoring
 *     officer's advice, where linked awards cross a limit only together
 * @param silent the fields of the document itself that it leaves out or calls unknown: an empty list that was written
 *     down says 'none', one that is missing says nothing
 */
public record Proposal(
    Authority authority,
    String title,
    Fact<String> functionKind,
    String parent,
    String programme,
    Fact<String> linkedAwards,
    Report report,
    DecisionMaker decisionMaker,
    Dates decision,
    Claims claims,
    List<NoticeGiven> notices,
    Urgency urgency,
    Effects effects,
    Fact<String> framework,
    List<Scrutinised> scrutiny,
    List<Consulted> consulted,
    List<Alternative> alternatives,
    BackgroundPapers backgroundPapers,
    List<Document> documents,
    List<Partner> partners,
    List<ExistingContract> contracts,
    List<Resolution> resolutions,
    List<Staff> staff,
    List<Pension> pension,
    Set<String> silent) {

  public Optional<Resolution> resolution(String id) {
    return resolutions.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The staff of a resolution: those named for it, and those named for no resolution. */
  public List<Staff> staffOf(String resolution) {
    return staff.stream().filter(s -> s.resolution() == null || s.resolution().equals(resolution)).toList();
  }

  /** Whether the document says anything in this field, be it an empty list. */
  public boolean says(String field) {
    return !silent.contains(field);
  }

  /** Whether any resolution does more than note something. */
  @JsonIgnore
  public boolean isSubstantive() {
    return resolutions.stream().anyMatch(r -> !r.kind().equals("note"));
  }

  /** The day of the decision: on which it was taken, or else is planned. */
  public Fact<LocalDate> day() {
    return decision.taken().known() ? decision.taken() : decision.planned();
  }

  /** Where that day stands, as a JSON pointer. */
  public String dayPointer() {
    return decision.taken().known() ? "/decision/taken" : "/decision/planned";
  }

  /** The same proposal in a report of another day: where no day of commencement is given, that day chooses the law. */
  public Proposal reportedOn(LocalDate day) {
    return new Proposal(authority, title, functionKind, parent, programme, linkedAwards,
        new Report(report.of(), report.author(), Fact.known(day)), decisionMaker, decision, claims, notices, urgency,
        effects, framework, scrutiny, consulted, alternatives, backgroundPapers, documents, partners, contracts,
        resolutions, staff, pension, silent);
  }

  /** The same proposal, were what it buys health care or not. */
  public Proposal asHealthcare(boolean healthcare) {
    return new Proposal(authority, title, functionKind, parent, programme, linkedAwards, report, decisionMaker,
        decision, claims, notices, urgency, effects, framework, scrutiny, consulted, alternatives, backgroundPapers,
        documents, partners, contracts, resolutions.stream().map(r -> r.asHealthcare(healthcare)).toList(), staff,
        pension, silent);
  }

  /** A post at the council; a name never stands here. */
  public record Post(Fact<String> post) {}

  /** @param of the post in whose name it is made; {@code author} wrote it */
  public record Report(Post of, Post author, Fact<LocalDate> date) {}

  /**
   * @param body cabinet, cabinet-committee, leader, cabinet-member, joint-committee, officer, council or committee
   * @param post for one person: the post that decides
   */
  public record DecisionMaker(Fact<String> body, Fact<String> post) {}

  /** The days that choose the rules. */
  public record Dates(Fact<LocalDate> planned, Fact<LocalDate> taken, Fact<LocalDate> published) {}

  /** What the report says of itself: compared, never trusted. {@code callableRule} is null where no rule is given. */
  public record Claims(
      Fact<Boolean> key, Fact<Boolean> callable, String callableRule, Fact<Boolean> wards, Fact<Boolean> equality,
      Fact<Boolean> exempt) {}

  /** A notice that was given. */
  public record NoticeGiven(String kind, Fact<LocalDate> published, Fact<String> maker, Fact<String> period) {}

  /** Three separate approvals; each null where nobody asked for it. */
  public record Urgency(Approval keyNotice, Approval privateMeeting, Approval callIn) {}

  /** @param agreedBy the post that agreed */
  public record Approval(Fact<String> reason, Fact<String> agreedBy, Fact<LocalDate> on) {}

  /**
   * @param wards the wards named; the one entry {@code all} means every ward; unknown where the report is silent
   * @param significant whether the effect on communities is significant
   * @param savings savings a year, in pounds
   * @param budget what the service or function has to spend in a year, in pounds
   */
  public record Effects(Fact<List<String>> wards, Fact<Boolean> significant, Fact<String> why,
      Fact<BigDecimal> savings, Fact<BigDecimal> budget) {}

  /** Scrutiny's consideration. {@code reasonIfAfter}: why after the decision, null if before or not said. */
  public record Scrutinised(Fact<String> committee, Fact<LocalDate> on, Fact<String> comments, String reasonIfAfter) {}

  /** @param who a post, a council or a body; {@code evidence} shows it and where it is filed */
  public record Consulted(String who, Fact<LocalDate> on, Fact<String> evidence) {}

  /** An option that was considered and not taken. */
  public record Alternative(String option, Fact<String> rejectedBecause) {}

  /** @param state list, none-stated or unknown; {@code papers} holds the list */
  public record BackgroundPapers(String state, List<String> papers) {

    /** Whether it is said which there are, or that there are none. */
    public boolean areStated() {
      return !state.equals("unknown");
    }
  }

  /**
   * @param publicity public, exempt or confidential
   * @param paragraph of Schedule 12A Part 1, for exempt documents
   * @param prohibition what forbids disclosure, for confidential ones
   */
  public record Document(
      String id, String publicity, Fact<Integer> paragraph, Fact<String> publicInterest, Fact<LocalDate> reviewOn,
      Fact<String> prohibition) {}

  /** A council that decides jointly; its own decision counts only with evidence. */
  public record Partner(String authority, PartnerDecision decision) {}

  /** @param effective the first day on which it has effect at the partner */
  public record PartnerDecision(
      Fact<String> reference, Fact<LocalDate> taken, Fact<LocalDate> effective, Fact<String> evidence) {}

  /**
   * A contract that exists already.
   *
   * @param extensionsLeft how many extensions it still allows
   * @param commenced the day on which its own procurement commenced, which chooses the law that it stays under
   */
  public record ExistingContract(
      String id, Fact<String> supplier, Fact<LocalDate> ends, Fact<Integer> extensionsLeft, Fact<BigDecimal> value,
      Fact<LocalDate> commenced) {}

  /**
   * One operative part.
   *
   * @param kind see {@link Words#RESOLUTION_KINDS}
   * @param at the report's paragraph
   * @param contract the id of the existing contract that it changes
   * @param internalWaiver null where none is asked for
   * @param delegation null unless it delegates
   */
  public record Resolution(
      String id, String kind, Fact<String> what, Fact<String> supplier, String at, String contract, Value value,
      Term term, Procurement procurement, InternalWaiver internalWaiver, Delegation delegation, Fact<String> worded) {

    Resolution asHealthcare(boolean healthcare) {
      var bought = new Procurement(procurement.subject(), procurement.lightTouch(), Fact.known(healthcare),
          procurement.concession(), procurement.cpv(), procurement.procedure(), procurement.justification(),
          procurement.commenced(), procurement.providerLimits());
      return new Resolution(id, kind, what, supplier, at, contract, value, term, bought, internalWaiver,
          delegation, worded);
    }

    /** Whether the council provides it itself: an arrangement with nobody else, and so no contract. */
    @JsonIgnore
    public boolean isInHouse() {
      return kind.equals("enter-arrangement") && supplier.known()
          && supplier.value().strip().equalsIgnoreCase(Words.IN_HOUSE);
    }

    /** The existing contract that it changes; null where it changes none. */
    ExistingContract existing(Proposal proposal) {
      return proposal.contracts().stream().filter(c -> c.id().equals(contract)).findFirst().orElse(null);
    }

    /** Whether it commits the council to a supplier: award, extension, variation or grant. */
    @JsonIgnore
    public boolean commits() {
      return Words.COMMITTING.contains(kind);
    }
  }

  /**
   * @param sharedWith other resolutions with which the one sum is shared, not split by the report
   * @param total over the term, in pounds; over the whole life where {@code extensions} are included
   * @param annual in a year, in pounds: in the dearest one where years differ
   * @param vat inclusive, exclusive or unknown
   * @param extensions whether the total has the possible extensions in it: included, excluded or unknown
   */
  public record Value(List<String> sharedWith, Fact<BigDecimal> total, Fact<BigDecimal> annual, Fact<String> vat,
      Fact<String> extensions) {}

  /** @param extensions possible extensions, in months each */
  public record Term(
      Fact<Integer> months, Fact<LocalDate> from, Fact<LocalDate> to, List<Integer> extensions,
          Fact<List<String>> breaks) {}

  /**
   * @param procedure none, quotes, open, restricted, negotiated, light-touch, framework-call-off, direct-award,
   * competitive-flexible
   * @param commenced the day that chooses the regime; where unknown the report's date is taken, and said
   */
  public record Procurement(
      Fact<String> subject, Fact<Boolean> lightTouch, Fact<Boolean> healthcare, Fact<Boolean> concession,
      List<String> cpv, Fact<String> procedure, String justification, Fact<LocalDate> commenced,
      List<String> providerLimits) {}

  /** A waiver of the council's own contract procedure rules. {@code reason}: the paragraph that gives it. */
  public record InternalWaiver(List<String> rules, Fact<String> reason, Fact<String> approver) {}

  /**
   * Authority that a resolution gives to a post.
   *
   * @param to the post; {@code consulting} the posts to consult first
   * @param limit in pounds
   * @param expires the day on which it expires
   */
  public record Delegation(
      Fact<String> to, List<String> consulting, Fact<String> purpose, Fact<BigDecimal> limit, Fact<LocalDate> expires,
      Fact<String> reportBackTo) {}

  /**
   * Staff of a service that may move.
   *
   * @param transferor council, contractor (the present provider), or a name
   * @param certainty exact, approximate or possible
   * @param pension lgps, not-lgps or unknown
   * @param transfers whether they transfer; unknown is never no
   * @param noTransferReason why the report says that nobody transfers
   */
  public record Staff(
      String resolution, Fact<String> transferor, Fact<String> transferee, Fact<Integer> count, Fact<String> certainty,
      Fact<String> pension, Fact<LocalDate> on, Fact<Boolean> measures, Fact<Boolean> transfers,
          String noTransferReason,
      String at) {

    /** Whether they move, or may. */
    public boolean mayTransfer() {
      return !transfers.is(false);
    }
  }

  /** @param route admission, comparable-scheme, scheme-employer */
  public record Pension(
      String resolution, Fact<String> fund, Fact<String> route, Fact<String> body, Fact<Boolean> open,
          Fact<String> security,
      String at) {}
}
