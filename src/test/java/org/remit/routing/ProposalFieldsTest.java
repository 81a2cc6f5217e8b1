package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.routing.InvalidProposal.Problem;

@DisplayName("A proposal, field by field")
class ProposalFieldsTest {

  private static final String WHOLE = """
      authority: leeds
      title: Peer mentoring
      functionKind: executive
      parent: LEE-2016-0004
      programme: adoption
      linkedAwards: several
      report: { of: { post: Head of Commissioning }, author: { post: Commissioning Manager }, date: 2017-10-02 }
      decisionMaker: { body: officer, post: Deputy Director Children and Families }
      decision: { planned: 2017-10-30, taken: 2017-10-31, published: 2017-10-31 }
      claims: { key: false, callable: true, callableRule: rule 17, wards: true, equality: false, exempt: true }
      notices: [{ kind: key-decision, published: 2017-09-20, maker: Deputy Director, period: October }]
      urgency:
        keyNotice: { reason: the grant ends, agreedBy: chair of scrutiny, on: 2017-10-10 }
        privateMeeting: null
        callIn: { reason: children wait, agreedBy: chair of council, on: 2017-10-11 }
      effects: { wards: [Gipton, Seacroft], communities: { significant: true, why: two of them }, savings: 1200.5, \
          budget: 900000 }
      framework: inside
      scrutiny: [{ committee: Scrutiny Board, on: 2017-11-02, comments: none, reasonIfAfter: it met late }]
      consulted: [{ who: Executive Member, on: 2017-10-05, evidence: letter }]
      alternatives: [{ option: do nothing, rejectedBecause: the need is there }]
      backgroundPapers: [an evaluation]
      documents:
        - { id: report, publicity: public }
        - { id: prices, publicity: exempt, paragraph: 3, publicInterest: prices would rise, reviewOn: 2018-01-01 }
        - { id: letter, publicity: confidential, prohibition: a court order }
      partners: [{ authority: bradford, decision: { reference: B7, taken: 2017-10-01, effective: 2017-10-09, \
          evidence: minute } }]
      contracts: [{ id: old, supplier: Barca, ends: 2017-12-31, extensionsLeft: 1, value: 60000, \
          commenced: 2015-06-01 }]
      resolutions:
        - id: a
          kind: award-contract
          what: mentoring
          supplier: Adoption UK
          at: "6.1"
          contract: old
          value: { sharedWith: [b], total: 27000, annual: 13500, vat: exclusive, extensions: excluded }
          term: { months: 24, from: 2018-01-01, to: 2019-12-31, extensions: [12], breaks: [after a year] }
          procurement: { subject: services, lightTouch: true, healthcare: false, concession: false, cpv: [85311000], \
              procedure: none, justification: sole provider, commenced: 2017-09-01, providerLimits: [a charity] }
          internalWaiver: { rules: ["8.1", "8.2"], reason: "3.4", approver: decision-maker }
          worded: as-recommendation
        - id: b
          kind: delegate
          to: { post: Head of Service }
          consulting: [{ post: Executive Member }, { post: Head of Legal }]
          purpose: to sign
          limit: 30000
          expires: 2018-03-31
          reportBackTo: Cabinet
      staff: [{ resolution: a, transferor: council, transferee: Adoption UK, count: 2, certainty: exact, \
          pension: lgps, on: 2018-01-01, measures: false, transfers: true, noTransferReason: none, at: "4.2" }]
      pension: [{ resolution: a, fund: West Yorkshire Pension Fund, route: admission, body: Adoption UK, open: false, \
          security: a bond, at: "4.3" }]
      """;

  private final Proposal proposal = Kit.READER.read(Kit.yaml(WHOLE));

  @Test
  void says_of_the_report_and_the_decision_what_the_document_says() {
    assertThat(proposal.title()).isEqualTo("Peer mentoring");
    assertThat(proposal.parent()).isEqualTo("LEE-2016-0004");
    assertThat(proposal.programme()).isEqualTo("adoption");
    assertThat(proposal.linkedAwards().value()).isEqualTo("several");
    assertThat(proposal.report()).isEqualTo(new Proposal.Report(new Proposal.Post(Fact.known("Head of Commissioning")),
        new Proposal.Post(Fact.known("Commissioning Manager")), known("2017-10-02")));
    assertThat(proposal.decisionMaker()).isEqualTo(new Proposal.DecisionMaker(Fact.known("officer"),
        Fact.known("Deputy Director Children and Families")));
    assertThat(proposal.decision()).isEqualTo(
        new Proposal.Dates(known("2017-10-30"), known("2017-10-31"), known("2017-10-31")));
    assertThat(proposal.claims()).isEqualTo(new Proposal.Claims(Fact.known(false), Fact.known(true), "rule 17",
        Fact.known(true), Fact.known(false), Fact.known(true)));
    assertThat(proposal.notices()).containsExactly(new Proposal.NoticeGiven("key-decision", known("2017-09-20"),
        Fact.known("Deputy Director"), Fact.known("October")));
    assertThat(proposal.silent()).isEmpty();
  }

