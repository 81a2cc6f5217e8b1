package org.remit.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.remit.calendar.London;
import org.remit.papers.PaperPrinter;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.web.AssuranceReports.Between;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The assurance reports, at one click each: as page, as CSV and as PDF. */
@Controller
@ConditionalOnWebApplication
class ReportsPage {

  private final AssuranceReports reports;
  private final Actors actors;
  private final ITemplateEngine templates;
  private final PaperPrinter printer;
  private final Clock clock;

  ReportsPage(
      AssuranceReports reports, Actors actors, ITemplateEngine templates, PaperPrinter printer, Clock clock) {
    this.reports = reports;
    this.actors = actors;
    this.templates = templates;
    this.printer = printer;
    this.clock = clock;
  }

  @GetMapping("/reports")
  ModelAndView list(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
    return page(null, from, to);
  }

  @GetMapping("/reports/{report}")
  ModelAndView show(
      @PathVariable String report, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    return page(report, from, to);
  }

  @GetMapping(path = "/reports/{report}.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(
      @PathVariable String report, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    return named(reports.all(actors.person(), between(from, to)), report).csv();
  }

  @GetMapping(path = "/reports/{report}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] pdf(
      @PathVariable String report, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    var period = between(from, to);
    var reader = actors.person();
    var printed = new Context(Locale.UK);
    printed.setVariable("sheet", named(reports.all(reader, period), report));
    var council = reader.authority() == null ? "Every council" : reader.authority().words();
    printed.setVariable("about",
        council + ", " + period.words() + ". Drawn up on " + London.say(clock.instant()) + ".");
    return printer.pdf(templates.process("printed-sheet", printed).getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView page(String report, String from, String to) {
    var page = new ModelAndView("reports");
    page.addObject("from", from);
    page.addObject("to", to);
    page.addObject("report", report);
    try {
      var all = reports.all(actors.person(), between(from, to));
      page.addObject("all", all);
      page.addObject("sheets", report == null ? List.of() : List.of(named(all, report)));
    } catch (NotFound e) {
      throw e;
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
      page.addObject("all", List.of());
      page.addObject("sheets", List.of());
    }
    return page;
  }

  private static Sheet named(List<Sheet> all, String report) {
    return all.stream().filter(s -> s.id().equals(report)).findFirst()
        .orElseThrow(() -> new NotFound("There is no report '" + report + "'."));
  }

  private static Between between(String from, String to) {
    var period = new Between(AskedDay.of(from, "/from"), AskedDay.of(to, "/to"));
    if (period.from() != null && period.to() != null && period.to().isBefore(period.from())) {
      throw new Refused("The last day is before the first.").at("/to");
    }
    return period;
  }
}
