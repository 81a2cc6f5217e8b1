package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Figures.ClosureDay;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

@DisplayName("A council's rules on a day")
class RulesTest {

  private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
  private static final Constitutions PACKS = new Constitutions();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2017-04-30, CPR 27", "2018-01-31, CPR 27", "2018-02-01, CPR 1.3", "2019-03-31, CPR 1.3"})
  void leeds_waives_under_the_rule_cited_in_the_records_of_that_day(LocalDate day, String rule) {
    var leeds = leeds(day).waiverRule().orElseThrow();

    assertThat(leeds.value()).isEqualTo(rule);
    assertThat(leeds.confirmed()).as("observed in records").isFalse();
  }

  @Test
  void a_council_whose_waiver_rule_nobody_read_has_none() {
    assertThat(PACKS.of(new Authority("sefton")).on(FIRST).waiverRule()).isEmpty();
  }

  @Test
  void a_significant_operational_decision_begins_at_leeds_at_100_000_pounds_by_recollection() {
    var limit = leeds(LocalDate.of(2017, 5, 2)).significantOperationalLimit().orElseThrow();

    assertThat(limit.value()).isEqualByComparingTo(new BigDecimal("100000"));
    assertThat(limit.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void what_was_read_is_confirmed_and_what_is_not_says_so_beside_whatever_rests_on_it() {
    var read = leeds(LocalDate.of(2015, 7, 7)).keyLimit();
    var carriedBack = leeds(LocalDate.of(2014, 7, 7)).keyLimit();

    assertThat(read.confirmed()).isTrue();
    assertThat(carriedBack.confirmed()).isFalse();
    assertThat(carriedBack.caveat()).isEqualTo("The figure 'key limit' in the rules of Leeds is assumed, not confirmed"
        + " (Leeds, key decisions (as in the list of April 2015)).");
  }

  @Test
  void a_figure_is_shown_as_a_rule_with_its_source_and_how_sure_it_is() {
    var rule = leeds(LocalDate.of(2015, 7, 7)).notice("key-decision").rule("28 clear days.");

    assertThat(rule.citation()).isEqualTo("SI 2012/2089 reg 9(2)");
    assertThat(rule.text()).isEqualTo("28 clear days.");
    assertThat(rule.confirmation()).as("that they are calendar days is observed").isEqualTo(Confirmation.OBSERVED);
  }

  @Test
  void a_council_closes_on_the_days_that_its_pack_names_and_on_no_other() {
    var christmas = new ClosureDay(LocalDate.of(2017, 12, 27), "closed over Christmas");
    var york = pack(Map.of("closure-days", List.of(figure("closure-days", List.of(christmas)))));

    assertThat(york.on(FIRST).closureDays()).containsExactly(
        Map.entry(LocalDate.of(2017, 12, 27), "closed over Christmas"));
    assertThat(leeds(FIRST).closureDays()).isEmpty();
    assertThat(pack(Map.of("closure-days", List.of(figure("closure-days", (Object) null)))).on(FIRST).closureDays())
        .as("a list that nobody read closes no day").isEmpty();
  }

  @Test
  void an_hour_of_closing_is_read_with_its_source() {
    var york = pack(Map.of("call-in-cutoff", List.of(figure("call-in-cutoff", "16:00"))));

    var cutoff = york.on(FIRST).callInCutoff().orElseThrow();
    assertThat(cutoff.value()).isEqualTo(LocalTime.of(16, 0));
    assertThat(cutoff.source()).isEqualTo("constitution");
    assertThat(cutoff.confirmation()).isEqualTo(Confirmation.OBSERVED);
    assertThat(leeds(FIRST).callInCutoff()).as("remembered and not used").isEmpty();
  }

  @Test
  void a_publication_from_five_o_clock_counts_as_the_next_days_as_far_as_anybody_remembers() {
    var late = leeds(FIRST).latePublication();

    assertThat(late.value()).isEqualTo(new Figures.LatePublication("17:00", "next-day"));
    assertThat(late.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void an_edition_applies_from_its_first_day_to_its_last() {
    var signatories = PACKS.of(new Authority("peterborough"));

    assertThat(signatories.on(LocalDate.of(2019, 12, 31)).callInSignatories().value().count()).isEqualTo(2);
    assertThat(signatories.on(LocalDate.of(2020, 1, 1)).callInSignatories().value().count()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(delimiter = '|', value = {
      "leeds | 2026-11-26 | at least 2 must sign it (non-executive members, not all of one group; or any 5 members)",
      "thurrock | 2026-11-26 | at least 3 must sign it (non-executive members)",
      "sefton | 2026-11-26 | at least 3 must sign it (non-executive members)",
      "peterborough | 2019-12-31 | at least 2 must sign it (members of a scrutiny committee or commission)",
      "peterborough | 2026-11-26 | at least 3 must sign it (members of a scrutiny committee)"})
  void each_council_says_how_many_of_which_members_sign_a_call_in(String council, LocalDate day, String words) {
    assertThat(PACKS.of(new Authority(council)).on(day).callInSignatories().value().words()).isEqualTo(words);
  }

  @Test
  void what_no_pack_says_on_that_day_is_refused_with_the_file_to_extend() {
    assertThatThrownBy(() -> leeds(LocalDate.of(2010, 12, 31)).keyLimit()).isInstanceOf(Refused.class)
        .hasMessageContaining("'key-limit' on 31 December 2010").hasMessageContaining("constitutions/leeds.yaml");
  }

  private static Rules leeds(LocalDate day) {
    return PACKS.of(new Authority("leeds")).on(day);
  }

  private static Constitution pack(Map<String, List<Figure<?>>> figures) {
    return new Constitution(new Authority("york"), "City of York Council", null, figures);
  }

  private static Figure<?> figure(String name, Object value) {
    return new Figure<>(name, "york", value, FIRST, null, "constitution", Confirmation.OBSERVED, null);
  }
}
