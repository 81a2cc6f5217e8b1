package org.remit.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.remit.reference.Csv;
import org.remit.reference.Refused;
import org.remit.register.ForwardPlan;
import org.remit.register.PlannedDecision;
import org.remit.register.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The forward plan of key decisions for everybody, without signing in, as a page and as data. */
@Controller
@ConditionalOnWebApplication
class ForwardPlanPages {

  private static final Map<String, Function<PlannedDecision, Object>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("Reference", PlannedDecision::reference);
    COLUMNS.put("Local authority", PlannedDecision::council);
    COLUMNS.put("Matter", PlannedDecision::matter);
    COLUMNS.put("Decision maker", PlannedDecision::maker);
    COLUMNS.put("Title of the decision maker", PlannedDecision::makerTitle);
    COLUMNS.put("Members", PlannedDecision::members);
    COLUMNS.put("When", PlannedDecision::when);
    COLUMNS.put("First day", PlannedDecision::from);
    COLUMNS.put("Last day", PlannedDecision::to);
    COLUMNS.put("Documents", PlannedDecision::documents);
    COLUMNS.put("Where copies are available", PlannedDecision::address);
    COLUMNS.put("Why in private", PlannedDecision::inPrivate);
    COLUMNS.put("Notice", PlannedDecision::notice);
    COLUMNS.put("Published", PlannedDecision::published);
    COLUMNS.put("Corrected", PlannedDecision::corrected);
    COLUMNS.put("Taken down", PlannedDecision::takenDown);
  }

  private final ForwardPlan plan;
  private final Register register;

  ForwardPlanPages(ForwardPlan plan, Register register) {
    this.plan = plan;
    this.register = register;
  }

  @GetMapping("/forward-plan")
  ModelAndView page(@RequestParam(required = false) String council, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    var view = new ModelAndView("forward-plan");
    view.addObject("council", council);
    view.addObject("councils", register.councils());
    try {
      view.addObject("plan", planOf(council));
      view.addObject("lapsed", plan.lapsed(register.council(council)));
    } catch (Refused refused) {
      view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      view.addObject("wrong", refused.getMessage());
    }
    return view;
  }

  @GetMapping(path = "/forward-plan.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<PlannedDecision> json(@RequestParam(required = false) String council, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return planOf(council);
  }

  @GetMapping(path = "/forward-plan.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(@RequestParam(required = false) String council, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return Csv.of(COLUMNS, planOf(council));
  }

  @GetMapping(path = "/forward-plan.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @ResponseBody
  byte[] atom(@RequestParam(required = false) String council, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return Feed.of("Key decisions to come", "/forward-plan",
        planOf(council).stream().map(ForwardPlanPages::entry).toList());
  }

  @GetMapping(path = "/forward-plan.ics", produces = "text/calendar;charset=UTF-8")
  @ResponseBody
  String calendar(@RequestParam(required = false) String council, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return Diary.of(planOf(council).stream().filter(planned -> planned.from() != null).toList());
  }

  private List<PlannedDecision> planOf(String council) {
    return plan.of(register.council(council));
  }

  private static Feed.Entry entry(PlannedDecision planned) {
    var down = planned.takenDown() != null;
    return new Feed.Entry(
        "/register/" + planned.reference(), planned.reference() + ": " + (down ? "Taken down" : planned.matter()),
        down ? planned.takenDown() : planned.corrected() != null ? planned.corrected() : planned.published(),
        down ? "The notice was taken down." : planned.maker() + ", " + planned.when());
  }
}
