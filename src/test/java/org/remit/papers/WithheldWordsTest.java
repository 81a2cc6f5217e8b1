package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What stands only in a withheld paper")
class WithheldWordsTest {

  private static final String APPENDIX = """
      Evaluation of tenders
      Zebedee Quillfeather Associates Ltd  71  £31,345
      Turning Point                        68  £45,210
      Barrow Homes                         60  £27,850
      4Children and iMentor: price (£) 61234. Foster carers are J. Baker and Mr. Carter.
      Exempt under the Local Government Act 1972 and the Health Care Services (Provider Selection Regime) Regulations
      2023. Health for All and G4S came third. The Women\u2019s Refuge at Holbeck withdrew. Under the
      Procurement Act the lowest price wins; TUPE does not apply (Schedule 12A, paragraph 3); the
      Monitoring Officer was told in March.""";

  private final WithheldWords withheld = new WithheldWords(List.of(APPENDIX),
      List.of("The Procurement Act applies. Tenders came from Holbeck too. The budget is £28,000."),
      List.of("Peer mentoring for £45,000", "Monitoring Officer"));

  @ParameterizedTest
  @ValueSource(strings = {
    "Quillfeather's offer was the dearer one.", "ZEBEDEE QUILLFEATHER", "an offer by quillfeather",
    "Mr Quill\u00adfeather",
    "We preferred it to Turning Point.", "TURNING\nPOINT was dearer", "Turning-Point", "Health for All came third.",
    "Turning/Point", "Turning (Point)", "Quillfeathers' bid", "Quill-feather", "Q u i l l f e a t h e r",
    "Qu\u00efllfeather", "ZebedeeQuillfeather", "zebedeequillfeather@example.org", "Health & All", "G4S was told.",
    "4Children came last.",
    "Not iMentor.", "J. Baker complained.", "J Baker", "Mr Carter",
    "The Women's Refuge withdrew."})
  void is_a_name_however_it_is_written(String leak) {
    assertThat(withheld.standIn(leak)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "That was a turning point.", "The point is to give health for all.", "Under the Procurement Act it is open.",
    "A tender from Holbeck in March was late.", "The monitoring officer, as Monitoring Officer, was told.",
    "Published under Local Government Act 1972, Schedule 12A.", "The Provider Selection Regime asks for it.",
    "TUPE does not apply.", "Part 1 of Schedule 12A to the Local Government Act 1972",
    "Evaluation of all tenders; a refuge for women.", "A baker and a carter.", "Acme Ltd is the supplier."})
  void is_no_word_of_english_and_no_name_that_the_public_has_read_or_the_case_is_called_by(String fine) {
    assertThat(withheld.standIn(fine)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"£31.3k", "about £31,000", "£31,340", "over £27,800", "£27.8k", "31,350 pounds", "£61,234",
    "£31 345",
    "£45,200",
    "£0.0313m"})
  void is_a_sum_to_the_penny_or_rounded(String leak) {
    assertThat(withheld.standIn(leak)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"£30,000", "£31,500", "£32,000", "£45,000", "£27,000", "£28,000", "31 bids", "£31"})
  void is_no_sum_of_one_figure_and_none_that_the_public_has_read(String fine) {
    assertThat(withheld.standIn(fine)).isFalse();
  }

  @Test
  void may_be_said_where_a_law_discloses_the_parties() {
    assertThat(withheld.standInDisclosure("Zebedee Quillfeather Associates Ltd")).isFalse();
    assertThat(withheld.standInDisclosure("£31,345")).isTrue();
  }
}
