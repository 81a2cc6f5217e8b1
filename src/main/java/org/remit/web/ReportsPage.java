package org.remit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.web.AssuranceReports.Between;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The assurance reports, at one click each: as page, printed or saved from it, and as CSV. */
@Controller
@ConditionalOnWebApplication
class ReportsPage {

  private final AssuranceReports reports;
  private final Actors actors;

  ReportsPage(AssuranceReports reports, Actors actors) {
    this.reports = reports;
    this.actors = actors;
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
    var period = new Between(day(from, "/from"), day(to, "/to"));
    if (period.from() != null && period.to() != null && period.to().isBefore(period.from())) {
      throw new Refused("The last day is before the first.").at("/to");
    }
    return period;
  }

  static LocalDate day(String text, String pointer) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refused("'" + text + "' is no day: give it as 2027-04-01.").at(pointer);
    }
  }
}
