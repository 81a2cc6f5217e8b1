package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.Confirmation;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

@DisplayName("Policy packs")
class ConstitutionsTest {

  final Constitutions constitutions = new Constitutions();

  @Test
  void four_councils_are_known_and_an_unknown_one_is_refused_with_their_names() {
    assertThat(constitutions.known()).containsExactly("leeds", "peterborough", "sefton", "thurrock");
    assertThatThrownBy(() -> constitutions.of(new Authority("york"))).isInstanceOf(Refused.class)
        .hasMessageContaining("york").hasMessageContaining("leeds, peterborough, sefton, thurrock");
    assertThatThrownBy(() -> constitutions.of(new Authority("england"))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest(name = "Leeds on {0}: {1}, {2}")
  @CsvSource({"2014-06-01, 250000, ASSUMED", "2015-07-07, 250000, CONFIRMED", "2021-06-01, 250000, ASSUMED",
      "2026-01-01, 500000, CONFIRMED"})
  void leeds_key_limit_depends_on_the_day(LocalDate day, int amount, Confirmation confirmation) {
    var limit = constitutions.of(new Authority("leeds")).on(day).keyLimit();
    assertThat(limit.value().amount()).isEqualByComparingTo(String.valueOf(amount));
    assertThat(limit.confirmation()).isEqualTo(confirmation);
  }

  @ParameterizedTest
  @CsvSource({"thurrock", "sefton"})
  void a_figure_that_is_only_remembered_is_not_used(String council) {
    var limit = constitutions.of(new Authority(council)).on(LocalDate.of(2017, 1, 1)).keyLimit();
    assertThat(limit.isSet()).isFalse();
    assertThat(limit.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void what_was_remembered_or_observed_is_never_presented_as_confirmed() {
    for (var council : constitutions.known()) {
      var rules = constitutions.of(new Authority(council)).on(LocalDate.of(2017, 1, 1));
      assertThat(rules.fund().orElseThrow().confirmed()).isFalse();
      assertThat(rules.callInEffective().confirmed()).isFalse();
    }
    assertThat(constitutions.of(new Authority("leeds")).on(LocalDate.of(2017, 1, 1)).callInSignatories().confirmation())
        .isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void every_council_answers_every_figure_on_any_day_of_the_data() {
    for (var council : constitutions.known()) {
      for (var day = LocalDate.of(2011, 1, 1); day.getYear() < 2029; day = day.plusMonths(3)) {
        var rules = constitutions.of(new Authority(council)).on(day);
        assertThat(List.of(rules.keyLimit(), rules.keyWards(), rules.categories(), rules.callInWindow(),
            rules.callInEffective(),
            rules.callInSignatories(), rules.callInGrounds(), rules.callInCallable(), rules.callInExclusions(),
            rules.callInOutcomes(), rules.callInLapse(), rules.callInOnceOnly(), rules.callInMeeting(),
                rules.callInReport(),
            rules.callInWithdrawal(), rules.callInWaiverBy(), rules.implementingActs(), rules.notice("key-decision"),
            rules.notice("agenda"), rules.cabinetMemberReport(), rules.officerReport(), rules.contractBands(),
            rules.waiverApprovers(), rules.delegation(), rules.awardKey(), rules.planning(), rules.riskAcceptedBy(),
            rules.specialUrgencyReportMonths(), rules.linkedAwardsAdded(), rules.offices()))
            .allSatisfy(f -> assertThat(f.source()).isNotBlank());
        assertThat(rules.members().orElseThrow().value()).hasSizeGreaterThan(2);
        assertThat(rules.closureDays()).isNotNull();
        assertThat(rules.callInCutoff()).isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      key-limit: [{ value: { amount: 1, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: sure }] | confirmation
      key-limit: [{ value: { amount: many, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | amount is 'many', and should be a sum in pounds
      key-limit: [{ value: { amounts: 1 }, validFrom: 2011-01-01, source: s, confirmation: assumed }] | no such field
      key-limit: [{ value: { amount: 1, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | basis is missing
      key-limit: [{ value: { amount: 1, basis: yearly, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | basis is 'yearly'; allowed are annual, whole-life, sum, budget
      key-limit: [{ value: { amount: 1, basis: annual, comparison: over }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | comparison is 'over'; allowed are above, from
      key-limit: [{ value: { amount: 1e999999, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | at most 1000000000000
      key-limit: [{ value: { amount: 1, basis: budget, comparison: from }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | percent is missing
      key-limit: [{ value: { amount: null, basis: sum, comparison: from }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | amount cannot be null
      key-limit: [{ value: { amount: 1, basis: sum, comparison: from, percent: 2 }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | percent is '2', and should be left out where
      call-in-window: [{ value: { days: 5, startsFrom: notice, officerStartsFrom: decision }, validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | startsFrom is 'notice'; allowed are publication, decision
      call-in-window: [{ value: { days: 5, startsFrom: decision, officerStartsFrom: null }, validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | officerStartsFrom cannot be null
      call-in-window: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }] | cannot be null
      call-in-signatories: [{ value: { count: 3, pool: residents }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | 'residents' is not a pool: members, non-executive members
      call-in-signatories: [{ value: { count: 3, pool: non-executive members of two groups }, validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | 'non-executive members of two groups' is not a pool
      call-in-signatories: [{ value: { count: 3, pool: "members; or any 5 members" }, validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | is not a pool
      call-in-signatories: [{ value: { count: 3, pool: null }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | pool cannot be null
      call-in-effective: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }] | cannot be null
      call-in-callable: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }] | cannot be null
      call-in-cutoff: [{ value: 5pm, validFrom: 2011-01-01, source: s, confirmation: assumed }] | \
          is not an hour such as "17:00"
      late-publication: [{ value: { after: 17, counts: next-day }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | after is '17', and should be an hour
      notice-agenda: [{ value: { days: 5, convention: days }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | convention is 'days'; allowed are clear-days
      special-urgency-report-months: [{ value: 13, validFrom: 2011-01-01, source: s, confirmation: assumed }] | \
          at most 12
      implementing-acts: [{ value: [sign, staff-notice, start], validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | value leaves out pay, which no pack leaves out
      call-in-meeting: [{ value: { within: 5, of: council }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | of is 'council'; allowed are window-end, valid-request
      key-wards: [{ value: 0, validFrom: 2011-01-01, source: s, confirmation: assumed }] | at least 1
      closure-days: [{ value: [{ date: 2015-02-30, why: w }], validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | is not a date such as
      contract-bands: [{ value: [{ name: n, from: 10, upTo: 5, rules: [], competition: none }], validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | The band ends before it begins
      meetings: [{ value: [{ body: cabinet, dates: [2015-02-30] }], validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | is not a date
      meetings: [{ value: [{ body: board, dates: [2015-02-03] }], validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | body is 'board'; allowed are cabinet
      meetings: [{ value: [{ body: cabinet, dates: [2015-02-03] }], validFrom: 2011-01-01, validTo: 2014-12-31, \
          source: s, confirmation: assumed }] | The meeting lies outside the days of this edition
      meetings: [{ value: [{ body: council, dates: [] }, { body: council, dates: [] }], validFrom: 2011-01-01, \
          source: s, confirmation: assumed }] | stand in one place
      key-limit: [{ value: null, validFrom: 2015-01-01, source: s, confirmation: assumed }] | \
          No edition applies before 2015-01-01
      key-limit: [{ value: null, validFrom: 2011-01-01, validTo: 2019-12-31, source: s, confirmation: assumed }] | \
          No edition applies from 2020-01-01 on
      key-limit: [{ value: null, source: s, confirmation: assumed }]                         | validFrom
      key-limit: [{ value: null, validFrom: 2011-01-01, confirmation: assumed }]             | source
      key-limit: [{ value: null, validFrom: 2015-01-01, validTo: 2014-01-01, source: s, confirmation: assumed }] | \
          ends before it begins
      key-limit: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }, \
          { value: null, validFrom: 2012-01-01, source: s, confirmation: assumed }] | Two editions apply
      key-limit: [{ value: null, validFrom: 2011-01-01, validTo: 2011-12-31, source: s, confirmation: assumed }, \
          { value: null, validFrom: 2012-02-01, source: s, confirmation: assumed }] | No edition applies
      key-limits: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }] | There is no such figure
      categories: [{ value: four-way, validFrom: 2011-01-01, source: s, confirmation: assumed }] | four-way
      key-limit: [{ value: null, validFrom: tomorrow, source: s, confirmation: assumed }]    | is not a date such as
      """)
  void a_broken_pack_is_not_used_and_each_fault_names_file_line_and_field(String figures, String sentence)
      throws Exception {
    var field = figures.substring(0, figures.indexOf(':'));
    var all = new Constitutions(with("authority: york\nname: York\nbuilds-on: england\nfigures:\n  " + figures));

    assertThat(all.known()).isEmpty();
    assertThat(all.faults()).anySatisfy(fault -> {
      assertThat(fault.file()).isEqualTo("constitutions/york.yaml");
      assertThat(fault.line()).isEqualTo(5);
      assertThat(fault.field()).startsWith("figures/" + field);
      assertThat(fault.sentence()).contains(sentence);
    });
    assertThatThrownBy(() -> all.of(new Authority("york"))).isInstanceOf(Refused.class);
  }

  @Test
  void every_fault_is_told_at_once_each_with_its_line(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("york.yaml"), """
        authority: york
        name: York
        builds-on: england
        colour: red
        figures:
          key-limit:
            - { value: { amount: -5, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s,
                confirmation: sure }
          call-in-widow:
            - { value: 1 }
        """);

    assertThat(constitutions.check(file)).extracting(PackFault::line, PackFault::field).contains(
        org.assertj.core.groups.Tuple.tuple(4, "colour"),
        org.assertj.core.groups.Tuple.tuple(7, "figures/key-limit/0/value/amount"),
        org.assertj.core.groups.Tuple.tuple(8, "figures/key-limit/0/confirmation"),
        org.assertj.core.groups.Tuple.tuple(9, "figures/call-in-widow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: 1\na: 2", "", "- 1", "authority: YORK!",
      "authority: york-\nname: Y\nbuilds-on: england\nfigures: {}",
      "authority: york\nname: Y\nbuilds-on: york\nfigures: {}", "\tx", "a: \u0000", "a: &a [*a]", "? [a]\n: b",
      "a: .inf"})
  void what_is_no_pack_at_all_is_a_fault_too(String text, @TempDir Path folder) throws Exception {
    assertThat(constitutions.check(Files.writeString(folder.resolve("x.yaml"), text))).isNotEmpty();
    assertThat(new Constitutions(folder.toString()).faults()).isNotEmpty();
    assertThat(new Constitutions(folder.toString()).known()).hasSize(4);
  }

  @Test
  void a_folder_adds_a_council_and_takes_the_place_of_a_pack_while_it_is_sound(@TempDir Path folder) throws Exception {
    Files.copy(Path.of("src/test/resources/packs/ashford-vale.yaml"), folder.resolve("ashford-vale.yaml"));
    var leeds = Files.readString(Path.of("src/main/resources/constitutions/leeds.yaml"));
    Files.writeString(folder.resolve("leeds.yaml"), leeds.replace("name: Leeds City Council", "name: Leeds, newer"));
    var all = new Constitutions(folder.toString());

    assertThat(all.faults()).isEmpty();
    assertThat(all.known()).containsExactly("ashford-vale", "leeds", "peterborough", "sefton", "thurrock");
    var vale = all.of(new Authority("ashford-vale")).on(LocalDate.of(2026, 11, 26));
    assertThat(vale.keyLimit().value().amount()).isEqualByComparingTo("200000");
    assertThat(vale.callInWindow().value().days()).isEqualTo(4);
    assertThat(vale.notice("key-decision").value().days()).isEqualTo(28);
    assertThat(all.of(new Authority("leeds")).name()).isEqualTo("Leeds, newer");

    Files.writeString(folder.resolve("leeds.yaml"), leeds.replace("confirmation: confirmed", "confirmation: sure"));
    var broken = new Constitutions(folder.toString());
    assertThat(broken.faults()).isNotEmpty();
    assertThat(broken.of(new Authority("leeds")).name()).isEqualTo("Leeds City Council");
  }

  @Test
  void a_broken_pack_of_statute_ends_the_start_only_where_no_sound_one_is_left() throws Exception {
    assertThatThrownBy(() -> new Constitutions(List.of(PackFile.of("england.yaml", "authority: england\nname: E"))))
        .isInstanceOf(BrokenPack.class).hasMessageContaining("england.yaml:1").hasMessageContaining("figures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/folder", "pom.xml", "a\u0000b"})
  void a_folder_that_cannot_be_read_is_a_fault_and_the_packs_that_come_with_remit_are_used(String folder) {
    var all = new Constitutions(folder);

    assertThat(all.known()).hasSize(4);
    assertThat(all.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo(folder);
      assertThat(fault.sentence()).contains("cannot be read");
    });
    assertThat(new PacksHealth(all).health().getStatus().getCode()).isEqualTo("DEGRADED");
  }

  @Test
  void of_two_councils_whose_references_would_begin_alike_the_later_is_not_used(@TempDir Path folder) throws Exception {
    var vale = Files.readString(Path.of("src/test/resources/packs/ashford-vale.yaml"));
    var file = Files.writeString(folder.resolve("leek.yaml"), vale.replace("authority: ashford-vale",
        "authority: leek"));

    assertThat(new Constitutions(folder.toString()).known()).contains("leeds").doesNotContain("leek");
    for (var faults : List.of(new Constitutions(folder.toString()).faults(), constitutions.check(file))) {
      assertThat(faults).singleElement().satisfies(fault -> {
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.sentence()).contains("leek", "leeds", "LEE");
      });
    }
  }

  @Test
  void a_figure_may_begin_later_where_the_pack_it_builds_on_answers_until_then() throws Exception {
    var vale = Files.readString(Path.of("src/test/resources/packs/ashford-vale.yaml")) + """
          call-in-effective:
            - { value: B, validFrom: 2020-01-01, source: s, confirmation: confirmed }
        """;
    var all = new Constitutions(with(vale));

    assertThat(all.faults()).isEmpty();
    var council = all.of(new Authority("ashford-vale"));
    assertThat(council.on(LocalDate.of(2019, 12, 31)).callInEffective().value()).isEqualTo("A");
    assertThat(council.on(LocalDate.of(2020, 1, 1)).callInEffective().value()).isEqualTo("B");
  }

  @Test
  void the_page_about_packs_names_every_figure_that_a_pack_may_hold() throws Exception {
    var page = Files.readString(Path.of("src/docs/packs.md"));
    assertThat(Figures.FIELDS.keySet()).allSatisfy(figure -> assertThat(page).contains("`" + figure + "`"));
  }

  @Test
  void the_command_says_sound_or_each_fault_and_answers_with_its_exit(@TempDir Path folder) throws Exception {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said);
    assertThat(CheckPack.run(new String[] {"src/test/resources/packs/ashford-vale.yaml"}, null, out)).isZero();
    assertThat(said.toString()).contains("ashford-vale.yaml: sound");
    var broken = Files.writeString(folder.resolve("b.yaml"), "authority: vale\nname: Vale\nbuilds-on: england\n");
    assertThat(CheckPack.run(new String[] {broken.toString()}, null, out)).isEqualTo(1);
    assertThat(said.toString()).contains("b.yaml:1: figures: The figures are missing.");
    assertThat(CheckPack.run(new String[] {folder.resolve("absent.yaml").toString()}, null, out)).isEqualTo(1);
    assertThat(said.toString()).contains("absent.yaml:1: There is no such file.");
    assertThat(CheckPack.run(new String[0], null, out)).isEqualTo(2);
    assertThat(CheckPack.run(new String[] {"src/test/resources/packs/ashford-vale.yaml"}, "/no/such/folder", out))
        .isZero();
    assertThat(said.toString()).contains("/no/such/folder:1: remit.packs: The folder of policy packs cannot be read");
  }

  @Test
  void a_council_must_answer_what_statute_leaves_to_it() throws Exception {
    assertThat(new Constitutions(with("authority: york\nname: York\nbuilds-on: england\nfigures: {}")).faults())
        .extracting(PackFault::sentence).anyMatch(said -> said.contains("must answer key-limit"));
    assertThat(new Constitutions(with("authority: york\nname: York\nbuilds-on: nowhere\nfigures: {}")).faults())
        .extracting(PackFault::sentence).anyMatch(said -> said.contains("no sound pack 'nowhere'"));
  }

  private static List<PackFile> with(String pack) throws Exception {
    return List.of(
        PackFile.of("constitutions/england.yaml",
            Files.readString(Path.of("src/main/resources/constitutions/england.yaml"))),
        PackFile.of("constitutions/york.yaml", pack));
  }
}
