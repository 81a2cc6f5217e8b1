package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer in words")
class AnswerWordsTest {

  private static final Pattern ANSWER = Pattern.compile("<outputEntry[^>]*>\\s*<text>\"([a-z0-9-]+)\"</text>");

  @Test
  void is_no_code_whatever_a_table_of_the_route_answers() throws Exception {
    var answers = ANSWER.matcher(Files.readString(Path.of("processes/routing/decision-route.dmn"))).results()
        .map(found -> found.group(1)).distinct().toList();

    assertThat(answers).contains("pa-2023", "council-rules", "pension-route").hasSizeGreaterThan(50);
    assertThat(answers).allSatisfy(
        answer -> assertThat(AnswerWords.say(answer)).doesNotMatch("[a-z0-9]+(-[a-z0-9]+)+")
            .doesNotContain("pcr", "psr"));
  }

  @Test
  void names_the_law_as_lawyers_do() {
    assertThat(AnswerWords.say("pa-2023")).isEqualTo("Procurement Act 2023");
    assertThat(AnswerWords.say("key-decision")).isEqualTo("key decision");
  }
}
