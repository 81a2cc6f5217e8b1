package org.remit.contract.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.remit.calendar.London;
import org.remit.contract.ContractRegister;
import org.remit.contract.PublishedContract;
import org.remit.reference.Authority;
import org.remit.reference.Csv;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The register of contracts for everybody, without signing in, as page, CSV and JSON: the columns of the Local
 * Government Transparency Code 2015. What no case records says so; it is never guessed.
 */
@Controller
@ConditionalOnWebApplication
class ContractsPage {

  private static final String NOT_RECORDED = "not recorded";
  private static final String TAKEN_DOWN = "taken down";

  /** What still stands of an entry that was taken down. */
  private static final Set<String> STANDING =
      Set.of("Reference number", "Local authority", "Decision", "Taken down on");

  /** Where nothing on record means that there is none. */
  private static final Set<String> NONE = Set.of("Corrected on", "Taken down on");

  /** The columns of the Code, and behind them what this register knows besides. */
  private static final Map<String, Function<PublishedContract, Object>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("Reference number", PublishedContract::reference);
    COLUMNS.put("Title of agreement", PublishedContract::title);
    COLUMNS.put("Local authority", PublishedContract::council);
    COLUMNS.put("Department or post responsible", PublishedContract::responsible);
    COLUMNS.put("Description of the goods and/or services", PublishedContract::description);
    COLUMNS.put("Supplier name", PublishedContract::supplier);
    COLUMNS.put("Supplier details", PublishedContract::supplierNumber);
    COLUMNS.put("Sum to be paid over the length of the contract (GBP)", PublishedContract::value);
    COLUMNS.put("The sum is with or without VAT", PublishedContract::vat);
    COLUMNS.put("VAT that cannot be recovered", contract -> null);
    COLUMNS.put("Start date", PublishedContract::starts);
    COLUMNS.put("End date", PublishedContract::ends);
    COLUMNS.put("Review date", PublishedContract::reviewDates);
    COLUMNS.put("Purchasing process", PublishedContract::process);
    COLUMNS.put(
        "Small or medium-sized enterprise, or voluntary and community sector organisation",
        PublishedContract::supplierKindInWords);
    COLUMNS.put("Extensions used", PublishedContract::extensionsUsed);
    COLUMNS.put("Extensions left", PublishedContract::extensionsLeft);
    COLUMNS.put("Break dates", PublishedContract::breakDates);
    COLUMNS.put("What follows to be begun by", PublishedContract::decideBy);
    COLUMNS.put("Value changed by (GBP)", contract -> contract.changes().isEmpty()
        ? BigDecimal.ZERO : contract.changes().get(contract.changes().size() - 1).together());
    COLUMNS.put("Procurement law", PublishedContract::law);
    COLUMNS.put("Decision", PublishedContract::decision);
    COLUMNS.put("Decided by", PublishedContract::decidedBy);
    COLUMNS.put("Corrected on", PublishedContract::correctedOn);
    COLUMNS.put("Taken down on", PublishedContract::takenDownOn);
  }

  private final ContractRegister register;
  private final Clock clock;

  ContractsPage(ContractRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/contracts")
  ModelAndView page(@RequestParam(required = false) String council) {
    var page = new ModelAndView("contracts");
    var all = register.published(null);
    var chosen = of(council);
    page.addObject("contracts", all.stream().filter(c -> chosen == null || c.council().equals(chosen)).toList());
    page.addObject("councils", all.stream().map(c -> c.council().id()).distinct().sorted().toList());
    page.addObject("today", London.today(clock));
    page.addObject("council", blank(council) ? null : council);
    return page;
  }

  @GetMapping(path = "/contracts.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<PublishedContract> json(@RequestParam(required = false) String council) {
    return register.published(of(council));
  }

  @GetMapping(path = "/contracts.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(@RequestParam(required = false) String council) {
    return Csv.of(recorded(), register.published(of(council)));
  }

  private static Map<String, Function<PublishedContract, Object>> recorded() {
    var columns = new LinkedHashMap<String, Function<PublishedContract, Object>>();
    COLUMNS.forEach((heading, column) -> columns.put(heading, contract -> {
      if (contract.takenDownOn() != null && !STANDING.contains(heading)) return TAKEN_DOWN;
      var value = column.apply(contract);
      if (value == null && NONE.contains(heading)) return "";
      return value == null || value instanceof Collection<?> many && many.isEmpty() ? NOT_RECORDED : value;
    }));
    return columns;
  }

  private static Authority of(String council) {
    return blank(council) ? null : new Authority(council);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
