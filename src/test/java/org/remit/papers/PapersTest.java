package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.SignedInAs.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remit.calendar.London;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("A decision's documents")
class PapersTest {

  private static final AtomicInteger CASES = new AtomicInteger(9000);
  private static final Authority LEEDS = new Authority("leeds");
  private static final Actor OFFICER = Actor.of("commissioning-officer.leeds", LEEDS, Role.COMMISSIONING_OFFICER);
  private static final Actor MONITORING = Actor.of("monitoring-officer.leeds", LEEDS, Role.MONITORING_OFFICER);
  private static final Actor STRANGER = Actor.of("finance.sefton", new Authority("sefton"), Role.FINANCE);

  @Autowired Papers papers;
  @Autowired Stores stores;
  @Autowired LedgerReader ledger;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  final DecisionReference decision = new DecisionReference("LEX-2001-" + CASES.incrementAndGet());

  @Test
  void are_kept_by_version() {
    var first = store("report", "first " + decision, Publicity.open());
    var second = store("report", "second " + decision, Publicity.open());

    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(papers.read(first.id(), OFFICER).bytes()).asString(StandardCharsets.UTF_8)
        .isEqualTo("first " + decision);
    assertThat(ledger.entries(decision)).extracting(LedgerEntry::kind)
        .containsExactly("document-stored", "document-stored");
  }

  @Test
  void lie_in_two_stores() {
    var open = store("report", "open " + decision, Publicity.open());
    var exempt = store("prices", "prices " + decision, exempt());

    assertThat(stores.open().holds(open.digest())).isTrue();
    assertThat(stores.withheld().holds(open.digest())).isFalse();
    assertThat(stores.withheld().holds(exempt.digest())).isTrue();
    assertThat(stores.open().holds(exempt.digest())).isFalse();
  }

  @Test
  void that_are_withheld_leave_only_salted_digests_in_the_ledger() {
    var exempt = store("bidder-prices", "prices " + decision, exempt());

    var entry = ledger.entries(decision).get(0);

    assertThat(entry.canonical()).doesNotContain("bidder-prices").doesNotContain(exempt.digest());
    assertThat(entry.withheld()).containsEntry("document", "bidder-prices").containsEntry("digest", exempt.digest());
    assertThat(entry.facts()).containsEntry("paragraph", 3);
  }

