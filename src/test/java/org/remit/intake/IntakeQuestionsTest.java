package org.remit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.command.Field;
import org.remit.reference.WrongFields;
import org.remit.routing.Kit;
import org.remit.routing.ProposalReader;

@DisplayName("The questions of the intake")
class IntakeQuestionsTest {

  final IntakeQuestions questions;
  final ProposalReader reader = new ProposalReader(Kit.CONSTITUTIONS);

  IntakeQuestionsTest() throws Exception {
    questions = new IntakeQuestions();
  }

  @Test
  void write_only_what_a_proposal_can_say_whatever_is_answered() {
    var proposal = JsonNodeFactory.instance.objectNode().put("authority", "thurrock");
    var item = proposal.putArray("resolutions").addObject().put("id", "a").put("kind", "award-contract");
    for (var list : questions.of(proposal)) {
      if (!list.isList()) {
        Answers.write(list, answers(list), proposal);
      } else if (!list.id().equals("resolutions")) {
        var thing = proposal.putArray(list.id()).addObject();
        list.items().forEach(q -> Answers.write(q, answers(q), thing));
      }
    }
    var resolutions = questions.named("resolutions");
    resolutions.items().forEach(q -> Answers.write(q, answers(q), item));
    proposal.remove("parent");
    item.put("contract", "x").withObjectProperty("value").remove("sharedWith");
    item.remove("internalWaiver");
    proposal.withArrayProperty("contracts").forEach(c -> ((ObjectNode) c).put("id", "x"));
    proposal.withArrayProperty("staff").forEach(s -> ((ObjectNode) s).put("resolution", "a"));
    proposal.withArrayProperty("pension").forEach(s -> ((ObjectNode) s).put("resolution", "a"));

    var read = reader.readAsItStands(proposal);

    assertThat(read.staff()).hasSize(1);
    assertThat(read.documents()).hasSize(1);
    assertThat(read.resolution("a").orElseThrow().delegation().consulting()).hasSize(1);
  }

  @Test
  void show_what_was_answered_as_it_was_answered() {
    var proposal = JsonNodeFactory.instance.objectNode();
    for (var question : questions.of(proposal)) {
      if (question.isList()) continue;
      var answers = answers(question);
      Answers.write(question, answers, proposal);
      var typed = Answers.typed(question, proposal);
      question.fields().forEach(f -> assertThat(typed.get(f.field().name())).as(f.at())
          .isEqualTo(f.field().type() == Field.Type.LINES ? answers.get(f.field().name()).get(0).asText()
              : answers.get(f.field().name()).asText()));
    }
  }

  @Test
  void take_away_what_is_left_open_afterwards() {
    var proposal = JsonNodeFactory.instance.objectNode();
    var maker = questions.named("maker");
    Answers.write(maker, answers(maker), proposal);

    Answers.write(maker, JsonNodeFactory.instance.objectNode(), proposal);

    assertThat(proposal).as("nothing is known of who decides").isEmpty();
  }

  @Test
  void refuse_none_beside_something_at_its_field() {
    for (var question : List.of(questions.named("background-papers"), questions.named("wards"))) {
      var list = question.fields().get(0).field().name();
      var body = JsonNodeFactory.instance.objectNode();
      body.putArray(list).add("none").add("Something");
      assertThatThrownBy(() -> Answers.write(question, body, JsonNodeFactory.instance.objectNode()))
          .isInstanceOfSatisfying(WrongFields.class, w -> assertThat(w.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.pointer()).isEqualTo("/" + list);
            assertThat(wrong.sentence()).startsWith("'none' stands beside other lines");
          }));
    }
  }

  @Test
  void are_asked_where_they_apply_and_have_names_of_their_own() {
    var grant = JsonNodeFactory.instance.objectNode();
    grant.putArray("resolutions").addObject().put("kind", "note");
    assertThat(questions.of(grant)).extracting(Question::id).doesNotContain("staff", "pension").contains("title");
    grant.withArrayProperty("resolutions").addObject().put("kind", "award-contract");
    assertThat(questions.of(grant)).extracting(Question::id).contains("staff", "pension");

    var seen = new HashSet<String>();
    for (var question : questions.of(grant)) {
      assertThat(seen.add(question.id())).as(question.id()).isTrue();
      assertThat(question.items().stream().map(Question::id)).doesNotHaveDuplicates();
    }
  }

  /** An answer to each field that could be given. */
  private static ObjectNode answers(Question question) {
    var body = JsonNodeFactory.instance.objectNode();
    for (var asked : question.fields()) {
      var field = asked.field();
      switch (field.type()) {
        case DATE -> body.put(field.name(), "2027-03-01");
        case MONEY -> body.put(field.name(), new BigDecimal("1250.50"));
        case SELECT, RADIO -> body.put(field.name(), field.options().keySet().iterator().next());
        case LINES -> body.putArray(field.name()).add(asked.as() == Asked.As.WHOLE_LINES ? "12" : "Something");
        default -> body.put(field.name(), asked.as() == Asked.As.WHOLE ? "12" : "Something");
      }
    }
    return body;
  }
}