  @Test
  void keeps_the_three_approvals_of_urgency_apart_and_one_that_nobody_asked_for_is_none() {
    assertThat(proposal.urgency()).isEqualTo(new Proposal.Urgency(
        new Proposal.Approval(Fact.known("the grant ends"), Fact.known("chair of scrutiny"), known("2017-10-10")), null,
        new Proposal.Approval(Fact.known("children wait"), Fact.known("chair of council"), known("2017-10-11"))));
  }

  @Test
  void says_of_effects_scrutiny_consultation_and_papers_what_the_document_says() {
    assertThat(proposal.effects()).isEqualTo(new Proposal.Effects(Fact.known(List.of("Gipton", "Seacroft")),
        Fact.known(true), Fact.known("two of them"), Fact.known(new BigDecimal("1200.5")),
        Fact.known(new BigDecimal("900000"))));
    assertThat(proposal.scrutiny()).containsExactly(new Proposal.Scrutinised(Fact.known("Scrutiny Board"),
        known("2017-11-02"), Fact.known("none"), "it met late"));
    assertThat(proposal.consulted()).containsExactly(
        new Proposal.Consulted("Executive Member", known("2017-10-05"), Fact.known("letter")));
    assertThat(proposal.alternatives()).containsExactly(
        new Proposal.Alternative("do nothing", Fact.known("the need is there")));
    assertThat(proposal.backgroundPapers()).isEqualTo(
        new Proposal.BackgroundPapers("list", List.of("an evaluation")));
    assertThat(proposal.documents()).containsExactly(
        new Proposal.Document("report", "public", Fact.unknown(), Fact.unknown(), Fact.unknown(), Fact.unknown()),
        new Proposal.Document("prices", "exempt", Fact.known(3), Fact.known("prices would rise"), known("2018-01-01"),
            Fact.unknown()),
        new Proposal.Document("letter", "confidential", Fact.unknown(), Fact.unknown(), Fact.unknown(),
            Fact.known("a court order")));
    assertThat(proposal.partners()).containsExactly(new Proposal.Partner("bradford", new Proposal.PartnerDecision(
        Fact.known("B7"), known("2017-10-01"), known("2017-10-09"), Fact.known("minute"))));
    assertThat(proposal.contracts()).containsExactly(new Proposal.ExistingContract("old", Fact.known("Barca"),
        known("2017-12-31"), Fact.known(1), Fact.known(new BigDecimal("60000")), known("2015-06-01")));
  }

  @Test
  void says_of_an_award_what_the_document_says() {
    assertThat(proposal.resolution("a").orElseThrow()).isEqualTo(new Proposal.Resolution("a", "award-contract",
        Fact.known("mentoring"), Fact.known("Adoption UK"), "6.1", "old",
        new Proposal.Value(List.of("b"), Fact.known(new BigDecimal("27000")), Fact.known(new BigDecimal("13500")),
            Fact.known("exclusive"), Fact.known("excluded")),
        new Proposal.Term(Fact.known(24), known("2018-01-01"), known("2019-12-31"), List.of(12),
            Fact.known(List.of("after a year"))),
        new Proposal.Procurement(Fact.known("services"), Fact.known(true), Fact.known(false), Fact.known(false),
            List.of("85311000"), Fact.known("none"), "sole provider", known("2017-09-01"), List.of("a charity")),
        new Proposal.InternalWaiver(List.of("8.1", "8.2"), Fact.known("3.4"), Fact.known("decision-maker")), null,
        Fact.known("as-recommendation")));
  }

  @Test
  void says_of_a_delegation_to_whom_for_what_and_until_when() {
    var resolution = proposal.resolution("b").orElseThrow();

    assertThat(resolution.delegation()).isEqualTo(new Proposal.Delegation(Fact.known("Head of Service"),
        List.of("Executive Member", "Head of Legal"), Fact.known("to sign"), Fact.known(new BigDecimal("30000")),
        known("2018-03-31"), Fact.known("Cabinet")));
    assertThat(resolution.internalWaiver()).as("nobody asks for one").isNull();
  }

