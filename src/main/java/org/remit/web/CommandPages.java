package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.remit.command.DecisionCommand;
import org.remit.people.Actors;
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

/** A plain page for every command. A refusal shows what was typed again, and what is wrong beside each field. */
@Controller
@ConditionalOnWebApplication
class CommandPages {

  /** What a form carries of when it was opened. */
  private static final String SEEN = "seen";

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
      var seen = request.getParameter(SEEN);
      if (command.factsVersion(decision) != null && seen != null && seen.matches("[0-9]{1,9}")) {
        body.put("factsVersion", Long.parseLong(seen));
      }
      commands.carryOut(command, decision, body, item, actor);
      return new ModelAndView("redirect:/decisions/" + decision + "?done=" + command.name().replace("/", "%2F"));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return page(decision, command, item, Bodies.typed(request.getParameterMap()), Problems.errorsOf(e));
    }
  }

  private ModelAndView page(
      DecisionReference decision, DecisionCommand command, String item, Map<String, String> typed,
      List<Problems.Wrong> wrong) {
    return FormPage.of("command", command.fields(decision), item == null
            ? "/decisions/" + decision + "/" + command.name() : Commands.path(decision, command, item), typed, wrong)
        .addObject("command", command)
        .addObject("intro", command.intro(decision))
        .addObject(SEEN, command.factsVersion(decision))
        .addObject("decision", cases.require(decision, actors.person()));
  }
}
