package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.engine.TimeTravel;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Kit;
import org.remit.support.FreshClock;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Each test has a council of its own: what was adopted stays in the database that all tests share. */
@RemitTest
@DisplayName("An edition of a policy pack")
class PackAdoptionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  @Autowired ApplicationContext remit;
  @Autowired Constitutions running;
  @Autowired PackAdoptions adoptions;
  @Autowired LedgerReader ledger;
  @Autowired ProposalService proposals;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate db;

  @Test
  void that_comes_with_remit_counts_as_adopted_at_its_first_start_and_the_ledger_says_so() {
    var leeds = adoptions.of("leeds");

    assertThat(leeds.inUse().adoptedBy()).isEqualTo("Remit, at the first start with this edition");
    assertThat(leeds.inUse().validFrom()).isEqualTo(LocalDate.of(2011, 1, 1));
    assertThat(leeds.waiting()).isNull();
    assertThat(leeds.newCases()).isNull();
    assertThat(ledger.entries("council:leeds")).anySatisfy(entry -> {
      assertThat(entry.kind()).isEqualTo("policy-pack-adopted");
      assertThat(entry.facts()).containsEntry("digest", leeds.inUse().digest());
    });
    assertThat(ledger.entries("remit")).anySatisfy(entry -> assertThat(entry.facts()).containsEntry("council",
        "england"));
    assertThat(running.holdsNewCases("leeds")).isEmpty();
  }

  @Test
  void of_a_new_council_is_in_force_once_its_monitoring_officer_has_adopted_it_and_after_a_restart() throws Exception {
    write("ashford-vale", 200_000);
    var packs = start();

    assertThat(packs.constitutions().known()).as("it has its groups").contains("ashford-vale");
    assertThatThrownBy(() -> packs.constitutions().of(new Authority("ashford-vale"))).isInstanceOf(Refused.class)
        .hasMessageContaining("monitoring officer has not adopted it").hasMessageContaining("/packs/ashford-vale");
    var waiting = packs.adoptions().of("ashford-vale");
    assertThat(waiting.inUse()).isNull();
    assertThat(waiting.waiting().differences()).extracting(PackView.Difference::figure).contains("key-limit");

    var adopted = packs.adoptions().adopt("ashford-vale", waiting.waiting().digest(), null, officer("ashford-vale"));

    assertThat(adopted.inUse().digest()).isEqualTo(waiting.waiting().digest());
    assertThat(adopted.inUse().validFrom()).isEqualTo(TODAY);
    assertThat(adopted.inUse().adoptedBy()).isEqualTo("monitoring officer of ashford-vale");
    assertThat(adopted.waiting()).isNull();
    assertThat(limit(packs, "ashford-vale")).isEqualTo("200000");
    assertThat(ledger.entries("council:ashford-vale")).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo("policy-pack-adopted");
      assertThat(entry.capacity()).isEqualTo("monitoring officer of ashford-vale");
      assertThat(entry.facts()).containsEntry("digest", adopted.inUse().digest());
    });
    assertThat(limit(start(), "ashford-vale")).isEqualTo("200000");
  }

  @Test
  void that_was_changed_waits_while_the_last_one_stays_in_force_and_new_cases_wait() throws Exception {
    write("barrow-hill", 200_000);
    adopt(start(), "barrow-hill", null);
    write("barrow-hill", 300_000);
    var packs = start();

    assertThat(limit(packs, "barrow-hill")).isEqualTo("200000");
    assertThat(packs.adoptions().of("barrow-hill").waiting().differences()).singleElement().satisfies(difference -> {
      assertThat(difference.figure()).isEqualTo("key-limit");
      assertThat(difference.validFrom()).isEqualTo(LocalDate.of(2011, 1, 1));
      assertThat(difference.before().at("/value/amount").asInt()).isEqualTo(200_000);
      assertThat(difference.after().at("/value/amount").asInt()).isEqualTo(300_000);
    });
    assertThatThrownBy(() -> packs.constitutions().mustTakeCases(new Authority("barrow-hill")))
        .isInstanceOf(Refused.class).hasMessageContaining("waits to be adopted by its monitoring officer");
    assertThat(new PacksHealth(packs.constitutions()).health().getStatus().getCode()).isEqualTo("DEGRADED");

    adopt(packs, "barrow-hill", null);

    assertThat(limit(packs, "barrow-hill")).isEqualTo("300000");
    packs.constitutions().mustTakeCases(new Authority("barrow-hill"));
    assertThat(packs.adoptions().of("barrow-hill").adopted()).extracting(AdoptedEdition::sequence)
        .containsExactly(2, 1);
  }

  @Test
  void that_is_broken_or_gone_leaves_the_last_one_in_force() throws Exception {
    write("calder-moor", 200_000);
    adopt(start(), "calder-moor", null);
    var file = folder.resolve("calder-moor.yaml");
    for (var broken : List.of(Files.readString(file).replace("basis: annual", "basis: yearly"), "a: [", "\tx")) {
      Files.writeString(file, broken);
      var packs = start();

      assertThat(limit(packs, "calder-moor")).isEqualTo("200000");
      assertThat(packs.adoptions().of("calder-moor").faults()).isNotEmpty();
      assertThat(packs.constitutions().faults()).isNotEmpty();
      assertThatThrownBy(() -> packs.constitutions().mustTakeCases(new Authority("calder-moor")))
          .isInstanceOf(Refused.class).hasMessageContaining("is broken").hasMessageContaining("calder-moor.yaml:");
      assertThatThrownBy(() -> packs.adoptions().adopt("calder-moor",
          packs.constitutions().offer("calder-moor").orElseThrow().file().digest(), null, officer("calder-moor")))
          .isInstanceOf(Refused.class).hasMessageContaining("broken");
    }
    Files.delete(file);
    var packs = start();
    assertThat(limit(packs, "calder-moor")).isEqualTo("200000");
    packs.constitutions().mustTakeCases(new Authority("calder-moor"));
  }

  @Test
  void adopted_for_a_later_day_begins_on_that_day() throws Exception {
    write("dunmere", 200_000);
    adopt(start(), "dunmere", null);
    write("dunmere", 300_000);
    var packs = start();
    adopt(packs, "dunmere", TODAY.plusDays(8));

    assertThat(limit(packs, "dunmere")).isEqualTo("200000");
    packs.constitutions().mustTakeCases(new Authority("dunmere"));
    time.beginAt(FreshClock.MORNING.plus(java.time.Duration.ofDays(8)));
    assertThat(limit(packs, "dunmere")).isEqualTo("300000");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      the monitoring officer of another council | leeds    | MONITORING_OFFICER
      another officer of the council            | easthope | DEMOCRATIC_SERVICES
      whoever runs Remit                        |          | ADMINISTRATOR
      """)
  void is_adopted_by_the_councils_own_monitoring_officer_alone_and_not_by(String who, String council, Role role)
      throws Exception {
    write("easthope", 200_000);
    var packs = start();
    var digest = packs.adoptions().of("easthope").waiting().digest();
    var actor = Actor.of("somebody", council == null ? null : new Authority(council), role);

    assertNothingIsKept(() -> assertThatThrownBy(() -> packs.adoptions().adopt("easthope", digest, null, actor))
        .isInstanceOf(Forbidden.class).hasMessageContaining("monitoring officer of easthope"));
  }

  @Test
  void is_adopted_once_as_it_was_looked_at_and_for_a_day_that_is_to_come() throws Exception {
    write("fernhurst", 200_000);
    var packs = start();
    var digest = packs.adoptions().of("fernhurst").waiting().digest();

    assertNothingIsKept(() -> {
      refused(packs, "0".repeat(64), null, "Look again at what differs");
      refused(packs, null, null, "Look again at what differs");
      refused(packs, digest, TODAY.minusDays(1), "between today");
      refused(packs, digest, TODAY.plusYears(2), "a year ahead");
    });
    adopt(packs, "fernhurst", null);
    assertNothingIsKept(() -> refused(packs, digest, null, "was adopted already"));
    assertThatThrownBy(() -> packs.adoptions().of("nowhere")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> packs.adoptions().of("england")).isInstanceOf(NotFound.class);
  }

  @Test
  void that_waits_or_is_broken_holds_the_councils_new_cases_and_no_others() throws Exception {
    Files.writeString(folder.resolve("leeds.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/leeds.yaml")) + "colour: red\n");
    var service = AopTestUtils.getTargetObject(proposals);
    ReflectionTestUtils.setField(service, "constitutions", start().constitutions());
    try {
      var leeds = Kit.yaml(Prepared.proposal("leeds", "cabinet", "Cabinet"));
      assertNothingIsKept(() -> assertThatThrownBy(() -> proposals.register(leeds, null, proposer("leeds")))
          .isInstanceOf(Refused.class).hasMessageContaining("There is no such field"));
      assertThat(proposals.register(Kit.yaml(Prepared.proposal("thurrock", "cabinet", "Cabinet")), null,
          proposer("thurrock"))).isNotNull();
    } finally {
      ReflectionTestUtils.setField(service, "constitutions", running);
    }
  }

  @Test
  void once_adopted_is_never_changed_nor_removed() {
    assertThatThrownBy(() -> db.update("delete from remit.pack_adoption where council = 'leeds'"))
        .hasMessageContaining("never changed or removed");
    assertThatThrownBy(() -> db.update("update remit.pack_adoption set valid_from = '2030-01-01'"))
        .hasMessageContaining("never changed or removed");
  }

  private PacksForTests start() {
    return PacksForTests.over(folder, remit);
  }

  private void write(String council, int limit) throws IOException {
    Files.writeString(folder.resolve(council + ".yaml"),
        Files.readString(Path.of("src/test/resources/packs/ashford-vale.yaml"))
            .replace("authority: ashford-vale", "authority: " + council).replace("amount: 200000", "amount: " + limit));
  }

  private static void adopt(PacksForTests packs, String council, LocalDate from) {
    packs.adoptions().adopt(council, packs.adoptions().of(council).waiting().digest(), from, officer(council));
  }

  private static String limit(PacksForTests packs, String council) {
    return packs.constitutions().of(new Authority(council)).on(TODAY).keyLimit().value().amount().toPlainString();
  }

  private static void refused(PacksForTests packs, String digest, LocalDate from, String sentence) {
    assertThatThrownBy(() -> packs.adoptions().adopt("fernhurst", digest, from, officer("fernhurst")))
        .isInstanceOf(Refused.class).hasMessageContaining(sentence);
  }

  private void assertNothingIsKept(Runnable act) {
    var sql = "select (select count(*) from remit.ledger_entry) + (select count(*) from remit.pack_adoption)";
    var before = db.queryForObject(sql, Integer.class);
    act.run();
    assertThat(db.queryForObject(sql, Integer.class)).isEqualTo(before);
  }

  private static Actor officer(String council) {
    return Actor.of("monitoring-officer." + council, new Authority(council), Role.MONITORING_OFFICER);
  }

  private static Actor proposer(String council) {
    return Actor.of("commissioning-officer." + council, new Authority(council), Role.COMMISSIONING_OFFICER);
  }
}
