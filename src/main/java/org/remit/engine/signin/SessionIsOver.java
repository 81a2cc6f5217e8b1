package org.remit.engine.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * A form that is sent when its session has ended is not 'forbidden': the person is told what has happened, signs in and
 * is led back to the empty form. What they wrote is kept nowhere on the way. A program that says nothing about itself
 * is asked who it is.
 */
final class SessionIsOver implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
  private final HttpSessionRequestCache wayBack = new HttpSessionRequestCache();
  private final BasicAuthenticationEntryPoint programs;

  SessionIsOver(BasicAuthenticationEntryPoint programs) {
    this.programs = programs;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (!(denied instanceof MissingCsrfTokenException) || SignedIn.now().isPresent()) {
      otherwise.handle(request, response, denied);
    } else if (Paths.isForPrograms(request)) {
      programs.commence(request, response, new InsufficientAuthenticationException("Nobody has signed in"));
    } else {
      if (Paths.isOfADecision(request)) wayBack.saveRequest(new TheFormAgain(request), response);
      response.sendRedirect(request.getContextPath() + "/sign-in?expired");
    }
  }

  /** The page that the form stands on: the same path, asked for instead of sent to, without what was sent. */
  private static final class TheFormAgain extends HttpServletRequestWrapper {

    TheFormAgain(HttpServletRequest sent) {
      super(sent);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public String getQueryString() {
      return null;
    }
  }
}
