package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
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

  /** @param by told apart from another page at the same address by this */
  @GetMapping("/decisions/{reference}/{command}")
  ModelAndView ask(
      @PathVariable String reference, @PathVariable String command, @RequestParam(required = false) String by) {
    var decision = AllCases.reference(reference);
    var asked = commands.of(command, decision, actors.person());
    return page(decision, asked, "/decisions/" + decision + "/" + asked.name() + (by == null ? "" : "?by=place"));
  }

  @GetMapping("/decisions/{reference}/{command}/{item}/{part}")
  ModelAndView askOnPart(
      @PathVariable String reference, @PathVariable String command, @PathVariable String item,
      @PathVariable String part) {
    var decision = AllCases.reference(reference);
    var asked = commands.of(command + "/" + part, decision, actors.person());
    return page(decision, asked, Commands.path(decision, asked, item));
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
      var body = Bodies.ofForm(Bodies.shown(fields, request.getParameterMap()), request.getParameterMap(),
          Bodies.files(request));
      var seen = request.getParameter(SEEN);
      if (command.factsVersion(decision) != null && seen != null && seen.matches("[0-9]{1,9}")) {
        body.put("factsVersion", Long.parseLong(seen));
      }
      commands.carryOut(command, decision, body, item, actor);
      return new ModelAndView("redirect:/decisions/" + decision + "?done=" + command.name().replace("/", "%2F"));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return FormPage.refused(request, e);
    }
  }

  private ModelAndView page(DecisionReference decision, DecisionCommand command, String action) {
    return FormPage.of("command", command.fields(decision), action, Map.of())
        .addObject("command", command)
        .addObject("intro", command.intro(decision))
        .addObject(SEEN, command.factsVersion(decision))
        .addObject("decision", cases.require(decision, actors.person()));
  }
}
