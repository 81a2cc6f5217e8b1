package org.remit.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.remit.command.Field;
import org.remit.intake.Asked.As;
import org.remit.reference.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The questions of the intake in their order, read once from {@code intake-questions.yaml}. */
@Component
public class IntakeQuestions {

  /** As the file writes a question. */
  private record Written(
      String id, String question, String why, Set<String> kinds, List<WrittenField> fields, List<Written> items,
      String thing, WrittenNo no) {

    Question read() {
      return new Question(id, question, why == null ? "" : why, kinds == null ? Set.of() : kinds,
          fields == null ? List.of() : fields.stream().map(WrittenField::read).toList(),
          items == null ? List.of() : items.stream().map(Written::read).toList(), thing, readNo());
    }

    /** That there is nothing on a list is said by an empty one. */
    private Question.No readNo() {
      if (no == null) return null;
      var empty = thing == null ? NullNode.instance : JsonNodeFactory.instance.arrayNode();
      return new Question.No(no.words, JsonPointer.compile(no.at == null ? "/" + id : no.at),
          no.is == null || no.is.isNull() ? empty : no.is);
    }
  }

  /** As the file writes how a question is answered by no. */
  private record WrittenNo(String words, String at, JsonNode is) {}

  /** As the file writes a field; every one may be left open but those that are required. */
  private record WrittenField(
      String at, String label, String hint, String type, String as, List<String> parts, Boolean required,
      Map<String, String> options) {

    Asked read() {
      var name = at.substring(1).replace('/', '-');
      var field = new Field(name, label, hint == null ? "" : hint, Field.Type.valueOf(type.toUpperCase(Locale.ROOT)),
          Boolean.TRUE.equals(required), options == null ? Map.of() : new LinkedHashMap<>(options));
      return new Asked(field, at,
          as == null ? As.WRITTEN : As.valueOf(as.toUpperCase(Locale.ROOT).replace('-', '_')),
          parts == null ? List.of() : parts);
    }
  }

  private final List<Question> all;

  IntakeQuestions() throws IOException {
    try (var yaml = new ClassPathResource("intake-questions.yaml").getInputStream()) {
      all = JsonMapper.builder(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
          .readerForListOf(Written.class).<List<Written>>readValue(yaml).stream().map(Written::read).toList();
    }
  }

  /** Those that are asked in this proposal. */
  public List<Question> of(JsonNode proposal) {
    return all.stream().filter(q -> q.isAskedOf(proposal)).toList();
  }

  /** Those that are asked about one thing of a list. */
  public List<Question> about(Question list, JsonNode item) {
    return list.items().stream().filter(q -> q.isAskedOf(item)).toList();
  }

  /**
   * What each answer that a proposal leaves open may turn out to be, by its place there.
   *
   * @param day what a day may be
   */
  public Map<String, List<JsonNode>> open(ObjectNode proposal, LocalDate day) {
    var open = new LinkedHashMap<String, List<JsonNode>>();
    for (var question : of(proposal)) {
      if (question.isList() && proposal.path(question.id()).isEmpty()) {
        open.put("/" + question.id(), List.of(proposal.arrayNode().add(question.oneThing(day))));
      }
      Place.all(question, proposal, this).forEach(place -> {
        var typed = Answers.typed(place.question(), place.in(proposal));
        place.question().fields().stream().filter(asked -> !typed.containsKey(asked.field().name()))
            .forEach(asked -> open.put(place.pointer() + asked.at(), asked.tries(day)));
      });
    }
    return open;
  }

  /** @throws NotFound if no question is called so */
  public Question named(String id) {
    return named(all, id);
  }

  /** @throws NotFound if no question about the things of that list is called so */
  public Question named(Question list, String id) {
    return named(list.items(), id);
  }

  private static Question named(List<Question> among, String id) {
    return among.stream().filter(q -> q.id().equals(id)).findFirst()
        .orElseThrow(() -> new NotFound("There is no question '" + id + "'."));
  }
}