  @Test
  void that_are_withheld_are_read_by_the_councils_own_and_each_reading_is_on_record() {
    var exempt = store("prices", "prices " + decision, exempt());

    assertThat(papers.read(exempt.id(), OFFICER).bytes()).isNotEmpty();

    assertThat(ledger.entries(decision)).last().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo("withheld-document-read");
      assertThat(entry.withheld()).containsEntry("actor.user", "commissioning-officer.leeds");
    });
    assertThatThrownBy(() -> papers.read(exempt.id(), STRANGER)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> papers.read(exempt.id(), Actor.of("administrator", LEEDS, Role.ADMINISTRATOR)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> papers.readAsThePublic(exempt.id())).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(names = {
      "COMMISSIONING_OFFICER", "FINANCE", "LEGAL", "PROCUREMENT", "HR", "EQUALITY", "PENSIONS", "DIRECTOR",
      "DEMOCRATIC_SERVICES", "MONITORING_OFFICER", "HEAD_OF_PAID_SERVICE", "AUDITOR"})
  void that_are_exempt_are_read_by_officers_and_auditor_and_confidential_ones_for_a_need_on_record(Role role) {
    assertThat(mayRead(role, exempt(1))).isTrue();
    assertThat(mayRead(role, Publicity.confidential("A court's order"))).isFalse();

    var order = store("order", "order " + decision, Publicity.confidential("A court's order"));
    var other = store("order-2", "other " + decision, Publicity.confidential("A court's order"));
    var officer = Actor.of(role.id() + ".leeds", LEEDS, role);
    assertThatThrownBy(() -> papers.read(order.id(), officer)).hasMessageContaining("Say first what you need it for");
    assertThatThrownBy(() -> papers.need(decision, order.id(), " ", officer)).hasMessageContaining("Say what you need");
    papers.need(decision, order.id(), "To advise on the appeal.", officer);

    assertThat(papers.read(order.id(), officer).bytes()).isNotEmpty();
    assertThatThrownBy(() -> papers.read(other.id(), officer)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> papers.read(order.id(), Actor.of("other.leeds", LEEDS, role)))
        .isInstanceOf(Forbidden.class);
    assertThat(ledger.entries(decision)).filteredOn(e -> e.kind().equals("confidential-paper-asked-for"))
        .singleElement().satisfies(e -> {
          assertThat(e.withheld()).containsEntry("need", "To advise on the appeal.");
          assertThat(e.withheld()).containsEntry("actor.user", role.id() + ".leeds");
        });
  }

  @Test
  void that_are_confidential_are_not_had_by_asking_as_a_member_a_stranger_or_an_administrator() {
    var order = store("order", "order " + decision, Publicity.confidential("A court's order"));

    for (var other : List.of(STRANGER, Actor.of("cabinet.leeds", LEEDS, Role.CABINET),
        Actor.of("scrutiny.leeds", LEEDS, Role.SCRUTINY), Actor.of("administrator", LEEDS, Role.ADMINISTRATOR))) {
      assertThatThrownBy(() -> papers.need(decision, order.id(), "To know.", other)).isInstanceOf(NotFound.class);
    }
    var exempt = store("prices", "prices " + decision, exempt());
    assertThatThrownBy(() -> papers.need(decision, exempt.id(), "To know.", OFFICER)).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CABINET", "CABINET_MEMBER"})
  void that_are_exempt_are_read_by_the_executive_and_confidential_ones_only_where_it_decides(Role role) {
    assertThat(mayRead(role, exempt(5))).isTrue();
    assertThat(mayRead(role, Publicity.confidential("A department's terms"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNCIL", "COUNCIL_CHAIR", "SCRUTINY", "SCRUTINY_CHAIR"})
  void that_are_withheld_are_closed_to_other_members_of_a_matter_that_nobody_knows(Role role) {
    for (var paragraph : List.of(1, 2, 3, 4, 5, 6, 7)) assertThat(mayRead(role, exempt(paragraph))).isFalse();
    assertThat(mayRead(role, new Publicity(Publicity.Kind.EXEMPT, 3, "The prices would be known before the tender.",
        London.today(clock).plusYears(1), "legal", null, false))).isFalse();
    assertThat(mayRead(role, Publicity.confidential("A department's terms"))).isFalse();
  }

  @Test
  void that_are_withheld_are_refused_to_members_with_the_rule_and_no_reading_is_on_record() {
    var advice = store("advice", "advice " + decision, exempt(5));

    assertThatThrownBy(() -> papers.read(advice.id(), Actor.of("scrutiny.leeds", LEEDS, Role.SCRUTINY)))
        .isInstanceOfSatisfying(Forbidden.class, refused -> {
          assertThat(refused).hasMessageContaining("paragraph 5").hasMessageNotContaining("advice");
          assertThat(refused.rule()).contains("SI 2012/2089 regs 16");
        });
    assertThatThrownBy(() -> papers.read(advice.id(),
            Actor.of("scrutiny.sefton", new Authority("sefton"), Role.SCRUTINY)))
        .isInstanceOf(NotFound.class);

    assertThat(ledger.entries(decision)).extracting(LedgerEntry::kind).containsExactly("document-stored");
  }

  @Test
  void are_open_to_the_public_from_publication_and_the_withheld_ones_never() {
    var open = store("report", "open " + decision, Publicity.open());
    var exempt = store("prices", "prices " + decision, exempt());
    assertThatThrownBy(() -> papers.readAsThePublic(open.id())).isInstanceOf(NotFound.class);
    assertThat(papers.documents(decision, STRANGER)).isEmpty();

    papers.publish(decision);

    assertThat(papers.readAsThePublic(open.id()).name()).isEqualTo("report.txt");
    assertThatThrownBy(() -> papers.readAsThePublic(exempt.id())).isInstanceOf(NotFound.class);
    assertThat(papers.published(decision)).extracting(DocumentView::id).containsExactly(open.id());
    assertThat(papers.documents(decision, STRANGER)).extracting(DocumentView::id).containsExactly(open.id());
  }

  @Test
  void cannot_be_published_when_withheld_even_past_the_service() {
    var exempt = store("prices", "prices " + decision, exempt());

    assertThatThrownBy(() -> sql.update("update remit.document set published_at = now() where id = ?", exempt.id()))
        .rootCause().hasMessageContaining("withheld_is_never_published");
  }

  @Test
  void are_taken_down_at_once_and_their_digest_and_the_reason_stay() {
    var open = store("report", "takes down " + decision, Publicity.open());
    papers.publish(decision);

    var down = papers.takeDown(open.id(), "It names a child.", MONITORING);

    assertThat(down.digest()).isEqualTo(open.digest());
    assertThat(down.takenDownBecause()).isEqualTo("It names a child.");
    assertThatThrownBy(() -> papers.readAsThePublic(open.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> papers.read(open.id(), OFFICER)).isInstanceOf(NotFound.class);
    assertThat(papers.read(open.id(), MONITORING).bytes()).isNotEmpty();
    assertThat(stores.open().holds(open.digest())).isFalse();
    assertThat(stores.withheld().holds(open.digest())).isTrue();
    assertThat(ledger.entries(decision)).last()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("digest", open.digest()).as("why is withheld")
            .doesNotContainKey("reason"));
  }

  @Test
  void that_are_public_are_not_withheld_before_they_are_taken_down() {
    var open = store("bids", "bids " + decision, Publicity.open());
    papers.publish(decision);

    for (var again : List.of("bids", "bids-2")) {
      assertThatThrownBy(() -> store(again, "bids " + decision, exempt())).as(again).isInstanceOf(Refused.class)
          .hasMessageContaining("Version 1 of 'bids' is public: everybody reads this very file");
    }
    assertThatThrownBy(() -> store("bids", "other bids " + decision, exempt())).isInstanceOf(Refused.class)
        .hasMessageContaining("what it replaces");
    papers.takeDown(open.id(), "It is exempt.", MONITORING);

    assertThat(store("bids", "bids " + decision, exempt()).version()).isEqualTo(2);
    assertThatThrownBy(() -> papers.readAsThePublic(open.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void stay_up_where_another_has_the_same_bytes() {
    var first = store("report", "twice " + decision, Publicity.open());
    var beside = new DecisionReference("LEX-2001-" + CASES.incrementAndGet());
    var second = as("commissioning-officer.leeds", () ->
        papers.store(beside, "report", text("twice " + decision, Publicity.open())));
    papers.publish(decision);
    papers.publish(beside);

    papers.takeDown(first.id(), "Published too early.", MONITORING);

    assertThat(papers.readAsThePublic(second.id()).bytes()).isNotEmpty();
  }

  @Test
  void are_taken_down_by_the_right_officers_with_a_reason_only() {
    var open = store("report", "open " + decision, Publicity.open());

    assertThatThrownBy(() -> papers.takeDown(open.id(), "why", OFFICER)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> papers.takeDown(open.id(), " ", MONITORING)).hasMessageContaining("Say why");
    assertThatThrownBy(() -> papers.takeDown(UUID.randomUUID(), "why", MONITORING)).isInstanceOf(NotFound.class);
  }

  @Test
  void are_not_handed_in_by_onlookers() {
    assertThatThrownBy(() -> as("auditor.leeds", () -> papers.store(decision, "report", text("x", Publicity.open()))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void leave_nothing_when_the_transaction_fails() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
          store("report", "rolled back " + decision, Publicity.open());
          throw new IllegalStateException("something else fails");
        }))
        .hasMessage("something else fails");

    assertThat(papers.documents(decision, OFFICER)).isEmpty();
    assertThat(ledger.entries(decision)).isEmpty();
  }

  @Test
  void are_refused_when_too_large_or_empty_or_with_a_review_in_the_past() {
    var large = new Upload("report.txt", null, new byte[20 * 1024 * 1024 + 1], Publicity.open());
    var empty = new Upload("report.txt", null, new byte[0], Publicity.open());
    var late = text("x", Publicity.exempt(3, "prices", London.today(clock).minusDays(1), "legal"));

    assertThatThrownBy(() -> hand(large)).hasMessageContaining("larger than 20 MB");
    assertThatThrownBy(() -> hand(empty)).hasMessageContaining("not empty");
    assertThatThrownBy(() -> hand(late)).hasMessageContaining("in the past");
  }

  private boolean mayRead(Role role, Publicity publicity) {
    var stored = store("paper", "paper " + decision + publicity, publicity);
    var actor = Actor.of(role.id() + ".leeds", LEEDS, role);
    var newestFirst = papers.documents(decision, actor).get(0);
    try {
      papers.read(stored.id(), actor);
      assertThat(newestFirst.readable()).isTrue();
      return true;
    } catch (Forbidden refused) {
      assertThat(newestFirst.readable()).isFalse();
      assertThat(newestFirst.name()).isEqualTo("A withheld document");
      assertThat(newestFirst.digest()).isNull();
      assertThat(newestFirst.size()).isNull();
      return false;
    }
  }

  private Publicity exempt() {
    return exempt(3);
  }

  private Publicity exempt(int paragraph) {
    return Publicity.exempt(paragraph, "The prices would be known before the tender.",
        London.today(clock).plusYears(1), "legal");
  }

  private DocumentView store(String document, String text, Publicity publicity) {
    return as("commissioning-officer.leeds", () ->
        papers.store(decision, document, new Upload(document + ".txt", "text/plain",
            text.getBytes(StandardCharsets.UTF_8), publicity)));
  }

  private DocumentView hand(Upload upload) {
    return as("commissioning-officer.leeds", () -> papers.store(decision, "report", upload));
  }

  private static Upload text(String text, Publicity publicity) {
    return new Upload("report.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8), publicity);
  }
}
