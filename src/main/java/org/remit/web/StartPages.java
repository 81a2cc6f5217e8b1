package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.remit.command.Field;
import org.remit.engine.Conflicts;
import org.remit.intake.Answers;
import org.remit.intake.Asked;
import org.remit.intake.DraftView;
import org.remit.intake.Drafts;
import org.remit.intake.Place;
import org.remit.intake.Question;
import org.remit.intake.IntakeQuestions;
import org.remit.people.Actors;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.routing.InvalidProposal.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    return checked(view, null);
  }

  private ModelAndView checked(DraftView draft, String refused) {
    var page = page("start-check", draft);
    page.addObject("problem", refused);
    var problems = drafts.problems(draft.document());
    page.addObject("parts", in(draft, refused == null ? List.of() : problems).parts());
    page.addObject("missing", in(draft).wrong(problems));
    if (refused != null) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page;
  }

  @PostMapping("/start/{draft}/send")
  ModelAndView send(@PathVariable String draft) {
    try {
      return new ModelAndView("redirect:/decisions/"
          + Conflicts.retrying(() -> drafts.send(id(draft), actors.person())));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return checked(draft(draft), "It was not sent. " + (drafts.problems(draft(draft).document()).isEmpty()
          ? refused.getMessage() : "Something must be put right first:"));
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
    if (!asked.isList()) return ask(view, Place.of(asked), null, null);
    var page = page("start-list", view);
    page.addObject("question", asked);
    page.addObject("list", in(view).listed(asked));
    page.addObject("next", next(view, asked));
    page.addObject("back", before(view, asked));
    return page;
  }

  @PostMapping("/start/{draft}/{question}")
  ModelAndView answer(
      @PathVariable String draft, @PathVariable String question, @RequestParam(defaultValue = "") String then,
      HttpServletRequest request) {
    return answer(draft, Place.of(questions.named(question)), then, request);
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

  /** @param back anything where what was said is taken back */
  @PostMapping("/start/{draft}/{list}/none")
  String none(@PathVariable String draft, @PathVariable String list, @RequestParam(defaultValue = "") String back) {
    var asked = list(list);
    Conflicts.retrying(() -> {
      drafts.none(id(draft), asked, back.isEmpty(), actors.person());
      return null;
    });
    return "redirect:" + (back.isEmpty() ? next(draft(draft), asked) : "/start/" + id(draft) + "/" + list);
  }

  @GetMapping("/start/{draft}/{list}/{item}/{question}")
  ModelAndView askOfItem(
      @PathVariable String draft, @PathVariable String list, @PathVariable String item,
      @PathVariable String question) {
    var of = list(list);
    return ask(draft(draft), new Place(questions.named(of, question), of, place(item)), null, null);
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
      var none = then.equals("none") && place.question().canBeNone();
      var body = none ? null : FormAnswers.of(place.question(), List.of(), request.getParameterMap());
      Conflicts.retrying(() -> {
        if (none) drafts.none(id(draft), place, actors.person());
        else drafts.answer(id(draft), place, body, actors.person());
        return null;
      });
      var view = draft(draft);
      return new ModelAndView("redirect:" + (then.equals("check") ? "/start/" + view.id() : after(view, place)));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused refused) {
      return ask(draft(draft), place, Bodies.typed(request.getParameterMap()), refused);
    }
  }

  /** @param typed what was typed and refused; null to show what the draft holds */
  private ModelAndView ask(DraftView draft, Place place, Map<String, String> typed, Refused refused) {
    mustBeADraft(draft);
    return FormPage.of("start-question", fields(place), in(draft).link(place),
            typed == null ? Answers.typed(place.question(), place.in(draft.document())) : typed,
            Problems.wrong(refused))
        .addObject("draft", draft)
        .addObject("beside", beside.of(draft.document()))
        .addObject("question", place.question())
        .addObject("heading", place.list() == null ? null : in(draft).name(place.list(), place.item()))
        .addObject("openWords", "Not known yet")
        .addObject("back", place.list() == null ? before(draft, place.question())
            : "/start/" + draft.id() + "/" + place.list().id());
  }

  private ModelAndView page(String name, DraftView draft) {
    mustBeADraft(draft);
    var page = new ModelAndView(name, "draft", draft);
    page.addObject("beside", beside.of(draft.document()));
    return page;
  }

  private static void mustBeADraft(DraftView draft) {
    if (draft.decision() != null) throw new NotFound("This draft was sent, and is " + draft.decision() + " now.");
  }

  private static List<Field> fields(Place place) {
    return place.question().fields().stream().map(Asked::field).toList();
  }

  /** Nothing is called wrong before somebody has tried to send it. */
  private WhatIsAnswered in(DraftView draft) {
    return in(draft, List.of());
  }

  private WhatIsAnswered in(DraftView draft, List<Problem> problems) {
    return new WhatIsAnswered(questions, draft.document(), "/start/" + draft.id(), true,
        place -> problems.stream().filter(p -> place.fieldAt(p.pointer()) != null).map(Problem::sentence).toList());
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
