package org.remit.engine.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed into a form that could not be taken, because its session had ended. It goes along with the
 * request from page to page, hidden in the sign-in form, and is kept nowhere: it may be what nobody else should read.
 *
 * @param to the address that the form stands on and is sent to
 * @param fields what was typed, by field
 */
public record TypedBefore(String to, Map<String, String> fields) {

  private static final String ATTRIBUTE = TypedBefore.class.getName();
  private static final String TO = "typed-to";
  private static final String TYPED = "typed.";

  /** Of the form that was sent; files are not typed, and tokens are no answer. */
  public static TypedBefore sent(String to, HttpServletRequest form) {
    var fields = new LinkedHashMap<String, String>();
    form.getParameterMap().forEach((name, values) -> {
      if (!name.equals("_csrf") && values.length > 0) fields.put(name, values[0]);
    });
    return new TypedBefore(to, fields);
  }

  /** That the sign-in form carried along; null if it carried none. */
  public static TypedBefore carried(HttpServletRequest signIn) {
    if (signIn.getParameter(TO) == null) return null;
    var fields = new LinkedHashMap<String, String>();
    signIn.getParameterMap().forEach((name, values) -> {
      if (name.startsWith(TYPED) && values.length > 0) fields.put(name.substring(TYPED.length()), values[0]);
    });
    return new TypedBefore(signIn.getParameter(TO), fields);
  }

  /** Of the request that leads to a page; null where nothing was typed before. */
  public static TypedBefore of(HttpServletRequest request) {
    return (TypedBefore) request.getAttribute(ATTRIBUTE);
  }

  /** As the sign-in form carries it. */
  public Map<String, String> hidden() {
    var hidden = new LinkedHashMap<String, String>();
    hidden.put(TO, to);
    fields.forEach((name, value) -> hidden.put(TYPED + name, value));
    return hidden;
  }

  /** The request as one that asks for a page, with this along. */
  public HttpServletRequest along(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
    return new Asking(request);
  }

  private static final class Asking extends HttpServletRequestWrapper {

    Asking(HttpServletRequest sent) {
      super(sent);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public String getQueryString() {
      return null;
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}
