package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.routing.InvalidProposal.Problem;

@DisplayName("A field of a document")
class FieldsTest {

  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ x: null }", "{ x: unknown }"})
  void left_out_or_unknown_is_unknown_whatever_its_kind_and_nothing_is_wrong_with_it(String document) {
    var fields = fields(document);

    assertThat(fields.fact("x").isUnknown()).isTrue();
    assertThat(fields.word("x", List.of("a", "b")).isUnknown()).isTrue();
    assertThat(fields.flag("x").isUnknown()).isTrue();
    assertThat(fields.date("x").isUnknown()).isTrue();
    assertThat(fields.money("x").isUnknown()).isTrue();
    assertThat(fields.whole("x").isUnknown()).isTrue();
    assertThat(fields.texts("x").isUnknown()).isTrue();
    assertThat(fields.months("x")).isEmpty();
    assertThat(fields.list("x", each -> each.required("id"))).isEmpty();
    assertThat(fields.object("x").fact("y").isUnknown()).isTrue();
    assertThat(fields.silent()).containsExactly("x");
    fields.close();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "text {0}: ''{1}''")
  @CsvSource(delimiter = '|', textBlock = """
      '  Health for All ' | Health for All
      27                  | 27
      true                | true
      """)
  void a_text_is_read_without_the_spaces_around_it_be_it_written_as_a_number(String written, String read) {
    assertThat(fields("{ x: " + quoted(written) + " }").required("x")).isEqualTo(read);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'   '", "[a]", "{ a: b }"})
  void a_text_is_neither_blank_nor_a_list_nor_an_object(String written) {
    assertThat(fields("{ x: " + written + " }").text("x")).isNull();
    assertThat(fields("{ x: " + written + " }").fact("x").isUnknown()).isTrue();
    assertThat(problems).containsOnly(new Problem("/at/x", "This is a text."));
  }

  @Test
  void what_is_needed_and_not_there_is_missed() {
    assertThat(fields("{}").required("x")).isNull();
    assertThat(problems).containsExactly(new Problem("/at/x", "This is needed."));
  }

  @Test
  void a_word_is_one_of_those_offered_or_unknown() {
    assertThat(fields("{ x: contrary }").word("x", Words.FRAMEWORK).is("contrary")).isTrue();
    assertThat(problems).isEmpty();

    assertThat(fields("{ x: outside }").word("x", Words.FRAMEWORK).isUnknown()).isTrue();
    assertThat(problems).containsExactly(new Problem("/at/x",
        "'outside' is none of: inside, contrary, is-the-framework, unknown."));
  }

  @Test
  void a_word_that_must_be_chosen_cannot_be_unknown_and_the_first_stands_in_until_the_refusal() {
    assertThat(fields("{ x: exempt }").chosen("x", Words.PUBLICITY)).isEqualTo("exempt");
    assertThat(problems).isEmpty();

    assertThat(fields("{ x: secret }").chosen("x", Words.PUBLICITY)).isEqualTo("public");
    assertThat(fields("{ x: unknown }").chosen("x", Words.PUBLICITY)).isEqualTo("public");
    assertThat(fields("{}").chosen("x", Words.PUBLICITY)).isEqualTo("public");
    assertThat(problems).extracting(Problem::sentence).containsExactly(
        "'secret' is none of: public, exempt, confidential.", "'unknown' is none of: public, exempt, confidential.",
        "This is needed.");
  }

  @Test
  void a_flag_is_true_false_or_unknown() {
    assertThat(fields("{ x: true }").flag("x").is(true)).isTrue();
    assertThat(fields("{ x: false }").flag("x").is(false)).isTrue();
    assertThat(problems).isEmpty();

    assertThat(fields("{ x: 'yes' }").flag("x").isUnknown()).isTrue();
    assertThat(problems).containsExactly(new Problem("/at/x", "This is true, false or unknown."));
  }

  @Test
  void a_date_is_a_day_of_our_time() {
    assertThat(fields("{ x: 2015-07-07 }").date("x").value()).isEqualTo(LocalDate.of(2015, 7, 7));
    assertThat(problems).isEmpty();

    assertThat(fields("{ x: 2015-02-29 }").date("x").isUnknown()).isTrue();
    assertThat(fields("{ x: 1015-07-07 }").date("x").isUnknown()).isTrue();
    assertThat(problems).containsExactly(
        new Problem("/at/x", "'2015-02-29' is no date such as 2015-07-07, nor 'unknown'."),
        new Problem("/at/x", "This day lies outside the years 1990 to 2100."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "32052", "0.01", "27000.500", "100000000000"})
  void a_sum_is_read_to_the_penny(BigDecimal sum) {
    assertThat(fields("{ x: " + sum.toPlainString() + " }").money("x").value()).isEqualByComparingTo(sum);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"-0.01, A sum is never negative.",
      "0.001, 'A sum is written to the penny, with two decimals at most.'",
      "27000.005, 'A sum is written to the penny, with two decimals at most.'",
      "1e-9, 'A sum is written to the penny, with two decimals at most.'",
      "100000000001, 'A sum above 100,000,000,000 pounds cannot be meant.'",
      "'\"55,000\"', 'This is a sum in pounds, written as a number, or ''unknown''.'"})
  void a_sum_is_a_number_that_can_be_meant(String written, String sentence) {
    assertThat(fields("{ x: " + written + " }").money("x").isUnknown()).isTrue();
    assertThat(problems).containsExactly(new Problem("/at/x", sentence));
  }

  @Test
  void an_endless_sum_cannot_be_meant() {
    var document = (ObjectNode) Kit.yaml("{}");
    document.set("x", DoubleNode.valueOf(Double.POSITIVE_INFINITY));

    assertThat(new Fields(document, "/at", problems).money("x").isUnknown()).isTrue();
    assertThat(problems).extracting(Problem::sentence)
        .containsExactly("A sum above 100,000,000,000 pounds cannot be meant.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33, 10_000})
  void a_number_of_people_or_months_is_whole(int number) {
    assertThat(fields("{ x: " + number + " }").whole("x").value()).isEqualTo(number);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"-1, This is never negative.", "10001, 'More than 10,000 cannot be meant.'",
      "1.5, This is a whole number or 'unknown'.", "4294967308, This is a whole number or 'unknown'.",
      "twelve, This is a whole number or 'unknown'."})
  void a_number_that_is_not_whole_or_cannot_be_meant_is_refused(String written, String sentence) {
    assertThat(fields("{ x: " + written + " }").whole("x").isUnknown()).isTrue();
    assertThat(problems).containsExactly(new Problem("/at/x", sentence));
  }

  @Test
  void extensions_are_listed_in_months() {
    assertThat(fields("{ x: [1, 12, 10000] }").months("x")).containsExactly(1, 12, 10_000);
    assertThat(problems).isEmpty();

    // 4294967308 is 2 to the power of 32 and twelve: a number that must not shrink to a year.
    assertThat(fields("{ x: [12, 0, 10001, 1.5, twelve, 4294967308] }").months("x")).containsExactly(12);
    assertThat(problems).extracting(Problem::pointer)
        .containsExactly("/at/x/1", "/at/x/2", "/at/x/3", "/at/x/4", "/at/x/5");
    assertThat(problems).extracting(Problem::sentence)
        .containsOnly("This is a whole number of months, from 1 to 10,000.");
  }

  @Test
  void a_list_is_written_as_one() {
    assertThat(fields("{ x: 12 }").months("x")).isEmpty();
    assertThat(fields("{ x: Gipton }").texts("x").isUnknown()).isTrue();
    assertThat(fields("{ x: { id: a } }").list("x", each -> each.required("id"))).isEmpty();
    assertThat(problems).containsExactly(new Problem("/at/x", "This is a list of whole numbers of months."),
        new Problem("/at/x", "This is a list of texts."), new Problem("/at/x", "This is a list."));
  }

  @Test
  void a_list_of_texts_holds_texts_only_and_may_be_empty() {
    assertThat(fields("{ x: [Gipton, 7] }").texts("x").value()).containsExactly("Gipton", "7");
    assertThat(fields("{ x: [] }").texts("x").value()).as("none, which is known").isEmpty();
    assertThat(fields("{ x: [None.] }").texts("x").value()).as("none, which is said").isEmpty();
    assertThat(problems).isEmpty();

    fields("{ x: [Gipton, '  ', [a], { b: c }] }").texts("x");
    assertThat(problems).containsExactly(new Problem("/at/x/1", "This is a text."),
        new Problem("/at/x/2", "This is a text."), new Problem("/at/x/3", "This is a text."));
  }

  @Test
  void a_list_that_says_none_beside_something_is_refused() {
    fields("{ x: [none, Gipton] }").texts("x");
    assertThat(problems).containsExactly(new Problem("/at/x",
        "'none' stands beside other lines: write the one line 'none', or the others without it."));
  }

  @Test
  void a_list_of_objects_is_read_one_by_one_and_a_field_that_nobody_knows_is_refused_in_each() {
    assertThat(fields("{ x: [{ id: a }, { id: b }] }").list("x", each -> each.required("id")))
        .containsExactly("a", "b");
    assertThat(problems).isEmpty();

    fields("{ x: [{ id: a }, b, { id: c, colour: red }] }").list("x", each -> each.required("id"));
    assertThat(problems).containsExactly(new Problem("/at/x/1", "This is an object with fields of its own."),
        new Problem("/at/x/2/colour", "There is no such field here."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "[a]", "nobody"})
  void an_object_has_fields_of_its_own(String written) {
    assertThat(fields("{ x: " + written + " }").object("x").fact("post").isUnknown()).isTrue();
    assertThat(problems).containsExactly(new Problem("/at/x", "This is an object with fields of its own."));
  }

  @Test
  void the_fields_of_an_object_are_read_under_its_name() {
    var post = fields("{ x: { post: Head of Legal, day: tomorrow } }").object("x");

    assertThat(post.fact("post").value()).isEqualTo("Head of Legal");
    post.date("day");
    assertThat(problems).extracting(Problem::pointer).containsExactly("/at/x/day");
  }

  @Test
  void what_nobody_asked_for_is_refused_with_a_pointer_that_can_be_followed() {
    fields("{ x: 1, a/b~c: 2 }").close();

    assertThat(problems).containsExactlyInAnyOrder(new Problem("/at/x", "There is no such field here."),
        new Problem("/at/a~1b~0c", "There is no such field here."));
    assertThat(Kit.yaml("{ at: { a/b~c: 2 } }").at("/at/a~1b~0c").asInt()).isEqualTo(2);
  }

  @Test
  void only_what_is_left_out_or_unknown_is_silent() {
    var fields = fields("{ none: [], unknown: unknown, nothing: null, said: text }");

    for (var name : List.of("none", "unknown", "nothing", "said", "missing")) fields.take(name);
    assertThat(fields.silent()).containsExactlyInAnyOrder("unknown", "nothing", "missing");
  }

  private Fields fields(String document) {
    return new Fields(Kit.yaml(document), "/at", problems);
  }

  private static String quoted(String written) {
    return written.startsWith(" ") ? "'" + written + "'" : written;
  }
}
