package org.remit.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remit.constitution.Constitutions;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.remit.routing.web.ClocksApi.CallInAsked;
import org.remit.routing.web.ClocksApi.ClockAnswer;
import org.remit.routing.web.ClocksApi.EmployeeInformationAsked;
import org.remit.routing.web.ClocksApi.NoticeAsked;
import org.remit.routing.web.ClocksApi.StandstillAsked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Any clock of law or constitution with its counting shown, asked by link: the same answers as {@code /api/clocks}, for
 * people.
 */
@Controller
@ConditionalOnWebApplication
class CalculatorPage {

  /** The clocks, in the order of a case. */
  static final Map<String, String> CLOCKS = new LinkedHashMap<>();

  /** The notices, as a reader names them. */
  static final Map<String, String> NOTICES = new LinkedHashMap<>();

  static {
    CLOCKS.put("notice", "A notice: key decision, private meeting, agenda");
    CLOCKS.put("call-in", "Call-in: when a decision takes effect");
    CLOCKS.put("standstill", "Standstill before a contract is signed");
    CLOCKS.put("employee-information", "Employee liability information before staff move");
    for (var kind : LegalPeriods.NOTICES) NOTICES.put(kind, kind.replace('-', ' '));
  }

  private final ClocksApi clocks;
  private final Constitutions constitutions;

  CalculatorPage(ClocksApi clocks, Constitutions constitutions) {
    this.clocks = clocks;
    this.constitutions = constitutions;
  }

  @GetMapping("/calculator")
  ModelAndView show(HttpServletRequest request) {
    var page = new ModelAndView("calculator");
    var asked = new Asked(request);
    var clock = CLOCKS.containsKey(asked.of("clock")) ? asked.of("clock") : null;
    page.addObject("clocks", CLOCKS);
    page.addObject("notices", NOTICES);
    page.addObject("councils", constitutions.known().stream().filter(c -> !c.equals("england")).sorted().toList());
    page.addObject("asked", asked);
    page.addObject("clock", clock);
    if (clock == null || asked.isEmpty()) return page;
    try {
      page.addObject("answer", answer(clock, asked));
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
    }
    return page;
  }

  private ClockAnswer answer(String clock, Asked asked) {
    return switch (clock) {
      case "call-in" -> clocks.callIn(new CallInAsked(asked.of("authority"), asked.moment("published"),
          asked.of("decided"), asked.of("body"), asked.of("category"), asked.of("resolution"), asked.of("waived")));
      case "notice" -> clocks.notice(new NoticeAsked(asked.of("kind"), asked.of("authority"),
          asked.moment("published"), "", asked.of("meeting")));
      case "standstill" -> clocks.standstill(new StandstillAsked(asked.of("regime"), asked.of("sent"),
          asked.of("means"), asked.of("service"), asked.of("procedure"), asked.of("voluntaryDays")));
      default -> clocks.employeeInformation(new EmployeeInformationAsked(asked.of("transfer")));
    };
  }

  /** What was asked, for the question and for the form to show again. */
  record Asked(HttpServletRequest request) {

    public String of(String name) {
      var text = request.getParameter(name);
      return text == null ? "" : text.strip();
    }

    /** A day with its hour where one is given. */
    String moment(String name) {
      return of(name).isEmpty() || of(name + "Hour").isEmpty() ? of(name) : of(name) + "T" + of(name + "Hour");
    }

    boolean isEmpty() {
      return request.getParameterMap().keySet().stream().allMatch(name -> name.equals("clock"));
    }
  }
}
