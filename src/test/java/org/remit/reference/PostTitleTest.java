package org.remit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A post, by its title,")
class PostTitleTest {

  private final PostTitle post = new PostTitle("Head of Case");

  @ParameterizedTest
  @ValueSource(strings = {
    "head of case", " Head  of\tCase ", "The Head of Case", "Acting Head of Case", "The Interim Head of Case",
    "Head of\u200b Case", "\ufeffHead of Case", "Head of\u00a0Case", "Head of Case.", "Head of the Case",
    "Head of Case (acting)", "Head of Case, Interim"})
  void is_one_however_its_title_is_written(String title) {
    assertThat(post.isSamePostAs(title)).isTrue();
    assertThat(new PostTitle(title).isSamePostAs("Head of Case")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Head of Cases", "Deputy Head of Case", "Theatre Head of Case", "Head of Case (North)"})
  void is_another_by_another_title(String title) {
    assertThat(post.isSamePostAs(title)).isFalse();
  }

  @Test
  void is_held_for_the_time_being_by_whoever_acts() {
    assertThat(new PostTitle("The Acting Head of Case").isActing()).isTrue();
    assertThat(post.isActing()).isFalse();
  }
}
