package org.remit.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remit.command.Field;
import org.remit.engine.Conflicts;
import org.remit.intake.Answers;
import org.remit.intake.Asked;
import org.remit.intake.IntakeQuestions;
import org.remit.intake.Place;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * Changing what is known of a decision, by the questions that it was proposed with: what was answered, and each answer
 * on a page of its own with where the new one comes from and why. What no question asks for is changed by its place.
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

  FactPages(Decisions decisions, ProposalService proposals, IntakeQuestions questions, Commands commands,
      AllCases cases, Actors actors) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.questions = questions;
    this.commands = commands;
    this.cases = cases;
    this.actors = actors;
  }

  @GetMapping(path = "/decisions/{reference}/facts", params = "!by")
  ModelAndView all(@PathVariable String reference) {
    var decision = changeable(reference);
    var page = page("facts", decision);
    page.addObject("parts", in(decision).parts());
    return page;
  }

  @GetMapping("/decisions/{reference}/facts/{question}")
  ModelAndView ask(@PathVariable String reference, @PathVariable String question) {
    return ask(changeable(reference), of(question), null, null);
  }

  @PostMapping("/decisions/{reference}/facts/{question}")
  ModelAndView change(@PathVariable String reference, @PathVariable String question, HttpServletRequest request) {
    return change(changeable(reference), of(question), request);
  }

  @GetMapping("/decisions/{reference}/facts/{list}/{item}/{question}")
  ModelAndView askOfItem(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item,
      @PathVariable String question) {
    return ask(changeable(reference), of(list, item, question), null, null);
  }

  @PostMapping("/decisions/{reference}/facts/{list}/{item}/{question}")
  ModelAndView changeOfItem(
      @PathVariable String reference, @PathVariable String list, @PathVariable String item,
      @PathVariable String question, HttpServletRequest request) {
    return change(changeable(reference), of(list, item, question), request);
  }

  private ModelAndView change(DecisionReference decision, Place place, HttpServletRequest request) {
    try {
      var body = FormAnswers.of(place.question(), BESIDE, request.getParameterMap());
      var source = body.remove("source").asText();
      var why = body.remove("why").asText();
      var seen = seen(request);
      Conflicts.retrying(() -> {
        decisions.mustKnowWhatChanged(decision, seen);
        var changes = Answers.changes(place, body, facts(decision));
        if (changes.isEmpty()) throw new Refused("Nothing here is another than it was.");
        proposals.changeFacts(decision, new FactsCommand(changes, source, why, seen), actors.person());
        return null;
      });
      return new ModelAndView("redirect:/decisions/" + decision + "?done=facts");
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return ask(decision, place, Bodies.typed(request.getParameterMap()), refused);
    }
  }

  /** The version of the facts that the form was opened on; null where it does not say. */
  private static Long seen(HttpServletRequest request) {
    var seen = request.getParameter("seen");
    return seen == null || !seen.matches("[0-9]{1,9}") ? null : Long.valueOf(seen);
  }

  /** @param typed what was typed and refused; null to show what is known */
  private ModelAndView ask(DecisionReference decision, Place place, Map<String, String> typed, Refused refused) {
    return FormPage.of("facts-question", fields(place), in(decision).link(place),
            typed == null ? Answers.typed(place.question(), place.in(facts(decision))) : typed,
            Problems.wrong(refused), pointer -> field(place, pointer))
        .addObject("decision", cases.require(decision, actors.person()))
        .addObject("question", place.question())
        .addObject("heading", place.list() == null ? null : in(decision).name(place.list(), place.item()))
        .addObject("openWords", "Not known yet")
        .addObject("seen", decisions.get(decision).factsVersion());
  }

  /** A pointer names a field of the form, or a place in the facts that one of its fields stands for. */
  private static String field(Place place, String pointer) {
    var name = pointer.isEmpty() ? "" : pointer.substring(1);
    if (fields(place).stream().anyMatch(f -> f.name().equals(name))) return name;
    var field = place.fieldAt(pointer.startsWith("/changes") ? pointer.substring("/changes".length()) : pointer);
    return field == null ? "" : field;
  }

  private static List<Field> fields(Place place) {
    return Stream.concat(place.question().fields().stream().map(Asked::field), BESIDE.stream()).toList();
  }

  private WhatIsAnswered in(DecisionReference decision) {
    return new WhatIsAnswered(
        questions, facts(decision), "/decisions/" + decision + "/facts", false, place -> List.of());
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

  private Place of(String question) {
    var asked = questions.named(question);
    if (asked.isList()) throw new NotFound("There is no question '" + question + "' of its own: it is a list.");
    return Place.of(asked);
  }

  private Place of(String list, String item, String question) {
    var of = questions.named(list);
    if (!of.isList() || !item.matches("[0-9]{1,4}")) throw new NotFound("There is nothing at '" + list + "'.");
    return new Place(questions.named(of, question), of, Integer.parseInt(item));
  }

  private ModelAndView page(String name, DecisionReference decision) {
    return new ModelAndView(name, "decision", cases.require(decision, actors.person()));
  }
}
