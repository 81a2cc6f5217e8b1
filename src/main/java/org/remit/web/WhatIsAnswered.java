package org.remit.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.remit.calendar.London;
import org.remit.command.Field;
import org.remit.intake.Answers;
import org.remit.intake.IntakeQuestions;
import org.remit.intake.Place;
import org.remit.intake.Question;

/**
 * What a proposal's document answers to the questions of the intake, in words, with a link to each question: for a
 * draft that is looked through and for a decision whose facts change.
 *
 * @param base where the links begin: {@code /start/…} or {@code /decisions/…/facts}
 * @param canRemove whether a thing may be taken off its list here
 * @param problems the sentences on what is wrong at a place
 */
record WhatIsAnswered(
    IntakeQuestions questions, ObjectNode document, String base, boolean canRemove,
    Function<Place, List<String>> problems) {

  /** What stands in the document for one question; {@code answers} by label, only what was answered. */
  public record Answered(String words, String link, Map<String, String> answers, List<String> problems) {}

  /** A list in the document, and what is asked about each thing on it. */
  public record Listed(String words, String link, String thing, List<Thing> things) {}

  /** One thing on a list; {@code remove} is null where it stays. */
  public record Thing(String name, String link, String remove, List<Answered> answered) {}

  /** An {@link Answered} or a {@link Listed} for each question that is asked of this document. */
  List<Record> parts() {
    return questions.of(document).stream()
        .<Record>map(q -> q.isList() ? listed(q) : answered(Place.of(q)))
        .toList();
  }

  Listed listed(Question list) {
    var items = document.path(list.id());
    return new Listed(list.words(), base + "/" + list.id(), list.thing(),
        IntStream.range(0, items.size()).mapToObj(n -> thing(list, n)).toList());
  }

  private Thing thing(Question list, int item) {
    var about = (ObjectNode) document.path(list.id()).path(item);
    var places = questions.about(list, about).stream().map(q -> new Place(q, list, item)).toList();
    return new Thing(name(list, item), link(places.get(0)),
        canRemove ? base + "/" + list.id() + "/" + item + "/remove" : null,
        places.stream().map(this::answered).toList());
  }

  /** 'Resolution a', or by its place where it has no name. */
  String name(Question list, int item) {
    var id = document.path(list.id()).path(item).path("id").asText();
    return Plain.words(list.thing()) + " " + (id.isEmpty() ? item + 1 : id);
  }

  String link(Place place) {
    return base + place.pointer() + "/" + place.question().id();
  }

  private Answered answered(Place place) {
    var typed = Answers.typed(place.question(), place.in(document));
    var answers = new LinkedHashMap<String, String>();
    for (var asked : place.question().fields()) {
      var text = typed.get(asked.field().name());
      if (text != null) answers.put(asked.field().label(), said(asked.field(), text));
    }
    return new Answered(place.question().words(), link(place), answers, problems.apply(place));
  }

  private static String said(Field field, String text) {
    return switch (field.type()) {
      case SELECT, RADIO -> field.options().getOrDefault(text, text);
      case DATE -> London.say(LocalDate.parse(text));
      case MONEY -> "£%,.2f".formatted(new BigDecimal(text));
      default -> text;
    };
  }
}
