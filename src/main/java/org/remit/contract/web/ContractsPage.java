package org.remit.contract.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.remit.contract.ContractRegister;
import org.remit.contract.PublishedContract;
import org.remit.reference.Authority;
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

  private final ContractRegister register;

  ContractsPage(ContractRegister register) {
    this.register = register;
  }

  @GetMapping("/contracts")
  ModelAndView page(@RequestParam(required = false) String council) {
    var page = new ModelAndView("contracts");
    page.addObject("contracts", register.published(of(council)));
    page.addObject("councils",
        register.published(null).stream().map(c -> c.council().id()).distinct().sorted().toList());
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
  String csv(@RequestParam(required = false) String council) throws JsonProcessingException {
    var rows = register.published(of(council)).stream().map(ContractsPage::columns).toList();
    var schema = CsvSchema.builder();
    columns(new PublishedContract(null, null, null, null, null, null, null, null, null, null, null, null, null,
        null))
        .keySet().forEach(schema::addColumn);
    return new CsvMapper().writer(schema.build().withHeader()).writeValueAsString(rows);
  }

  /** The columns of the Code, and behind them what this register knows besides. */
  private static Map<String, String> columns(PublishedContract contract) {
    var row = new LinkedHashMap<String, String>();
    row.put("Reference number", words(contract.reference()));
    row.put("Title of agreement", words(contract.title()));
    row.put("Local authority", words(contract.council()));
    row.put("Department or post responsible", words(contract.responsible()));
    row.put("Description of the goods and/or services", words(contract.description()));
    row.put("Supplier name", words(contract.supplier()));
    row.put("Supplier details", NOT_RECORDED);
    row.put("Sum to be paid over the length of the contract (GBP)", words(contract.value()));
    row.put("VAT that cannot be recovered", NOT_RECORDED);
    row.put("Start date", words(contract.starts()));
    row.put("End date", words(contract.ends()));
    row.put("Review date", NOT_RECORDED);
    row.put("Purchasing process", words(contract.process()));
    row.put("Small or medium-sized enterprise, or voluntary and community sector organisation", NOT_RECORDED);
    row.put("Extensions left", words(contract.extensionsLeft()));
    row.put("Procurement law", words(contract.law()));
    row.put("Decision", words(contract.decision()));
    row.put("Decided by", words(contract.decidedBy()));
    return row;
  }

  /** A cell that a spreadsheet would calculate is text (OWASP, CSV injection). */
  private static String words(Object value) {
    if (value == null) return NOT_RECORDED;
    var text = Objects.toString(value);
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static Authority of(String council) {
    return blank(council) ? null : new Authority(council);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