  @Test
  void says_of_staff_and_their_pensions_what_the_document_says() {
    assertThat(proposal.staff()).containsExactly(new Proposal.Staff("a", Fact.known("council"),
        Fact.known("Adoption UK"), Fact.known(2), Fact.known("exact"), Fact.known("lgps"), known("2018-01-01"),
        Fact.known(false), Fact.known(true), "none", "4.2"));
    assertThat(proposal.pension()).containsExactly(new Proposal.Pension("a", Fact.known("West Yorkshire Pension Fund"),
        Fact.known("admission"), Fact.known("Adoption UK"), Fact.known(false), Fact.known("a bond"), "4.3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/report", "/report/of", "/report/author", "/decisionMaker", "/decision", "/claims",
      "/notices/0", "/urgency", "/urgency/keyNotice", "/urgency/callIn", "/effects", "/effects/communities",
      "/scrutiny/0", "/consulted/0", "/alternatives/0", "/documents/0", "/partners/0", "/partners/0/decision",
      "/contracts/0", "/resolutions/0", "/resolutions/0/value", "/resolutions/0/term", "/resolutions/0/procurement",
      "/resolutions/0/internalWaiver", "/resolutions/1/to", "/resolutions/1/consulting/0", "/staff/0", "/pension/0"})
  void a_field_that_nobody_knows_is_refused_wherever_it_stands(String pointer) {
    var document = (ObjectNode) Kit.yaml(WHOLE);
    ((ObjectNode) document.at(pointer)).put("colour", "red");

    assertThat(problems(document)).containsExactly(
        new Problem(pointer + "/colour", "There is no such field here."));
  }

  @ParameterizedTest(name = "{0} is no {1}")
  @CsvSource(delimiter = '|', textBlock = """
      /title                  | ''          | This is a text.
      /parent                 | 4 of 2016   | LEE-2015-0001
      /backgroundPapers       | some        | 'none-stated' or 'unknown'
      /documents/1/paragraph  | 0           | 1 to 7
      /documents/1/paragraph  | 8           | 1 to 7
      /resolutions/0/term/months | 0        | at least one month
      /resolutions/0/contract | new         | no existing contract 'new'
      /resolutions/0/value/sharedWith/0 | c | no resolution 'c'
      /pension/0/resolution   | c           | no resolution 'c'
      /resolutions/0/id       | lot 1       | letters and digits
      /decision/taken         | yesterday   | no date
      /decision/published     | 2017-10-30  | before it is taken
      """)
  void what_cannot_be_is_refused_in_words(String pointer, String value, String sentence) {
    var document = with(pointer, value);

    assertThat(problems(document)).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer.replace("/sharedWith/0", "/sharedWith"));
      assertThat(problem.sentence()).contains(sentence);
    });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"/documents/1/paragraph, 1", "/documents/1/paragraph, 7", "/resolutions/0/term/months, 1",
      "/resolutions/0/term/to, 2018-01-01", "/decision/published, 2017-10-31"})
  void the_outermost_value_that_can_be_is_read(String pointer, String value) {
    assertThatCode(() -> Kit.READER.readAsItStands(with(pointer, value))).doesNotThrowAnyException();
  }

  @Test
  void a_title_has_at_most_250_characters_and_a_decision_at_most_60_resolutions() {
    assertThatCode(() -> Kit.READER.read(resolutions(60, "x".repeat(250)))).doesNotThrowAnyException();

    assertThat(problems(resolutions(61, "x".repeat(251)))).extracting(Problem::pointer)
        .containsExactlyInAnyOrder("/title", "/resolutions");
  }

  @ParameterizedTest(name = "background papers {0}: {1}")
  @CsvSource({"unknown, unknown", "none-stated, none-stated", "null, unknown"})
  void that_no_papers_are_stated_is_not_that_nothing_is_said(String written, String state) {
    var document = (ObjectNode) Kit.yaml(WHOLE);
    document.set("backgroundPapers", Kit.yaml("{ of: " + written + " }").get("of"));

    assertThat(Kit.READER.read(document).backgroundPapers())
        .isEqualTo(new Proposal.BackgroundPapers(state, List.of()));
  }

  @Test
  void a_refusal_names_each_field_and_moves_with_the_document_that_the_proposal_is_part_of() {
    var refused = catchThrowableOfType(InvalidProposal.class, () -> Kit.READER.read(with("/decision/taken", "soon")));

    assertThat(refused).hasMessage("/decision/taken: 'soon' is no date such as 2015-07-07, nor 'unknown'.");
    assertThat(refused.pointer()).isEqualTo("/decision/taken");
    var under = refused.under("/proposal");
    assertThat(under.pointer()).isEqualTo("/proposal/decision/taken");
    assertThat(under.problems()).extracting(Problem::pointer).containsExactly("/proposal/decision/taken");
  }

  private static ObjectNode resolutions(int many, String title) {
    var document = (ObjectNode) Kit.yaml("{ authority: leeds, title: " + title + " }");
    var all = document.putArray("resolutions");
    for (int i = 1; i <= many; i++) all.addObject().put("id", "r" + i).put("kind", "note");
    return document;
  }

  private static ObjectNode with(String pointer, String value) {
    var document = (ObjectNode) Kit.yaml(WHOLE);
    var slash = pointer.lastIndexOf('/');
    var name = pointer.substring(slash + 1);
    var read = Kit.yaml("{ of: " + (value == null || value.isEmpty() ? "''" : value) + " }").get("of");
    var parent = document.at(pointer.substring(0, slash));
    if (parent instanceof ObjectNode object) object.set(name, read);
    else ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), read);
    return document;
  }

  private static List<Problem> problems(ObjectNode document) {
    return catchThrowableOfType(InvalidProposal.class, () -> Kit.READER.read(document)).problems();
  }

  private static Fact<LocalDate> known(String day) {
    return Fact.known(LocalDate.parse(day));
  }
}
