package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.command.Field;
import org.remit.engine.Conflicts;
import org.remit.intake.Answers;
import org.remit.intake.Asked;
import org.remit.intake.IntakeQuestions;
import org.remit.intake.Place;
import org.remit.intake.Question;
import org.remit.intake.Whether;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Changing what is known of a decision, by the questions that it was proposed with: what was answered, and each answer
 * on a page of its own with where the new one comes from and why; things are added to lists and taken off them. What no
 * question asks for is changed by its place.
 */
@Controller
@ConditionalOnWebApplication
class FactPages {

  private static final List<Field> BESIDE = List.of(
      Field.text("source", "Where this comes from").hint("A report's paragraph, or a post."),
      Field.textarea("why", "Why it changes"));

  private final Decisions decisions;
  private final ProposalService proposals;
  private final IntakeQuestions questions;
  private final Commands commands;
  private final AllCases cases;
  private final Actors actors;
  private final Clock clock;

  FactPages(Decisions decisions, ProposalService proposals, IntakeQuestions questions, Commands commands,
      AllCases cases, Actors actors, Clock clock) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.questions = questions;
    this.commands = commands;
    this.cases = cases;
    this.actors = actors;
    this.clock = clock;
  }

  @GetMapping(path = "/decisions/{reference}/facts", params = "!by")
  ModelAndView all(@PathVariable String reference) {
    var decision = changeable(reference);
    var known = decisions.get(decision);
    var facts = (ObjectNode) known.facts();
    var missing = decisions.missing(known, questions.open(facts, London.today(clock)));
    var answered = in(decision, facts, missing);
    return new ModelAndView("facts", "decision", cases.require(decision, actors.person()))
        .addObject("missing", answered.missingFacts())
        .addObject("unknown", decisions.unknown(known))
        .addObject("parts", answered.parts());
  }

  @GetMapping("/decisions/{reference}/facts/{question}")
  ModelAndView ask(
      @PathVariable String reference, @PathVariable String question, @RequestParam(required = false) String done) {
    return ask(changeable(reference), Place.of(questions.named(question))).addObject("done", done);
  }

  /** That there is something on a list leads on to the first thing. */
  @PostMapping("/decisions/{reference}/facts/{question}")
  ModelAndView change(
      @PathVariable String reference, @PathVariable String question,
      @RequestParam(defaultValue = "") String whether, HttpServletRequest request) {
    var decision = changeable(reference);
    var asked = questions.named(question);
    if (asked.isList() && whether.equals(Whether.YES.id())) {
      return FormPage.along(in(decision).listed(asked).more(), request);
    }
    return change(decision, Place.of(asked), request);
  }

  /** @param item its place in the list, or {@code new} for one more */
  @GetMapping("/decisions/{reference}/facts/{list}/{item}/{question}")
  ModelAndView askOfItem(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item,
      @PathVariable String question) {
    var decision = changeable(reference);
    return ask(decision, of(decision, list, item, question));
  }

  @PostMapping("/decisions/{reference}/facts/{list}/{item}/{question}")
  ModelAndView changeOfItem(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item,
      @PathVariable String question, HttpServletRequest request) {
    var decision = changeable(reference);
    return change(decision, of(decision, list, item, question), request);
  }

  @GetMapping("/decisions/{reference}/facts/{list}/{item}/remove")
  ModelAndView askWhyItGoes(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item) {
    var decision = changeable(reference);
    var place = ofThing(decision, list, item);
    return FormPage.of("facts-remove", BESIDE, "/decisions/" + decision + "/facts" + place.pointer() + "/remove",
            Map.of())
        .addObject("decision", cases.require(decision, actors.person()))
        .addObject("thing", in(decision).name(place.list(), place.item()))
        .addObject("seen", decisions.get(decision).factsVersion());
  }

  @PostMapping("/decisions/{reference}/facts/{list}/{item}/remove")
  ModelAndView remove(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item,
      HttpServletRequest request) {
    var decision = changeable(reference);
    var place = ofThing(decision, list, item);
    return changed(decision, place.list(), request,
        () -> Bodies.ofForm(BESIDE, request.getParameterMap(), Map.of()),
        body -> Map.of(place.pointer(), NullNode.instance));
  }

  private ModelAndView change(DecisionReference decision, Place place, HttpServletRequest request) {
    var question = place.question();
    return changed(decision, question.isList() ? question : place.list(), request,
        () -> FormAnswers.of(question, !question.isNeeded(), BESIDE, request.getParameterMap(),
            known(decision, place)),
        body -> Answers.changes(place, body, facts(decision)));
  }

  /** @param list the page of which is shown when it is done; null for that of the decision */
  private ModelAndView changed(
      DecisionReference decision, Question list, HttpServletRequest request, Supplier<ObjectNode> form,
      Function<ObjectNode, Map<String, JsonNode>> answers) {
    try {
      var body = form.get();
      var source = body.remove("source").asText();
      var why = body.remove("why").asText();
      var seen = seen(request);
      Conflicts.retrying(() -> {
        decisions.mustKnowWhatChanged(decision, seen);
        var changes = answers.apply(body);
        if (changes.isEmpty()) throw new Refused("Nothing here is another than it was.");
        proposals.changeFacts(decision, new FactsCommand(changes, source, why, seen), actors.person());
        return null;
      });
      return new ModelAndView(list == null ? "redirect:/decisions/" + decision + "?done=facts"
          : "redirect:/decisions/" + decision + "/facts/" + list.id() + "?done=facts");
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return FormPage.refused(request, refused);
    }
  }

  /** The version of the facts that the form was opened on; null where it does not say. */
  private static Long seen(HttpServletRequest request) {
    var seen = request.getParameter("seen");
    return seen == null || !seen.matches("[0-9]{1,9}") ? null : Long.valueOf(seen);
  }

  private ModelAndView ask(DecisionReference decision, Place place) {
    var question = place.question();
    return FormPage.of(question.isList() ? "facts-list" : "facts-question", Stream.of(question.whether(true).stream(),
            fields(question).stream(), BESIDE.stream()).flatMap(each -> each).toList(), address(decision, place),
            known(decision, place), pointer -> field(place, pointer))
        .addObject("fields", fields(question))
        .addObject("beside", BESIDE)
        .addObject("decision", cases.require(decision, actors.person()))
        .addObject("question", question)
        .addObject("whether", question.whether(!question.isNeeded()).orElse(null))
        .addObject("list", question.isList() ? in(decision).listed(question) : null)
        .addObject("heading", heading(decision, place))
        .addObject("openWords", "Not known yet")
        .addObject("seen", decisions.get(decision).factsVersion());
  }

  private String address(DecisionReference decision, Place place) {
    if (place.isOfOneMore(facts(decision))) return in(decision).listed(place.list()).more();
    return place.question().isList()
        ? "/decisions/" + decision + "/facts/" + place.question().id() : in(decision).link(place);
  }

  /** What is known already. Where a proposal cannot say that it is not known, what says nothing says no. */
  private Map<String, String> known(DecisionReference decision, Place place) {
    if (place.isOfOneMore(facts(decision))) return Map.of();
    var known = Answers.typed(place.question(), place.in(facts(decision)));
    if (place.question().isNeeded()) known.putIfAbsent(Whether.FIELD, Whether.NO.id());
    return known;
  }

  private String heading(DecisionReference decision, Place place) {
    if (place.list() == null) return null;
    return place.isOfOneMore(facts(decision)) ? "one more " + place.list().thing()
        : in(decision).name(place.list(), place.item());
  }

  /** A pointer names a field of the form, or a place in the facts that one of its fields stands for. */
  private static String field(Place place, String pointer) {
    var name = pointer.isEmpty() ? "" : pointer.substring(1);
    if (place.question().field(name).isPresent() || BESIDE.stream().anyMatch(f -> f.name().equals(name))) return name;
    var field = place.fieldAt(pointer.startsWith("/changes") ? pointer.substring("/changes".length()) : pointer);
    return field == null ? "" : field;
  }

  private static List<Field> fields(Question question) {
    return question.fields().stream().map(Asked::field).toList();
  }

  private WhatIsAnswered in(DecisionReference decision) {
    return in(decision, facts(decision), Set.of());
  }

  private WhatIsAnswered in(DecisionReference decision, ObjectNode facts, Set<String> missing) {
    return new WhatIsAnswered(
        questions, facts, "/decisions/" + decision + "/facts", false, place -> List.of(), missing);
  }

  private ObjectNode facts(DecisionReference decision) {
    return (ObjectNode) decisions.get(decision).facts();
  }

  /** @throws NotFound if there is no such decision for this person; @throws Forbidden if others change its facts */
  private DecisionReference changeable(String reference) {
    var decision = AllCases.reference(reference);
    commands.of("facts", decision, actors.person());
    return decision;
  }

  private Place of(DecisionReference decision, String list, String item, String question) {
    var of = list(list);
    var one = item.equals("new") ? Place.ofOneMore(of, facts(decision)) : ofThing(decision, list, item);
    if (item.equals("new") && !one.question().id().equals(question)) {
      throw new NotFound("Of one more " + of.thing() + " '" + one.question().id() + "' is asked first.");
    }
    return new Place(questions.named(of, question), of, one.item());
  }

  /** @throws NotFound if the list has no such thing */
  private Place ofThing(DecisionReference decision, String list, String item) {
    var of = list(list);
    if (!item.matches("[0-9]{1,4}")) throw new NotFound("There is nothing at '" + item + "'.");
    var place = new Place(of.items().get(0), of, Integer.parseInt(item));
    place.in(facts(decision));
    return place;
  }

  private Question list(String id) {
    var question = questions.named(id);
    if (!question.isList()) throw new NotFound("There is no list '" + id + "'.");
    return question;
  }
}
