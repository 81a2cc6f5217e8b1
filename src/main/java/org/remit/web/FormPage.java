package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.remit.command.Field;
import org.remit.reference.Refused;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a page with a form of Remit's own hands to {@code fields.html}: fields, what was typed, and what is wrong.
 *
 * <p>What is refused leads back to the page of the form, which shows it once as it was filled: the browser's way back
 * then leads over pages only, and sends nothing again.
 */
final class FormPage {

  /** What is wrong, with the field it leads to; an empty field is the page as a whole. */
  record Problem(String field, String sentence) {}

  /** What was typed and why it was refused; it lies in the session until the form is shown. */
  private record Refusal(Map<String, String> typed, List<Problems.Wrong> wrong) implements Serializable {}

  private static final String REFUSAL = Refusal.class.getName();

  private FormPage() {}

  /** Back to the form, which stands on the address that it is sent to. */
  static ModelAndView refused(HttpServletRequest request, Refused why) {
    var query = request.getQueryString();
    return refused(request.getRequestURI() + (query == null ? "" : "?" + query), request, why);
  }

  /** @param form where the form stands */
  static ModelAndView refused(String form, HttpServletRequest request, Refused why) {
    return redirected(form, request, Problems.errorsOf(why));
  }

  /** To another form that asks for some of the same: what was typed goes along. */
  static ModelAndView along(String form, HttpServletRequest request) {
    return redirected(form, request, List.of());
  }

  private static ModelAndView redirected(String form, HttpServletRequest request, List<Problems.Wrong> wrong) {
    var typed = Bodies.typed(request.getParameterMap());
    typed.remove("_csrf");
    RequestContextUtils.getOutputFlashMap(request).put(REFUSAL, new Refusal(typed, List.copyOf(wrong)));
    var view = new RedirectView(form);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  /** A form, each problem beside the field that the pointer names. */
  static ModelAndView of(String view, List<Field> fields, String action, Map<String, String> known) {
    return of(view, fields, action, known, pointer -> pointer.replaceFirst("^/", "").replaceFirst("/.*", ""));
  }

  /**
   * A form as it was filled, with what is wrong with it.
   *
   * @param known what it shows where nothing was refused
   * @param fieldAt the field that a pointer leads to; what is none of the form's is told of the whole page
   */
  static ModelAndView of(
      String view, List<Field> fields, String action, Map<String, String> known, UnaryOperator<String> fieldAt) {
    var before = before();
    var problems = before == null ? List.<Problem>of() : before.wrong().stream()
        .map(each -> problem(fields, fieldAt.apply(each.pointer()), each.detail())).toList();
    var byField = new LinkedHashMap<String, String>();
    problems.forEach(p -> byField.putIfAbsent(p.field(), p.sentence()));
    var page = new ModelAndView(view);
    page.addObject("fields", fields);
    page.addObject("action", action);
    page.addObject("typed", before == null ? known : before.typed());
    page.addObject("problems", problems);
    page.addObject("problemOf", byField);
    return page;
  }

  /** What was refused just before this page was asked for; null where nothing was. */
  private static Refusal before() {
    var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (Refusal) flash.get(REFUSAL);
  }

  private static Problem problem(List<Field> fields, String field, String sentence) {
    return new Problem(fields.stream().anyMatch(f -> f.name().equals(field)) ? field : "", sentence);
  }
}
