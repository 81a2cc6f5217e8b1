package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.remit.command.Field;
import org.remit.engine.Conflicts;
import org.remit.intake.Answers;
import org.remit.intake.Asked;
import org.remit.intake.DraftView;
import org.remit.intake.Drafts;
import org.remit.intake.Place;
import org.remit.intake.Question;
import org.remit.intake.IntakeQuestions;
import org.remit.intake.Whether;
import org.remit.people.Actors;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.routing.InvalidProposal.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Starting a decision: one question a page, kept after each, with the route, the plan and the findings beside it as
 * facts come in; looked through once more before it is sent.
 */
@Controller
@ConditionalOnWebApplication
class StartPages {

  private final Drafts drafts;
  private final IntakeQuestions questions;
  private final BesideTheDraft beside;
  private final Actors actors;

  StartPages(Drafts drafts, IntakeQuestions questions, BesideTheDraft beside, Actors actors) {
    this.drafts = drafts;
    this.questions = questions;
    this.beside = beside;
    this.actors = actors;
  }

  @GetMapping("/start")
  ModelAndView mine() {
    return new ModelAndView("start", "drafts", drafts.of(actors.person()));
  }

  @PostMapping("/start")
  String begin() {
    var id = drafts.begin(actors.person());
    return "redirect:/start/" + id + "/title";
  }

  @GetMapping("/start/{draft}")
  ModelAndView check(@PathVariable String draft) {
    var view = draft(draft);
    if (view.decision() != null) return new ModelAndView("redirect:/decisions/" + view.decision());
    var page = FormPage.of("start-check", List.of(), "/start/" + view.id() + "/send", Map.of());
    page.addAllObjects(common(view));
    var problems = drafts.problems(view.document());
    var wasRefused = !((List<?>) page.getModel().get("problems")).isEmpty();
    page.addObject("parts", in(view, wasRefused ? problems : List.of()).parts());
    page.addObject("missing", in(view).wrong(problems));
    return page;
  }

  @PostMapping("/start/{draft}/send")
  ModelAndView send(@PathVariable String draft, HttpServletRequest request, RedirectAttributes next) {
    try {
      var decision = Conflicts.retrying(() -> drafts.send(id(draft), actors.person()));
      next.addFlashAttribute("sent", true);
      return new ModelAndView("redirect:/decisions/" + decision);
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return FormPage.refused("/start/" + id(draft), request, new Refused("It was not sent. "
          + (drafts.problems(draft(draft).document()).isEmpty()
              ? refused.getMessage() : "Something must be put right first:")));
    }
  }

  @GetMapping("/start/{draft}/discard")
  ModelAndView askOnceMore(@PathVariable String draft) {
    return page("start-discard", draft(draft));
  }

  @PostMapping("/start/{draft}/discard")
  String discard(@PathVariable String draft) {
    drafts.discard(id(draft), actors.person());
    return "redirect:/start";
  }

  @GetMapping("/start/{draft}/{question}")
  ModelAndView ask(@PathVariable String draft, @PathVariable String question) {
    var view = draft(draft);
    var asked = questions.named(question);
    return ask(view, Place.of(asked));
  }

  /** That there is something on a list leads on to the first thing. */
  @PostMapping("/start/{draft}/{question}")
  ModelAndView answer(
      @PathVariable String draft, @PathVariable String question, @RequestParam(defaultValue = "") String then,
      @RequestParam(defaultValue = "") String whether, HttpServletRequest request) {
    var asked = questions.named(question);
    if (asked.isList() && whether.equals(Whether.YES.id())) return new ModelAndView(add(draft, question));
    return answer(draft, Place.of(asked), then, request);
  }

  @PostMapping("/start/{draft}/{list}/add")
  String add(@PathVariable String draft, @PathVariable String list) {
    var asked = list(list);
    var item = Conflicts.retrying(() -> drafts.add(id(draft), asked, actors.person()));
    return "redirect:/start/" + id(draft) + "/" + list + "/" + item + "/" + asked.items().get(0).id();
  }

  @PostMapping("/start/{draft}/{list}/{item}/remove")
  String remove(@PathVariable String draft, @PathVariable String list, @PathVariable String item) {
    Conflicts.retrying(() -> {
      drafts.remove(id(draft), list(list), place(item), actors.person());
      return null;
    });
    return "redirect:/start/" + id(draft) + "/" + list;
  }

  @GetMapping("/start/{draft}/{list}/{item}/{question}")
  ModelAndView askOfItem(
      @PathVariable String draft, @PathVariable String list, @PathVariable String item,
      @PathVariable String question) {
    var of = list(list);
    return ask(draft(draft), new Place(questions.named(of, question), of, place(item)));
  }

