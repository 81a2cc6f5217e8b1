package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.remit.people.Actors;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.web.AuditReview.Question;
import org.remit.web.AuditReview.Sampling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The trail for whoever audits the council: searched, one entry with what stands around it, samples to look at, and the
 * stream to take away and check elsewhere. That it was read is recorded too.
 */
@Controller
@ConditionalOnWebApplication
class AuditPage {

  private final AuditReview review;
  private final Actors actors;

  AuditPage(AuditReview review, Actors actors) {
    this.review = review;
    this.actors = actors;
  }

  @GetMapping("/audit")
  ModelAndView search(
      @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
    requireAuditor();
    var page = new ModelAndView("audit");
    page.addObject("decision", decision);
    page.addObject("person", person);
    page.addObject("kind", kind);
    page.addObject("from", from);
    page.addObject("to", to);
    page.addObject("kinds", review.kinds(actors.person()));
    // Every search is a reading on record; to open the form is none.
    if (request.getParameterMap().isEmpty()) return page;
    try {
      page.addObject("found", review.search(question(decision, person, kind, from, to), actors.person()));
    } catch (Refused e) {
      page.setStatus(e instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
    }
    return page;
  }

  @GetMapping(path = "/audit/found.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String found(
      @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    requireAuditor();
    return review.search(question(decision, person, kind, from, to), actors.person()).sheet().csv();
  }

  @GetMapping("/audit/entries/{stream}/{sequence}")
  ModelAndView entry(@PathVariable String stream, @PathVariable long sequence) {
    requireAuditor();
    var page = new ModelAndView("audit-entry");
    page.addObject("seen", review.entry(stream, sequence, actors.person()));
    return page;
  }

  /** The whole stream as JSON lines, to be verified without this database. */
  @GetMapping(path = "/audit/streams/{stream}.jsonl", produces = "application/jsonl;charset=UTF-8")
  @ResponseBody
  String export(@PathVariable String stream, @RequestParam(defaultValue = "false") boolean kept) {
    requireAuditor();
    return String.join("\n", review.export(stream, kept, actors.person())) + "\n";
  }

  @GetMapping("/audit/sample")
  ModelAndView sample(
      @RequestParam(defaultValue = "risk") String by, @RequestParam(defaultValue = "5") String size,
      @RequestParam(defaultValue = "") String seed) {
    requireAuditorOfACouncil();
    var page = new ModelAndView("audit-sample");
    page.addObject("by", by);
    page.addObject("size", size);
    try {
      var sample = review.sample(sampling(by, size, seed), actors.person());
      page.addObject("sample", sample);
      page.addObject("seed", sample.seed());
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
      page.addObject("seed", seed);
    }
    return page;
  }

  private static Question question(String decision, String person, String kind, String from, String to) {
    return new Question(decision.strip(), person.strip(), kind.strip(), AskedDay.of(from, "/from"),
        AskedDay.of(to, "/to"));
  }

  private static Sampling sampling(String by, String size, String seed) {
    if (!List.of("random", "value", "risk").contains(by)) {
      throw new Refused("A sample is drawn at random, by value or by risk.").at("/by");
    }
    if (!size.matches("[1-9][0-9]?")) throw new Refused("A sample has 1 to 99 decisions.").at("/size");
    if (!seed.isBlank() && !seed.strip().matches("[0-9]{1,18}")) {
      throw new Refused("A seed is a whole number.").at("/seed");
    }
    return new Sampling(by, Integer.parseInt(size), seed.isBlank() ? null : Long.parseLong(seed.strip()));
  }

  /** Whoever runs Remit for all councils sees the trail of that, and of no council. */
  private void requireAuditor() {
    var person = actors.person();
    if (!person.has(Role.ADMINISTRATOR) || person.authority() != null) requireAuditorOfACouncil();
  }

  private void requireAuditorOfACouncil() {
    if (actors.person().has(Role.AUDITOR, Role.MONITORING_OFFICER)) return;
    throw new Forbidden("The trail is reviewed by internal audit and the monitoring officer.");
  }
}
