package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.remit.routing.Kit.ROUTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.reference.Authority;

@DisplayName("The findings in the five reports")
class FiveReportsFindingsTest {

  /** The reports themselves are their councils' and no part of this project: only sentences are kept here. */
  private static final Path FULL_TEXTS = Path.of("../shared/reports");

  private static final String TABLE = """
      leeds-2017-peer-mentoring-waiver     | 2017-10-30 | 1 warning, 8 warning, 18 warning
      leeds-2015-family-valued-awards      | 2015-07-07 | 3 warning, 3 warning, 3 warning, 6 warning, 7 note, 8 warning
      thurrock-2015-adoption-partnership   | 2015-06-01 | 4 note, 11 warning, 18 note
      peterborough-2015-permanency-service | 2015-11-16 | 12 warning, 16 note
      sefton-2017-regional-adoption-procurement | 2017-11-01 | 6 warning, 10 note, 12 warning, 17 warning
      """;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void a_report_gives_these_findings_and_no_others(String report, String on, String expected) {
    assertThat(kinds(findings(report, on))).as(findings(report, on).toString()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void the_full_text_where_it_is_at_hand_gives_the_same_findings_as_what_is_kept_of_it(
      String report, String on, String expected) throws IOException {
    var file = FULL_TEXTS.resolve(report + ".txt");
    assumeThat(file).as("Skipped: the councils' own texts are not part of Remit; this one would lie at "
        + file.toAbsolutePath().normalize()).exists();

    var found = findings(report, on, Files.readString(file));

    assertThat(kinds(found)).isEqualTo(expected);
    assertThat(found).isEqualTo(findings(report, on));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      leeds-2017-peer-mentoring-waiver     | 1 warning, 8 warning, 18 warning
      leeds-2015-family-valued-awards      | 6 warning, 7 note, 8 warning
      thurrock-2015-adoption-partnership   | 18 note
      peterborough-2015-permanency-service | none
      sefton-2017-regional-adoption-procurement | 6 warning
      """)
  void its_words_alone_give_these_and_no_others(String report, String expected) {
    var council = new Authority(report.substring(0, report.indexOf('-')));

    assertThat(kinds(ROUTING.findings(council, Kit.text(report)))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void leeds_2017_names_two_decision_makers() {
    var finding = one("leeds-2017-peer-mentoring-waiver", "2017-10-30", 1);
    assertThat(finding.sentence()).contains("Head of One Adoption West Yorkshire")
        .contains("Deputy Director Children and Families");
    assertThat(finding.paragraph()).contains("1.1").contains("4.1").contains("5.1");
  }

  @Test
  void leeds_2017_relies_on_two_evaluations_beside_background_papers_none() {
    var finding = one("leeds-2017-peer-mentoring-waiver", "2017-10-30", 18);
    assertThat(finding.sentence()).contains("6.1");
    assertThat(finding.quoted()).contains("evaluated in two studies");
  }

  @Test
  void leeds_2017_says_not_eligible_without_its_rule() {
    var finding = one("leeds-2017-peer-mentoring-waiver", "2017-10-30", 8);
    assertThat(finding.sentence()).contains("without the rule");
    assertThat(finding.quoted()).isEqualTo("Is the decision eligible for call-In? No");
  }

  @Test
  void leeds_2015_adds_up_its_awards_and_its_suppliers() {
    var sentences = findings("leeds-2015-family-valued-awards", "2015-07-07").stream().filter(f -> f.check() == 3)
        .map(Finding::sentence).toList();
    assertThat(sentences.get(0)).contains("£442,052").contains("£250,000");
    assertThat(sentences.get(1)).contains("Women's Health Matters").contains("exactly £100,000");
    assertThat(sentences.get(2)).contains("Barca").contains("between £50,000 and £110,000");
  }

  @Test
  void leeds_2015_words_its_recommendation_as_agreed_and_skips_a_number() {
    assertThat(one("leeds-2015-family-valued-awards", "2015-07-07", 6).quoted())
        .contains("agreed to vary existing contracts");
    assertThat(one("leeds-2015-family-valued-awards", "2015-07-07", 6).paragraph()).contains("7.1");
    assertThat(one("leeds-2015-family-valued-awards", "2015-07-07", 7).sentence()).contains("3.7 is followed by 3.9");
    assertThat(one("leeds-2015-family-valued-awards", "2015-07-07", 8).quoted())
        .contains("below the level for call in");
  }

  @Test
  void thurrock_comes_to_scrutiny_inside_the_window_and_vacancies_are_no_reason() {
    assertThat(one("thurrock-2015-adoption-partnership", "2015-06-01", 4).sentence()).contains("15 July 2015")
        .contains("no breach");
    var staff = one("thurrock-2015-adoption-partnership", "2015-06-01", 11);
    assertThat(staff.paragraph()).isEqualTo("3.15");
    assertThat(staff.answerableBy()).isEqualTo("legal");
  }

  @Test
  void sefton_notes_what_it_authorises_and_is_told_so_once_in_its_own_words() {
    var findings = findings("sefton-2017-regional-adoption-procurement", "2017-11-01").stream()
        .filter(f -> f.check() == 6).toList();
    assertThat(findings).singleElement().satisfies(finding -> {
      assertThat(finding.paragraph()).isEqualTo("(4)");
      assertThat(finding.quoted()).startsWith("it be noted that").contains("the Cabinet authorises");
    });
  }

  @Test
  void peterborough_limits_who_may_provide() {
    var finding = one("peterborough-2015-permanency-service", "2015-11-16", 16);
    assertThat(finding.paragraph()).isEqualTo("4.70");
  }

  @Test
  void every_finding_cites_its_rule_and_who_may_answer() {
    for (var report : List.of("leeds-2017-peer-mentoring-waiver", "leeds-2015-family-valued-awards",
        "thurrock-2015-adoption-partnership", "peterborough-2015-permanency-service",
        "sefton-2017-regional-adoption-procurement")) {
      assertThat(findings(report, "2015-07-07")).isNotEmpty().allSatisfy(f -> {
        assertThat(f.citation()).isNotBlank();
        assertThat(org.remit.reference.Role.find(f.answerableBy())).as(f.toString()).isPresent();
      });
    }
  }

  private static Finding one(String report, String on, int check) {
    return findings(report, on).stream().filter(f -> f.check() == check).findFirst().orElseThrow();
  }

  private static String kinds(List<Finding> findings) {
    return findings.stream().map(f -> f.check() + " " + f.severity().id()).collect(Collectors.joining(", "));
  }

  private static List<Finding> findings(String report, String on) {
    return findings(report, on, Kit.text(report));
  }

  private static List<Finding> findings(String report, String on, String text) {
    var proposal = Kit.proposal(report);
    return ROUTING.findings(proposal, ROUTING.route(proposal, Kit.day(on)), text);
  }
}
