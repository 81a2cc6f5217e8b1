package org.remit.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.remit.calendar.London;
import org.remit.command.Field;
import org.remit.intake.Answers;
import org.remit.intake.Asked;
import org.remit.intake.IntakeQuestions;
import org.remit.intake.Place;
import org.remit.intake.Question;
import org.remit.routing.InvalidProposal.Problem;

/**
 * What a proposal's document answers to the questions of the intake, in words, with a link to each question: for a
 * draft that is looked through and for a decision whose facts change.
 *
 * @param base where the links begin: {@code /start/…} or {@code /decisions/…/facts}
 * @param isDraft whether it is still written: a thing may be taken off its list, and what is not said is not proposed
 * @param problems the sentences on what is wrong at a place
 */
record WhatIsAnswered(
    IntakeQuestions questions, ObjectNode document, String base, boolean isDraft,
    Function<Place, List<String>> problems) {

  /**
   * What stands in the document for one question; {@code answers} by label, only what was answered.
   *
   * @param open what it says where nothing was answered
   */
  public record Answered(
      String words, String link, Map<String, String> answers, String open, List<String> problems) {}

  /**
   * A list in the document, and what is asked about each thing on it.
   *
   * @param none that there is nothing on it, as somebody may say; empty where nobody can
   * @param saysNone whether somebody has
   */
  public record Listed(
      String words, String link, String thing, List<Thing> things, String none, boolean saysNone) {}

  /** One thing on a list; {@code remove} is null where it stays. */
  public record Thing(String name, String link, String remove, List<Answered> answered) {}

  /** What is wrong, named by where it is, and the link to the page that asks for it; null where none does. */
  public record Wrong(String sentence, String link) {}

  /** Each problem of the document, once, with where it is put right. */
  List<Wrong> wrong(List<Problem> all) {
    return all.stream().map(this::wrong).distinct().toList();
  }

  private Wrong wrong(Problem problem) {
    for (var place : places()) {
      var field = place.fieldAt(problem.pointer());
      if (field == null) continue;
      var where = place.list() == null ? "" : name(place.list(), place.item()) + ": ";
      var asked = place.question().fields().stream().map(Asked::field).filter(f -> f.name().equals(field)).findFirst();
      return new Wrong(where + asked.orElseThrow().label() + ": " + problem.sentence(), link(place) + "#" + field);
    }
    return questions.of(document).stream().filter(q -> problem.pointer().equals("/" + q.id())).findFirst()
        .map(q -> new Wrong(problem.sentence(), base + "/" + q.id()))
        .orElseGet(() -> new Wrong(problem.sentence(), null));
  }

  private List<Place> places() {
    return questions.of(document).stream().flatMap(q -> Place.all(q, document, questions)).toList();
  }

  private List<Place> places(Question list, int item) {
    var about = (ObjectNode) document.path(list.id()).path(item);
    return questions.about(list, about).stream().map(q -> new Place(q, list, item)).toList();
  }

  /** An {@link Answered} or a {@link Listed} for each question that is asked of this document. */
  List<Record> parts() {
    return questions.of(document).stream()
        .<Record>map(q -> q.isList() ? listed(q) : answered(Place.of(q)))
        .toList();
  }

  Listed listed(Question list) {
    var items = document.path(list.id());
    return new Listed(list.words(), base + "/" + list.id(), list.thing(),
        IntStream.range(0, items.size()).mapToObj(n -> thing(list, n)).toList(), list.none(),
        !list.none().isEmpty() && items.isArray() && items.isEmpty());
  }

  private Thing thing(Question list, int item) {
    var places = places(list, item);
    return new Thing(name(list, item), link(places.get(0)),
        isDraft ? base + "/" + list.id() + "/" + item + "/remove" : null,
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
    return new Answered(place.question().words(), link(place), answers,
        open(place), problems.apply(place));
  }

  /** What is left open is not known; no is said, or, of a decision, was proposed by saying nothing. */
  private String open(Place place) {
    var question = place.question();
    if (question.isEmptyIn(place.in(document))) return "None";
    if (!question.canBeNone()) return "Not known yet";
    return isDraft && !question.isNoneIn(place.in(document)) ? "Not answered yet" : question.none();
  }

  private static String said(Field field, String text) {
    return switch (field.type()) {
      case SELECT, RADIO -> field.options().getOrDefault(text, text);
      case DATE -> London.say(LocalDate.parse(text));
      case MONEY -> RouteWords.pounds(text);
      default -> text;
    };
  }
}
