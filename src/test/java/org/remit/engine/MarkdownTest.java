package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The markup of forms")
class MarkdownTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Care at home; 14 May, "as is" (3.2) - yes     | Care at home; 14 May, "as is" (3.2) - yes
      <b>x</b> R&D &lt;                             | &#60;b&#62;x&#60;/b&#62; R&#38;D &#38;lt;
      [paper](/x) *now*                             | &#91;paper&#93;(/x) &#42;now&#42;
      _so_ `it` ~not~                               | &#95;so&#95; &#96;it&#96; &#126;not&#126;
      # Heading #                                   | &#35; Heading &#35;
      - item                                        | &#45; item
      12. item                                      | 12&#46; item
      12) item                                      | 12&#41; item
      ===                                           | &#61;==
      """)
  void shows_plain_text_as_it_was_written(String written, String marked) {
    assertThat(Markdown.of("%s", written).text()).isEqualTo(marked);
  }

  @Test
  void is_no_list_and_no_code_on_any_line_of_a_text() {
    assertThat(Markdown.of("%s", "So:\n    - one\n\t2. two").text()).isEqualTo("So:\n&#45; one\n2&#46; two");
  }

  @Test
  void is_what_remit_itself_sets_around_what_was_written() {
    assertThat(Markdown.shown(Map.of("all", List.of("<a>", 5, Markdown.of("**%s** [it](/x)", "*")))))
        .isEqualTo(Map.of("all", List.of("&#60;a&#62;", 5, Markdown.of("**%s** [it](/x)", "*"))));
    assertThat(Markdown.of("**%s**", "*").text()).isEqualTo("**&#42;**");
  }

  @Test
  void is_read_in_texts_alone_so_that_nothing_else_of_a_form_shows_facts() throws Exception {
    try (var all = Files.walk(Path.of("forms"))) {
      for (var form : all.filter(f -> f.toString().endsWith(".form")).toList()) {
        assertThat(Files.readAllLines(form)).as(form.toString())
            .noneMatch(line -> line.contains("{{") && !line.strip().startsWith("\"text\":"));
      }
    }
  }
}
