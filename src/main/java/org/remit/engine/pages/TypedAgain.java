package org.remit.engine.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows a form as it was filled before its session ended. A page with a form has what was typed as {@code typed}, and
 * what it was opened on, where two could answer it, as {@code seen}.
 */
@Component
@ConditionalOnWebApplication
class TypedAgain implements HandlerInterceptor, WebMvcConfigurer {

  private static final String SEEN = "seen";

  @Override
  public void addInterceptors(InterceptorRegistry all) {
    all.addInterceptor(this);
  }

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    var before = TypedBefore.of(request);
    if (before == null || page == null || !(page.getModel().get("typed") instanceof Map<?, ?> shown)) return;
    var typed = new LinkedHashMap<Object, Object>(shown);
    typed.putAll(before.fields());
    page.addObject("typed", typed);
    page.addObject("typedBefore", true);
    // What was answered was answered on what the form showed then, however long ago that was.
    if (page.getModel().get(SEEN) != null && before.fields().containsKey(SEEN)) {
      page.addObject(SEEN, before.fields().get(SEEN));
    }
    if (response.getStatus() == HttpStatus.FORBIDDEN.value()) page.setStatus(HttpStatus.FORBIDDEN);
  }
}