  @PostMapping("/start/{draft}/{list}/{item}/{question}")
  ModelAndView answerOfItem(
      @PathVariable String draft, @PathVariable String list, @PathVariable String item,
      @PathVariable String question, @RequestParam(defaultValue = "") String then, HttpServletRequest request) {
    var of = list(list);
    return answer(draft, new Place(questions.named(of, question), of, place(item)), then, request);
  }

  private ModelAndView answer(String draft, Place place, String then, HttpServletRequest request) {
    try {
      var body = FormAnswers.of(place.question(), true, List.of(), request.getParameterMap(),
          Answers.typed(place.question(), place.in(draft(draft).document())));
      Conflicts.retrying(() -> {
        drafts.answer(id(draft), place, body, actors.person());
        return null;
      });
      var view = draft(draft);
      return new ModelAndView("redirect:" + (then.equals("check") ? "/start/" + view.id() : after(view, place)));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return FormPage.refused(request, refused);
    }
  }

  private ModelAndView ask(DraftView draft, Place place) {
    var question = place.question();
    return FormPage.of(question.isList() ? "start-list" : "start-question",
            Stream.concat(question.whether(true).stream(), fields(question).stream()).toList(),
            question.isList() ? "/start/" + draft.id() + "/" + question.id() : in(draft).link(place),
            Answers.typed(question, place.in(draft.document())))
        .addAllObjects(common(draft))
        .addObject("fields", fields(question))
        .addObject("question", question)
        .addObject("whether", question.whether(true).orElse(null))
        .addObject("list", question.isList() ? in(draft).listed(question) : null)
        .addObject("heading", place.list() == null ? null : in(draft).name(place.list(), place.item()))
        .addObject("progress", progress(draft, place))
        .addObject("next", next(draft, question))
        .addObject("openWords", "Not known yet")
        .addObject("back", place.list() == null ? before(draft, question)
            : "/start/" + draft.id() + "/" + place.list().id());
  }

  /** How far it is, such as 'Question 4 of 18', and on a thing of a list 'Resolution a: page 2 of 6' too. */
  private String progress(DraftView draft, Place place) {
    var all = questions.of(draft.document());
    var of = place.list() == null ? place.question() : place.list();
    if (!all.contains(of)) return "";
    var progress = "Question " + (all.indexOf(of) + 1) + " of " + all.size();
    if (place.list() == null) return progress;
    var about = questions.about(place.list(), place.in(draft.document()));
    if (about.size() == 1 || !about.contains(place.question())) return progress;
    return progress + ". " + in(draft).name(place.list(), place.item()) + ": page "
        + (about.indexOf(place.question()) + 1) + " of " + about.size();
  }

  private ModelAndView page(String name, DraftView draft) {
    return new ModelAndView(name, common(draft));
  }

  /** What every page of a draft shows: the draft, and what follows from it. */
  private Map<String, Object> common(DraftView draft) {
    mustBeADraft(draft);
    return Map.of("draft", draft, "beside", beside.of(draft.document()));
  }

  private static void mustBeADraft(DraftView draft) {
    if (draft.decision() != null) throw new NotFound("This draft was sent, and is " + draft.decision() + " now.");
  }

  private static List<Field> fields(Question question) {
    return question.fields().stream().map(Asked::field).toList();
  }

  /** Nothing is called wrong before somebody has tried to send it. */
  private WhatIsAnswered in(DraftView draft) {
    return in(draft, List.of());
  }

  private WhatIsAnswered in(DraftView draft, List<Problem> problems) {
    return new WhatIsAnswered(questions, draft.document(), "/start/" + draft.id(), true,
        place -> WhatIsAnswered.wrongAt(place, problems), Set.of());
  }

  private String after(DraftView draft, Place place) {
    if (place.list() == null) return next(draft, place.question());
    var about = questions.about(place.list(), place.in(draft.document()));
    var at = about.indexOf(place.question());
    return at + 1 < about.size()
        ? in(draft).link(new Place(about.get(at + 1), place.list(), place.item()))
        : "/start/" + draft.id() + "/" + place.list().id();
  }

  private String next(DraftView draft, Question question) {
    var all = questions.of(draft.document());
    var at = all.indexOf(question);
    return at + 1 < all.size() ? "/start/" + draft.id() + "/" + all.get(at + 1).id() : "/start/" + draft.id();
  }

  private String before(DraftView draft, Question question) {
    var at = questions.of(draft.document()).indexOf(question);
    return at > 0 ? "/start/" + draft.id() + "/" + questions.of(draft.document()).get(at - 1).id() : "/start";
  }

  private DraftView draft(String id) {
    return drafts.get(id(id), actors.person());
  }

  private Question list(String id) {
    var question = questions.named(id);
    if (!question.isList()) throw new NotFound("There is no list '" + id + "'.");
    return question;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("There is no such draft of yours.");
    }
  }

  private static int place(String text) {
    if (!text.matches("[0-9]{1,4}")) throw new NotFound("There is nothing at '" + text + "'.");
    return Integer.parseInt(text);
  }
}
