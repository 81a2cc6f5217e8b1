package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a correction may say where the case has settled it")
class OnRecordTest {

  static final String RECORD =
      "a. A grant to Ann Other, of 9 Mill Lane: approved.\n\nb. To agree the details: approved.";

  @Test
  void is_what_stands_on_record_however_its_lines_are_broken() {
    assertThat(OnRecord.isTheSame(" a. A grant to Ann Other, of 9 Mill Lane: approved.\r\nb. To agree the details:"
        + " approved.", RECORD)).isTrue();
    assertThat(OnRecord.isTheSame("a. A grant to Ann Other: approved.", RECORD)).isFalse();
    assertThat(OnRecord.isTheSame("a", null)).isFalse();
  }

  @Test
  void leaves_words_out_that_must_not_be_public_and_marks_each_place() {
    assertThat(leavesOut("a. A grant to [withheld]: approved. b. To agree the details: approved.")).isTrue();
    assertThat(leavesOut("a. A grant to [withheld], of [withheld]: approved. b. To agree the details: approved."))
        .isTrue();
    assertThat(leavesOut("[withheld] b. To agree the details: approved.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[withheld]",
      "[withheld][withheld]",
      "a. A grant to [withheld]: refused. b. To agree the details: approved.",
      "a. A grant to [withheld]: approved. b. To agree the details: approved. c. To pay more.",
      "a. A loan to [withheld]: approved. b. To agree the details: approved.",
      "a. A grant to Ann Other [withheld] of 9 Mill Lane: approved. b. To agree nothing: approved.",
      "b. To agree the details: approved. [withheld] a. A grant",
      "a. A grant to Ann Other: approved."
  })
  void and_adds_changes_or_turns_around_nothing(String right) {
    assertThat(leavesOut(right)).isFalse();
  }

  @Test
  void a_day_a_name_or_a_period_is_on_record_whole() {
    for (var content : new String[] {"date", "maker", "period", "deadline", "effective"}) {
      assertThat(OnRecord.leavesOut(content, "[withheld] 2026", "8 July 2026")).as(content).isFalse();
    }
  }

  private static boolean leavesOut(String right) {
    return OnRecord.leavesOut("decision", right, RECORD);
  }
}
