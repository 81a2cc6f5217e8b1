package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The resolution that excludes the public")
class ExclusionResolutionTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      The press was asked to leave                                    | ''
      Under paragraph 3 of Part 1 of Schedule 12A                     | 3
      Resolved under paras. 1, 2 and 5 of Schedule 12A to the Act     | 1 2 5
      PARAGRAPHS 1 & 3, and for item 7 paragraph 4                    | 1 3 4
      As paragraph 3.12 of the report says                            | ''
      Minute 12 of 5 March                                            | ''
      """)
  void names_the_paragraphs_that_follow_the_word(String words, String named) {
    assertThat(ExclusionResolution.paragraphs(words).stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(named);
  }
}
