package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.command.DecisionCommand;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A plain page for every command. A refusal shows what was typed again, and what is wrong beside each field. */
@Controller
@ConditionalOnWebApplication
class CommandPages {

  /** What is wrong, with the field it leads to; an empty field is the page as a whole. */
  record Problem(String field, String sentence) {}

  private final Commands commands;
  private final AllCases cases;
  private final Actors actors;

  CommandPages(Commands commands, AllCases cases, Actors actors) {
    this.commands = commands;
    this.cases = cases;
    this.actors = actors;
  }

  @GetMapping("/decisions/{reference}/{command}")
  ModelAndView ask(@PathVariable String reference, @PathVariable String command) {
    var decision = AllCases.reference(reference);
    return page(decision, commands.of(command, decision, actors.person()), null, Map.of(), List.of());
  }

  @GetMapping("/decisions/{reference}/{command}/{item}/{part}")
  ModelAndView askOnPart(
      @PathVariable String reference, @PathVariable String command, @PathVariable String item,
      @PathVariable String part) {
    var decision = AllCases.reference(reference);
    return page(decision, commands.of(command + "/" + part, decision, actors.person()), item, Map.of(), List.of());
  }

  @PostMapping("/decisions/{reference}/{command}")
  ModelAndView give(@PathVariable String reference, @PathVariable String command, HttpServletRequest request) {
    return carryOut(reference, command, null, request);
  }

  @PostMapping("/decisions/{reference}/{command}/{item}/{part}")
  ModelAndView giveOnPart(
      @PathVariable String reference,
      @PathVariable String command,
      @PathVariable String item,
      @PathVariable String part,
      HttpServletRequest request) {
    return carryOut(reference, command + "/" + part, item, request);
  }

  private ModelAndView carryOut(String reference, String name, String item, HttpServletRequest request) {
    var actor = actors.person();
    var decision = AllCases.reference(reference);
    var command = commands.of(name, decision, actor);
    var fields = command.fields(decision);
    try {
      var body = Bodies.ofForm(fields, request.getParameterMap(), Bodies.files(request));
      commands.carryOut(command, decision, body, item, actor);
      return new ModelAndView("redirect:/decisions/" + decision + "?done=" + command.name().replace("/", "%2F"));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return page(decision, command, item, Bodies.typed(request.getParameterMap()), problems(e, command, decision));
    }
  }

  private static List<Problem> problems(Refused refused, DecisionCommand command, DecisionReference decision) {
    var problems = new ArrayList<Problem>();
    for (var each : Problems.errorsOf(refused)) {
      var path = each.pointer().split("/");
      var field = path.length < 2 ? "" : path[1];
      var known = command.fields(decision).stream().anyMatch(f -> f.name().equals(field));
      problems.add(new Problem(known ? field : "", each.detail()));
    }
    return problems;
  }

  private ModelAndView page(
      DecisionReference decision, DecisionCommand command, String item, Map<String, String> typed,
      List<Problem> problems) {
    var page = new ModelAndView("command");
    var byField = new LinkedHashMap<String, String>();
    problems.forEach(p -> byField.putIfAbsent(p.field(), p.sentence()));
    page.addObject("command", command);
    page.addObject("fields", command.fields(decision));
    page.addObject("decision", cases.require(decision, actors.person()));
    page.addObject("typed", typed);
    page.addObject("problems", problems);
    page.addObject("problemOf", byField);
    page.addObject("action", item == null
        ? "/decisions/" + decision + "/" + command.name() : Commands.path(decision, command, item));
    HttpStatusCode status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    page.setStatus(status);
    return page;
  }
}
