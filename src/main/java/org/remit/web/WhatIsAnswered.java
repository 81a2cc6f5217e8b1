package org.remit.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param isDraft whether it is still written: a thing is taken off its list at once, and what is not said is not
 *     proposed
 * @param problems the sentences on what is wrong at a place
 * @param missing the places in the document for which the decision waits
 */
record WhatIsAnswered(
    IntakeQuestions questions, ObjectNode document, String base, boolean isDraft,
    Function<Place, List<String>> problems, Set<String> missing) {

  private static final String SUCH_A_DAY = "27 3 2027";
  private static final String MISSING = "Missing: the decision waits for this";

  /**
   * What stands in the document for one question; {@code answers} by label, only what was answered or is missing.
   *
   * @param open what it says where nothing was answered
   */
  public record Answered(
      String words, String link, Map<String, String> answers, String open, List<String> problems) {}

  /**
   * A list in the document, and what is asked about each thing on it.
   *
   * @param open what it says where nothing is on it
   * @param more the page or, of a draft, the button that adds another
   */
  public record Listed(String words, String link, String thing, List<Thing> things, String open, String more) {}

  /**
   * One thing on a list.
   *
   * @param remove where it is taken off; null where it stays
   * @param atOnce whether that is done by a button, and not on a page that asks why
   */
  public record Thing(String name, String link, String remove, boolean atOnce, List<Answered> answered) {}

  /** What the decision waits for, named by the question that asks for it, and the link to that. */
  public record Missing(String words, String link) {}

  List<Missing> missingFacts() {
    var lists = questions.of(document).stream().filter(q -> missing.contains("/" + q.id()) && q.isList())
        .map(q -> new Missing(q.words(), base + "/" + q.id()));
    var answers = places().stream().flatMap(place -> place.question().fields().stream()
        .filter(asked -> missing.contains(place.pointer() + asked.at()))
        .map(asked -> new Missing(
            (place.list() == null ? "" : name(place.list(), place.item()) + ": ") + place.question().words() + " "
                + asked.field().label(),
            link(place) + "#" + asked.field().name())));
    return Stream.concat(answers, lists).toList();
  }

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
      return new Wrong(where + sentence(place, field, problem), link(place) + "#" + field);
    }
    return questions.of(document).stream().filter(q -> problem.pointer().equals("/" + q.id())).findFirst()
        .map(q -> new Wrong(problem.sentence(), base + "/" + q.id()))
        .orElseGet(() -> new Wrong(problem.sentence(), null));
  }

  /** What is to be put right, named by the field; it says what to enter where nothing is. */
  private static String sentence(Place place, String name, Problem problem) {
    var field = place.question().field(name).orElseThrow();
    return problem.isMissing() ? field.missing(SUCH_A_DAY) : field.asking(problem.sentence());
  }

  /** What is wrong at a place, beside its fields. */
  static List<String> wrongAt(Place place, List<Problem> all) {
    return all.stream().filter(p -> place.fieldAt(p.pointer()) != null)
        .map(p -> p.isMissing() ? sentence(place, place.fieldAt(p.pointer()), p) : p.sentence())
        .toList();
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
        IntStream.range(0, items.size()).mapToObj(n -> thing(list, n)).toList(),
        missing.contains("/" + list.id()) ? MISSING
            : list.canBeNo() ? open(Place.of(list)) : "Nothing is added yet",
        isDraft ? base + "/" + list.id() + "/add" : base + "/" + list.id() + "/new/" + list.items().get(0).id());
  }

  private Thing thing(Question list, int item) {
    var places = places(list, item);
    return new Thing(name(list, item), link(places.get(0)),
        isDraft || list.canBeNo() ? base + "/" + list.id() + "/" + item + "/remove" : null, isDraft,
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
      else if (missing.contains(place.pointer() + asked.at())) answers.put(asked.field().label(), MISSING);
    }
    return new Answered(place.question().words(), link(place), answers,
        open(place), problems.apply(place));
  }

  /**
   * What is left open is not known, and of a question that does not offer that as an answer nobody has said so; no is
   * said, or, of a decision, may be proposed by saying nothing.
   */
  private String open(Place place) {
    var question = place.question();
    if (!question.canBeNo()) {
      return Answers.isSaidToBeUnknown(question, place.in(document)) ? "Not known yet" : "Not answered";
    }
    return switch (Answers.whether(question, place.in(document))) {
      case YES -> "Yes";
      case NO -> question.no().words();
      case OPEN -> !question.isNeeded() ? "Not known yet" : isDraft ? "Not answered yet" : question.no().words();
    };
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
