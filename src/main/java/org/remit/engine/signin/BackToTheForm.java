package org.remit.engine.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.remit.engine.pages.TypedBefore;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Whoever was signed out while they filled a form stands before it again, as they had filled it. */
final class BackToTheForm extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private final AuthenticationFailureHandler refused = new SimpleUrlAuthenticationFailureHandler("/sign-in?refused");

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException, ServletException {
    var typed = typed(request);
    if (typed == null) {
      super.onAuthenticationSuccess(request, response, who);
    } else {
      clearAuthenticationAttributes(request);
      request.getRequestDispatcher(typed.to()).forward(typed.along(request), response);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    var typed = typed(request);
    if (typed == null) {
      refused.onAuthenticationFailure(request, response, why);
    } else {
      request.setAttribute("refused", true);
      request.getRequestDispatcher("/sign-in").forward(typed.along(request), response);
    }
  }

  private static TypedBefore typed(HttpServletRequest request) {
    var carried = TypedBefore.carried(request);
    return carried == null || !Paths.isOfAForm(carried.to()) ? null : carried;
  }
}
