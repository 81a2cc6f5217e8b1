package org.remit.web;

import org.remit.people.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What Modern.gov asks for of a decision, ready to be copied, with the papers to be uploaded there. */
@Controller
@ConditionalOnWebApplication
class ModernGovPage {

  private final AllCases cases;
  private final ModernGovFields fields;
  private final Actors actors;

  ModernGovPage(AllCases cases, ModernGovFields fields, Actors actors) {
    this.cases = cases;
    this.fields = fields;
    this.actors = actors;
  }

  @GetMapping("/decisions/{reference}/modern-gov")
  ModelAndView show(@PathVariable String reference) {
    var decision = AllCases.reference(reference);
    var page = new ModelAndView("modern-gov");
    page.addObject("decision", cases.require(decision, actors.person()));
    var published = fields.published(decision);
    page.addObject("published", published);
    page.addObject("fields", fields.of(decision, published));
    return page;
  }
}
