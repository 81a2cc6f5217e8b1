package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("An edition of a policy pack")
class PackAdoptionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private final EditionsInMemory editions = new EditionsInMemory();
  private final List<Object> told = new ArrayList<>();
  private final TransactionTemplate transaction = new TransactionTemplate(mock(PlatformTransactionManager.class));
  private LocalDate today = TODAY;
  private final Clock clock = ((InstantSource) () -> today.atTime(9, 0).toInstant(ZoneOffset.UTC))
      .withZone(ZoneOffset.UTC);

  @Test
  void that_comes_with_remit_counts_as_adopted_at_its_first_start_and_not_again_at_the_next() {
    var leeds = start().adoptions().of("leeds");

    assertThat(leeds.inUse().adoptedBy()).isEqualTo("Remit, at the first start with this edition");
    assertThat(leeds.inUse().byRemit()).isTrue();
    assertThat(leeds.inUse().validFrom()).isEqualTo(LocalDate.of(2011, 1, 1));
    assertThat(leeds.name()).isEqualTo("Leeds City Council");
    assertThat(leeds.waiting()).isNull();
    assertThat(leeds.faults()).isEmpty();
    assertThat(leeds.newCases()).isNull();
    assertThat(editions.all()).extracting(AdoptedEdition::council)
        .containsExactlyInAnyOrder("england", "leeds", "peterborough", "sefton", "thurrock");
    assertThat(told).hasSize(5).anySatisfy(each -> assertThat(((Happened) each).stream()).isEqualTo("remit"));

    assertThat(start().adoptions().of("leeds").adopted()).hasSize(1);
    assertThat(told).hasSize(5);
  }

  @Test
  void that_comes_with_a_newer_remit_is_adopted_by_it_until_an_officer_has_adopted_one() {
    for (var council : List.of("leeds", "sefton")) editions.add(older(council, council.equals("leeds")));

    var packs = start();

    assertThat(packs.adoptions().of("leeds").inUse().sequence()).isEqualTo(2);
    assertThat(packs.adoptions().of("leeds").inUse().validFrom()).isEqualTo(TODAY);
    var sefton = packs.adoptions().of("sefton");
    assertThat(sefton.inUse().sequence()).isEqualTo(1);
    assertThat(sefton.waiting().differences()).singleElement()
        .satisfies(difference -> assertThat(difference.figure()).isEqualTo("name"));
    assertThat(sefton.newCases()).as("what comes with Remit holds nobody").isNull();
    assertThat(packs.constitutions().of(new Authority("sefton")).name()).isEqualTo("Older");
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
    assertThat(adopted.inUse().adoptedBy()).isEqualTo("monitoring officer of Ashford Vale");
    assertThat(adopted.waiting()).isNull();
    assertThat(limit(packs, "ashford-vale")).isEqualTo("200000");
    assertThat(told).last().isInstanceOfSatisfying(Happened.class, entry -> {
      assertThat(entry.stream()).isEqualTo("council:ashford-vale");
      assertThat(entry.kind()).isEqualTo("policy-pack-adopted");
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
    today = TODAY.plusDays(8);
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
        .isInstanceOf(Forbidden.class).hasMessageContaining("monitoring officer of Easthope"));
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
  void adopted_on_another_node_is_seen_here_within_two_seconds() throws Exception {
    write("greenway", 200_000);
    var here = start();
    adopt(start(), "greenway", null);

    await().atMost(2, TimeUnit.SECONDS).ignoreExceptions()
        .untilAsserted(() -> assertThat(limit(here, "greenway")).isEqualTo("200000"));
  }

  private PacksForTests start() {
    return PacksForTests.over(folder, editions, clock, transaction, told::add);
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
    var before = told.size() + editions.count();
    act.run();
    assertThat(told.size() + editions.count()).isEqualTo(before);
  }

  private static AdoptedEdition older(String council, boolean byRemit) {
    var file = PackFile.of(Path.of("src/main/resources/constitutions/" + council + ".yaml"));
    var older = PackFile.of(file.name(), file.text().replaceFirst("(?m)^name: .*$", "name: Older"));
    return new AdoptedEdition(council, 1, older.name(), older.text(), older.digest(), "whoever", byRemit,
        Instant.EPOCH, LocalDate.of(2011, 1, 1));
  }

  private static Actor officer(String council) {
    return Actor.of("monitoring-officer." + council, new Authority(council), Role.MONITORING_OFFICER);
  }
}
