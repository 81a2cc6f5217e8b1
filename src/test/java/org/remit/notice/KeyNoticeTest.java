package org.remit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who decides, in a notice of a key decision,")
class KeyNoticeTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "Cllr A; Cllr B", "Ann Field;Ben Moor", "Ann Field and Ben Moor", "Cllr Field & Cllr Moor", "Ann Field/Ben Moor",
      "Cllr Ann Field, Cllr Ben Moor", "Cllr Ann Field (Leader) and Cllr Ben Moor", "Ann Field, and Dr Ben Moor",
      "Cllr A\nCllr B", "Ann Field + Ben Moor", "Ann Field | Ben Moor", "Ann Field plus Ben Moor",
      "Ann Field with Ben Moor"})
  void is_not_named_two_to_a_line(String line) {
    assertThat(KeyNotice.namesSeveral(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Cllr Ann Field", "Rt Hon Cllr Dr Ann Field", "Ann Field-Moor", "Andy Sandland",
      "Ann Field, Director of Children and Families", "Ann Field (Director of Adults & Health)",
      "Cllr Ann Field - Children and Schools", "Cllr Ann Field \u2013 Adults and Health",
      "Cllr Ann Field: Leader and Councillor",
      "Cllr Ann Plus (Leader)", "Cllr Ann Field, Councillor for Ardsley", "Cllr Ann Field, Councillor of Leeds",
      "Field, Cllr Ann"})
  void has_a_post_of_any_words_behind_the_name(String line) {
    assertThat(KeyNotice.namesSeveral(line)).isFalse();
  }
}
