package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.constitution.Figures.Callable;
import org.remit.constitution.Figures.Delegate;
import org.remit.constitution.Figures.KeyLimit;
import org.remit.constitution.Figures.LatePublication;
import org.remit.constitution.Figures.Pool;

@DisplayName("What a figure of a policy pack says")
class FiguresTest {

  @ParameterizedTest(name = "{0} {1}: a sum of {2} is key {3}")
  @CsvSource({"above, 250000, 249999.99, false", "above, 250000, 250000, false", "above, 250000, 250000.01, true",
      "from, 250000, 249999.99, false", "from, 250000, 250000, true", "from, 250000, 250000.01, true"})
  void a_limit_from_which_a_decision_is_key_holds_its_own_amount_one_above_which_it_is_does_not(
      String comparison, BigDecimal limit, BigDecimal sum, boolean key) {
    var figure = new KeyLimit(limit, "annual", comparison, null);
    assertThat(figure.reachedBy(sum, figure.limit(null))).isEqualTo(key);
  }

  @ParameterizedTest(name = "{1} % of a budget of {2}, or {0} if that is less: {3}")
  @CsvSource({", 2, 3000000, 60000", "100000, 2, 3000000, 60000", "100000, 2, 9000000, 100000", "100000, 2, , ",
      ", 2.5, 1000, 25"})
  void a_limit_against_the_services_budget_is_its_share_or_the_amount_if_that_is_less(
      BigDecimal amount, BigDecimal percent, BigDecimal budget, BigDecimal limit) {
    var figure = new KeyLimit(amount, "budget", "from", percent).limit(budget);
    if (limit == null) assertThat(figure).as("nobody knows the budget").isNull();
    else assertThat(figure).isEqualByComparingTo(limit);
  }

  @ParameterizedTest(name = "{0} on {1}, {2}, {3} %")
  @CsvSource({"100000, monthly, above,", "100000, annual, over,", "100000, annual, above, 2", "100000, budget, from,",
      ", annual, above,"})
  void a_limit_that_says_too_little_or_too_much_is_none(
      BigDecimal amount, String basis, String comparison, BigDecimal percent) {
    assertThatThrownBy(() -> new KeyLimit(amount, basis, comparison, percent))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "published {0}, where late {1}: published on {3}, late {2}")
  @CsvSource({
      // Summer time: 17:00 on the wall is 16:00 by UTC.
      "2026-07-01T15:59:00Z, next-day, false, 2026-07-01",
      "2026-07-01T16:00:00Z, next-day, true, 2026-07-02",
      "2026-07-01T16:00:00Z, same-day, true, 2026-07-01",
      "2026-12-01T16:59:00Z, next-day, false, 2026-12-01",
      "2026-12-01T17:00:00Z, next-day, true, 2026-12-02",
      "2026-06-30T23:30:00Z, next-day, false, 2026-07-01"})
  void a_publication_is_late_from_the_hour_on_the_wall_and_counts_as_the_pack_says(
      Instant published, String counts, boolean late, LocalDate day) {
    var rule = new LatePublication("17:00", counts);

    assertThat(rule.isLate(published)).isEqualTo(late);
    assertThat(rule.dayOf(published)).isEqualTo(day);
  }

  @ParameterizedTest(name = "the entry ''{0}'' is for ''{1}'': {2}")
  @CsvSource({
      "Director*, Director of Children's Services, true",
      "Director*, Director, true",
      "Director*, DIRECTOR - People, true",
      "Director*, Deputy Director Children and Families, false",
      "Director*, Directorate Support Officer, false",
      "Director*, 'Director''s Secretary', false",
      "Director*, Director - PA to, false",
      "Head of*, Head of Procurement (Executive Assistant), false",
      "Chief Officer*, 'Chief Officer, Partnership Development and Business Support', true",
      "Head of*, Head of One Adoption West Yorkshire, true",
      "Head of*, Headteacher, false",
      "Chief Officer, chief officer, true",
      "Chief Officer, Chief Officer Partnerships, false"})
  void a_delegation_is_for_the_post_it_names_or_for_titles_that_begin_with_its_words(
      String entry, String title, boolean isFor) {
    assertThat(new Delegate(entry, List.of("award-contract"), null, false, null).isFor(title)).isEqualTo(isFor);
  }

  @ParameterizedTest(name = "{0}: {4} of {5} groups is enough: {6}")
  @CsvSource(delimiter = '|', value = {
      "members | MEMBERS | false | | 1 | 1 | true",
      "non-executive members | NON_EXECUTIVE_MEMBERS | false | | 3 | 1 | true",
      "members of a scrutiny committee | MEMBERS_OF_SCRUTINY_COMMITTEE | false | | 3 | 1 | true",
      "members of a scrutiny committee or commission | MEMBERS_OF_SCRUTINY_COMMITTEE_OR_COMMISSION | false | | 2 | 1 |"
          + " true",
      "non-executive members, not all of one group | NON_EXECUTIVE_MEMBERS | true | | 9 | 1 | false",
      "members, not all of one group | MEMBERS | true | | 2 | 2 | true",
      "members, not all of one group; or any 5 members | MEMBERS | true | 5 | 4 | 1 | false",
      "members, not all of one group; or any 5 members | MEMBERS | true | 5 | 5 | 1 | true"})
  void a_pool_says_whose_signatures_count_and_whether_their_groups_do(String words, Pool.Kind kind,
      boolean notAllOfOneGroup, Integer orAny, int signed, int groups, boolean met) {
    var pool = Pool.of(words);

    assertThat(pool).isEqualTo(new Pool(kind, notAllOfOneGroup, orAny));
    assertThat(pool.words()).isEqualTo(words);
    assertThat(pool.isMetBy(signed, groups)).isEqualTo(met);
    assertThat(pool.isOfScrutiny()).isEqualTo(words.contains("scrutiny"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "residents", "Members", "members ", "members; or any 5 members",
      "members, not all of one group; or any 0 members", "members, not all of one group; or any 1000 members"})
  void what_is_written_otherwise_is_no_pool(String words) {
    assertThatThrownBy(() -> Pool.of(words)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"cabinet, all", "cabinet-committee, key", "leader, one", "cabinet-member, two", "joint-committee, three",
      "officer, four", "council, none", "committee, none"})
  void call_in_is_answered_for_each_body_of_the_executive_and_none_of_councils(String body, String which) {
    assertThat(new Callable("all", "key", "one", "two", "three", "four").of(body)).isEqualTo(which);
  }
}
