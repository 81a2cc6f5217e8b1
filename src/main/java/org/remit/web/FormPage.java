package org.remit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.remit.command.Field;
import org.remit.reference.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a page with a form of Remit's own hands to {@code fields.html}: fields, what was typed, and what is wrong. */
final class FormPage {

  /** What is wrong, with the field it leads to; an empty field is the page as a whole. */
  record Problem(String field, String sentence) {}

  private FormPage() {}

  /** A form, each problem beside the field that the pointer names. */
  static ModelAndView of(
      String view, List<Field> fields, String action, Map<String, String> typed, List<Problems.Wrong> wrong) {
    return of(view, fields, action, typed, wrong, pointer -> pointer.replaceFirst("^/", "").replaceFirst("/.*", ""));
  }

  /**
   * A form as it was filled, with what is wrong with it; 422 where anything is.
   *
   * @param fieldAt the field that a pointer leads to; what is none of the form's is told of the whole page
   */
  static ModelAndView of(
      String view, List<Field> fields, String action, Map<String, String> typed, List<Problems.Wrong> wrong,
      UnaryOperator<String> fieldAt) {
    var problems = wrong.stream().map(each -> problem(fields, fieldAt.apply(each.pointer()), each.detail())).toList();
    var byField = new LinkedHashMap<String, String>();
    problems.forEach(p -> byField.putIfAbsent(p.field(), p.sentence()));
    var page = new ModelAndView(view, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("fields", fields);
    page.addObject("action", action);
    page.addObject("typed", typed);
    page.addObject("problems", problems);
    page.addObject("problemOf", byField);
    return page;
  }

  private static Problem problem(List<Field> fields, String field, String sentence) {
    return new Problem(fields.stream().anyMatch(f -> f.name().equals(field)) ? field : "", sentence);
  }
}
