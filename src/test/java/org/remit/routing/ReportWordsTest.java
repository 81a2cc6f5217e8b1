package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.remit.routing.Kit.ROUTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

@DisplayName("A report of which nothing but its words is known")
class ReportWordsTest {

  private static final Path FULL_TEXTS = Path.of("../shared/reports");

  /** Check, severity, paragraph and the beginning of the words that are quoted. */
  private static final String TABLE = """
      leeds-2017-peer-mentoring-waiver | leeds | 1 warning heading, 6, 1.1, 5.1, 1, 4.1: Head of One Adoption West \
      Yorkshire | De
      leeds-2017-peer-mentoring-waiver   | leeds    | 8 warning heading: Is the decision eligible for call-In? No
      leeds-2017-peer-mentoring-waiver   | leeds    | 18 warning 3: This model was piloted across 11 local a
      leeds-2015-family-valued-awards    | leeds    | 6 warning 4, 7.1: The Chief Officer, Partnership Developme
      leeds-2015-family-valued-awards    | leeds    | 7 note 3.9: Social Prescribing Initiative. This will
      leeds-2015-family-valued-awards    | leeds    | 8 warning heading, 5.5.1: Is the decision eligible for call-In? No
      thurrock-2015-adoption-partnership | thurrock | 18 note 3.3: Coram has extensive experience in provid
      peterborough-2015-permanency-service | peterborough | none
      sefton-2017-regional-adoption-procurement | sefton | 6 warning (4): it be noted that if any of the current s
      """;

  private static final List<String[]> ROWS = TABLE.lines().map(row -> row.strip().split(" *\\| *", 3)).toList();

  static Stream<Arguments> reports() {
    return ROWS.stream().map(row -> row[0]).distinct()
        .map(report -> Arguments.of(report, council(report), expected(report)));
  }

  private static String council(String report) {
    return ROWS.stream().filter(row -> row[0].equals(report)).findFirst().orElseThrow()[1];
  }

  private static List<String> expected(String report) {
    return ROWS.stream().filter(row -> row[0].equals(report)).map(row -> row[2]).filter(e -> !e.equals("none"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void gives_these_findings_and_no_others(String report, String council, List<String> expected) {
    assertThat(said(ROUTING.findings(new Authority(council), Kit.text(report)))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void gives_the_same_by_its_full_text_where_that_is_at_hand(String report, String council, List<String> expected)
      throws IOException {
    var file = FULL_TEXTS.resolve(report + ".txt");
    assumeThat(file).as("Skipped: the councils' own texts are not part of Remit; this one would lie at "
        + file.toAbsolutePath().normalize()).exists();
    assertThat(said(ROUTING.findings(new Authority(council), Files.readString(file)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "(1) the report be noted, and the Director be authorised to award the contract.",
      "2.1 Members are asked to note that officers will report again.",
      "(1) it be noted that the contract ends in March."})
  void that_asks_openly_or_only_to_note_gives_no_finding_of_check_6(String paragraph) {
    assertThat(ROUTING.findings(new Authority("sefton"), paragraph)).noneMatch(f -> f.check() == 6);
  }

  @Test
  void numbers_its_paragraphs_also_where_the_converter_wrote_spaces_that_do_not_break() {
    var space = '\u00a0';
    assertThat(ROUTING.findings(new Authority("sefton"), "Decision Made: That:\n\n(2)" + space + space
        + " it be noted that the" + space + "Cabinet authorises officers to sign"))
        .singleElement().satisfies(finding -> {
          assertThat(finding.paragraph()).isEqualTo("(2)");
          assertThat(finding.quoted()).contains("the Cabinet authorises");
        });
  }

  @Test
  void is_refused_for_a_council_that_nobody_knows() {
    assertThatThrownBy(() -> ROUTING.findings(new Authority("atlantis"), "1. Words"))
        .isInstanceOf(Refused.class).hasMessageContaining("atlantis");
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream().map(f -> f.check() + " " + f.severity().id() + " " + f.paragraph() + ": "
        + f.quoted().substring(0, Math.min(40, f.quoted().length())).strip()).toList();
  }
}
