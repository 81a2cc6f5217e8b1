package org.remit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.constitution.PackAdoptions;
import org.remit.people.Actors;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A council's policy pack: what is in use, what waits, how the two differ; its monitoring officer adopts it here. */
@Controller
@ConditionalOnWebApplication
class PackPage {

  private final PackAdoptions packs;
  private final Actors actors;
  private final ObjectMapper json;
  private final Clock clock;

  PackPage(PackAdoptions packs, Actors actors, ObjectMapper json, Clock clock) {
    this.packs = packs;
    this.actors = actors;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/packs/{council}")
  ModelAndView show(@PathVariable String council, @RequestParam(required = false) String done) {
    var page = FormPage.of("pack", PacksApi.ADOPTION, "/packs/" + council, Map.of());
    var actor = actors.person();
    var pack = packs.of(council);
    page.addObject("pack", pack);
    page.addObject("mayAdopt", pack.waiting() != null && new Authority(council).equals(actor.authority())
        && actor.has(Role.MONITORING_OFFICER));
    page.addObject("figures", PackFigure.of(packs.figuresInUse(council), London.today(clock), json));
    page.addObject("done", done != null);
    return page;
  }

  @PostMapping("/packs/{council}")
  ModelAndView adopt(@PathVariable String council, HttpServletRequest request) {
    try {
      var body = Bodies.ofForm(PacksApi.ADOPTION, request.getParameterMap(), Map.of());
      PacksApi.adopt(packs, council, body, actors.person());
      return new ModelAndView("redirect:/packs/" + council + "?done=adopted");
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return FormPage.refused(request, e);
    }
  }
}
