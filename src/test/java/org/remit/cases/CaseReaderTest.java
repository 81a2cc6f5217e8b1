package org.remit.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Calendars;
import org.remit.cases.CaseFile.Ends;

@DisplayName("A case file")
class CaseReaderTest {

  private static final String GOOD =
      """
      name: a-case
      title: A case
      proposal: { authority: leeds }
      sources: { /title: "1.1" }
      report:
        - { at: "6.1", text: "None" }
      start: 2017-10-30T09:00
      acts:
        - { as: commissioning-officer.leeds, propose: decision }
        - { at: 2017-10-31, as: director.leeds, task: decide-as-officer, resolution: a, fields: { outcome: approved } }
      expect: { ends: completed }
      """;

  @TempDir Path folder;

  @Test
  void is_read_with_its_acts_in_order() throws IOException {
    var file = read(GOOD);

    assertThat(file.name()).isEqualTo("a-case");
    assertThat(file.report()).isEqualTo("6.1 None\n");
    assertThat(file.expected().ends()).isEqualTo(Ends.COMPLETED);
    assertThat(file.acts()).extracting(CaseAct::taskKey).containsExactly("Task_Propose", "Task_DecideAsOfficer");
    assertThat(file.acts().get(1).content().get("outcome").asText()).isEqualTo("approved");
  }

  @ParameterizedTest(name = "{0} instead of {1}")
  @CsvSource(delimiter = '|', textBlock = """
      name: A Case     | name: a-case            | a-case.yaml, field 'name': a case is named in small letters
      acts: []         | acts:                   | is no YAML
      colour: red      | title: A case           | a-case.yaml, field 'colour': there is no such field
      start: yesterday | start: 2017-10-30T09:00 | a-case.yaml, field 'start': 'yesterday' is no moment
      as: minister.leeds, task | as: director.leeds, task | a-case.yaml, act 2, field 'as': 'minister.leeds' is no role
      duty: decide-as-officer | task: decide-as-officer | a-case.yaml, act 2, field 'duty': there is no such field
      body: { outcome: approved } | fields: { outcome: approved } | a-case.yaml, act 2, field 'body': a task has fields
      propose: it, fields | task: decide-as-officer, resolution: a, fields | \
          a-case.yaml, act 2, field 'fields': a propose has body
      ends: well       | ends: completed         | a-case.yaml, field 'expect': a case ends completed, refused or open
      proposalFile: none.yaml | proposal: { authority: leeds } | \
          a-case.yaml, field 'proposalFile': there is no file 'none.yaml'
      at: soon, as: director.leeds | at: 2017-10-31, as: director.leeds | \
          a-case.yaml, act 2, field 'at': 'soon' is no moment
      """)
  void is_refused_with_file_act_and_field(String wrong, String right, String sentence) {
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(InvalidCase.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest(name = "{0} instead of {1}")
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', textBlock = """
      : &who A case|: A case|a-case.yaml, line 2: '&who' names something to be repeated
      : *who|: A case|a-case.yaml, line 2: '*who' stands for something else
      <<: { outcome: deferred }|outcome: approved|a-case.yaml, line 10: '<<' takes fields from elsewhere
      : !include case.yaml|: A case|a-case.yaml, line 2: '!include' says how to read what follows
      authority: leeds, authority: sefton|authority: leeds|a-case.yaml, line 3: it is no YAML: Duplicate field
      :\tA case|: A case|a-case.yaml, line 2: it is no YAML: found character '\\t(TAB)' that cannot start any token
      : A\u0007case|: A case|a-case.yaml, line 2: it is no YAML: no text has the character number 7.
      : [A case|: A case|a-case.yaml, line 3: it is no YAML: expected ',' or ']'
      }%---| }|a-case.yaml, line 4: a case is one document, and a second one begins
      """)
  void is_refused_with_file_and_line_where_it_is_not_read_as_it_is_meant(String wrong, String right, String sentence) {
    var text = GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong.replace('%', '\n')));

    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidCase.class)
        .hasMessageStartingWith(sentence).hasMessageNotContaining("\n");
  }

  @Test
  void is_refused_where_nobody_could_read_it() throws IOException {
    assertThatThrownBy(() -> read(GOOD.replace("A case", "{ a: ".repeat(60) + "}".repeat(60))))
        .hasMessage("a-case.yaml, line 2: fields stand within fields more than 50 times.");
    assertThatThrownBy(() -> read(GOOD + "# more\n".repeat(500_000)))
        .hasMessage("a-case.yaml: the file 'a-case.yaml' is larger than 3 megabytes.");
    var latin = Files.write(folder.resolve("latin.yaml"), GOOD.replace("A case", "Café").getBytes(ISO_8859_1));
    assertThatThrownBy(() -> CaseReader.read(latin))
        .hasMessage("latin.yaml: the file 'latin.yaml' is no text in UTF-8.");
  }

  @Test
  void is_refused_with_the_line_of_the_file_that_it_names() throws IOException {
    Files.writeString(folder.resolve("proposal.yaml"), "proposal:\n  authority: *leeds\n");

    assertThatThrownBy(() -> read(GOOD.replace("proposal: { authority: leeds }", "proposalFile: proposal.yaml")))
        .hasMessageStartingWith("proposal.yaml, line 2: '*leeds' stands for something else");
  }

  @Test
  void enters_before_its_decision_who_holds_which_office() throws IOException {
    var chair = "  - { as: democratic-services.leeds, appoint: scrutiny-chair.leeds, body: { capacity: chair } }\n";

    assertThat(read(GOOD.replace("acts:\n", "acts:\n" + chair)).acts()).extracting(CaseAct::kind)
        .containsExactly(CaseAct.Kind.APPOINT, CaseAct.Kind.PROPOSE, CaseAct.Kind.TASK);
    assertThatThrownBy(() -> read(GOOD.replace("acts:\n", "acts:\n" + chair.replace("capacity", "rank"))))
        .hasMessageStartingWith("a-case.yaml, act 1, field 'body', field 'rank': there is no such field");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2017-10-30T09:30, 2017-10-30T09:30:00Z",
    "2017-06-30,       2017-06-30T08:00:00Z",
    "today,            2026-11-20T09:00:00Z",
    "today-5wd 10:00,  2026-11-13T10:00:00Z",
    "today+28d,        2026-12-18T09:00:00Z",
    "+3wd 14:00,       2015-12-30T14:00:00Z",
    "+1d,              2015-12-24T09:00:00Z",
    "now,              2015-12-23T12:00:00Z",
  })
  void says_when_in_several_ways(String written, String expected) {
    var moment = Moment.parse(written.strip());

    var at = moment.on(Instant.parse("2015-12-23T12:00:00Z"), LocalDate.of(2026, 11, 20), new Calendars().england());

    assertThat(at).isEqualTo(Instant.parse(expected.strip()));
  }

  private CaseFile read(String yaml) throws IOException {
    return CaseReader.read(Files.writeString(folder.resolve("a-case.yaml"), yaml));
  }

  @Test
  void may_ask_for_any_task_of_the_processes_and_is_told_by_which_rule_it_is_too_early() throws IOException {
    var known = new TaskActs();
    try (var models = Files.walk(Path.of("processes"))) {
      for (var model : models.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
        var tasks = Pattern.compile("<bpmn:userTask id=\"(Task_\\w+)\"").matcher(Files.readString(model)).results();
        assertThat(tasks.map(each -> each.group(1))).as(model.toString()).allMatch(each -> known.of(each).isPresent());
      }
    }
  }
}
