package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.SignedInAs.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("Statutory papers of a decision")
class StatutoryPapersTest {

  private static final AtomicInteger CASES = new AtomicInteger(9000);

  @Autowired StatutoryPapers statutory;
  @Autowired Papers papers;
  @Autowired PaperKinds kinds;
  @Autowired Stores stores;
  @Autowired LedgerReader ledger;
  @Autowired Clock clock;

  final DecisionReference decision = new DecisionReference("LEX-2002-" + CASES.incrementAndGet());

  @Test
  void are_kept_as_published_with_instant_and_digests() {
    var paper = produce("decision-record-officer", complete("decision-record-officer"));

    assertThat(paper.publishedAt()).isBeforeOrEqualTo(clock.instant());
    assertThat(statutory.html(paper.id()).bytes()).asString(StandardCharsets.UTF_8).contains(decision.value());
    assertThat(FileStore.digest(statutory.docx(paper.id()).bytes())).isEqualTo(paper.docxDigest());
    assertThat(statutory.html(paper.id()).name()).isEqualTo(decision + "-decision-record-officer-1.html");
    assertThat(stores.withheld().holds(paper.htmlDigest())).isFalse();
    assertThat(ledger.entries(decision)).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo("paper-published");
      assertThat(entry.facts()).containsEntry("html", paper.htmlDigest());
    });
  }

  @Test
  void are_corrected_by_a_new_version_and_the_wrong_one_stays() {
    var wrong = produce("decision-notice", complete("decision-notice"));

    var right = as("democratic-services.leeds", () ->
        statutory.correct(wrong.id(), complete("decision-notice").text("date", "8 July 2015"), "The date was wrong."));

    assertThat(right.version()).isEqualTo(2);
    assertThat(right.corrects()).isEqualTo(wrong.id());
    assertThat(statutory.html(right.id()).bytes()).asString(StandardCharsets.UTF_8).contains("Corrected on");
    assertThat(statutory.get(wrong.id()).correctedBy()).isEqualTo(right.id());
    assertThat(statutory.html(wrong.id()).bytes()).isNotEmpty();
    assertThat(statutory.published(decision)).hasSize(2);
    assertThatThrownBy(() -> statutory.correct(wrong.id(), complete("decision-notice"), "again"))
        .hasMessageContaining("corrected already");
    assertThatThrownBy(() -> statutory.correct(right.id(), complete("decision-notice"), " "))
        .hasMessage("Say what was wrong.");
  }

  @Test
  void are_taken_down_at_once() {
    var paper = produce("agenda", complete("agenda"));

    statutory.takeDown(paper.id(), "It names a child.",
        Actor.of("monitoring-officer.leeds", new Authority("leeds"), Role.MONITORING_OFFICER));

    assertThatThrownBy(() -> statutory.html(paper.id())).isInstanceOf(NotFound.class);
    assertThat(statutory.get(paper.id()).contents()).isEmpty();
    assertThat(statutory.get(paper.id()).htmlDigest()).isEqualTo(paper.htmlDigest());
    assertThat(stores.open().holds(paper.htmlDigest())).isFalse();
    assertThat(ledger.entries(decision)).extracting(LedgerEntry::kind)
        .containsExactly("paper-published", "paper-taken-down");
  }

  @Test
  void leave_nothing_when_they_would_disclose_a_withheld_document() {
    as("commissioning-officer.leeds", () -> papers.store(decision, "prices",
        new Upload("Evaluation of bidders prices.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8),
            Publicity.exempt(3, "prices", London.today(clock).plusYears(1), "legal"))));

    var leaking = complete("agenda").list("reports", List.of("Evaluation of Bidders\u00a0Prices"));

    assertThatThrownBy(() -> produce("agenda", leaking)).hasMessageContaining("would disclose");
    assertThat(statutory.published(decision)).isEmpty();
  }

  @Test
  void are_refused_when_they_repeat_what_stands_only_in_a_withheld_paper() {
    hand("report", "The panel scored three bids. The budget is £900,000.", Publicity.open());
    hand("appendix-1", "The lowest bidder offered to close two homes by June, for £412,350.50 or 1.5 million pounds"
            + " over the term; the budget is £900,000.",
        Publicity.exempt(3, "prices", London.today(clock).plusYears(1), "legal"));

    for (var leak : List.of("They OFFERED to close two homes\u2014by June.", "It costs \u00a3412350.50 a year.",
        "It costs 412,350.5 a year.", "It is \u00a31,500,000 in all.", "It is \u00a31.5m in all.")) {
      assertThatThrownBy(() -> produce("agenda", complete("agenda").list("items", List.of("Homes", leak))))
          .as(leak).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.pointer()).isEqualTo("/items");
            assertThat(refused.hold()).isEqualTo("withheld-content");
            assertThat(refused).hasMessageNotContaining("close two").hasMessageNotContaining("412");
          });
    }
    assertThatThrownBy(() -> produce("agenda", complete("agenda").list("items", List.of("It is \u00a3900,000."))))
        .as("nobody has read the report").hasMessageContaining("would disclose");
    assertThat(statutory.published(decision)).isEmpty();

    as("democratic-services.leeds", () -> papers.publish(decision));
    for (var fine : List.of("The budget is \u00a3900,000.", "They offered to close two homes.",
        "It costs \u00a3413,351 a year.")) {
      produce("agenda", complete("agenda").list("items", List.of(fine)));
    }
    assertThatThrownBy(() ->
            papers.mustNotRepeatWithheld(decision, "/title", "title", "Offered to close two homes by June"))
        .hasMessageContaining("under: title");
  }

  @Test
  void name_nobody_whom_only_a_withheld_paper_names_until_the_monitoring_officer_finds_it_no_secret() {
    hand("appendix-1", "Second came Zebedee Quillfeather Associates.",
        Publicity.exempt(3, "bids", London.today(clock).plusYears(1), "legal"));
    var naming = complete("agenda").list("items", List.of("Better than Quillfeather."));

    assertThatThrownBy(() -> produce("agenda", naming)).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.hold()).isEqualTo("withheld-content");
      assertThat(refused).hasMessageContaining("a name").hasMessageNotContaining("Quillfeather");
    });
    assertThatThrownBy(() -> disclose("democratic-services.leeds", Role.DEMOCRATIC_SERVICES, "Quillfeather"))
        .hasMessage("This is for Leeds's monitoring officer.");
    assertThatThrownBy(() -> disclose("monitoring-officer.leeds", Role.MONITORING_OFFICER, "Barnardo's"))
        .hasMessageContaining("in no withheld paper alone");
    assertThatThrownBy(() -> disclose("monitoring-officer.leeds", Role.MONITORING_OFFICER,
        "That TUPE applies, as to Zebedee too")).hasMessageContaining("one name");

    disclose("monitoring-officer.leeds", Role.MONITORING_OFFICER, "Quillfeather");

    assertThat(produce("agenda", naming).version()).isEqualTo(1);
    assertThatThrownBy(() -> produce("agenda", complete("agenda").list("items", List.of("Zebedee's was dearer."))))
        .hasMessageContaining("would disclose");
    assertThat(papers.disclosable(decision)).singleElement().asString()
        .startsWith("\u201cQuillfeather\u201d, found by monitoring-officer.leeds on ");
    assertThat(ledger.entries(decision)).filteredOn(e -> e.kind().equals("words-found-disclosable")).singleElement()
        .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("Quillfeather"));
  }

  private void disclose(String who, Role role, String words) {
    papers.disclose(decision, words, "It tenders for everything here.", Actor.of(who, new Authority("leeds"), role));
  }

  private void hand(String document, String text, Publicity publicity) {
    as("commissioning-officer.leeds", () -> papers.store(decision, document,
        new Upload(document + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8), publicity)));
  }

  private PaperContent complete(String kind) {
    return PaperDraftTest.complete(kinds.of(kind));
  }

  private StatutoryPaperView produce(String kind, PaperContent content) {
    return as("democratic-services.leeds", () -> statutory.produce(kind, decision, content));
  }
}
