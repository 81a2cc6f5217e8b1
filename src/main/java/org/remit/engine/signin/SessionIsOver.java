package org.remit.engine.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.remit.engine.pages.TypedBefore;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * A form that is sent when its session has ended is not 'forbidden': the person is told what has happened, signs in and
 * stands before the form again as they had filled it. What they wrote goes along with the pages and is kept nowhere on
 * the way. A program that says nothing about itself is asked who it is.
 */
final class SessionIsOver implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
  private final BasicAuthenticationEntryPoint programs;

  SessionIsOver(BasicAuthenticationEntryPoint programs) {
    this.programs = programs;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var signedIn = SignedIn.now().isPresent();
    if (denied instanceof CsrfException && Paths.isOfAForm(Paths.of(request))) {
      // Whoever has signed in meanwhile, beside the form, need not do so again.
      var typed = TypedBefore.sent(Paths.of(request), request);
      response.setStatus(HttpStatus.FORBIDDEN.value());
      request.getRequestDispatcher(signedIn ? typed.to() : "/sign-in").forward(typed.along(request), response);
    } else if (!(denied instanceof MissingCsrfTokenException)
        || signedIn
        || request.getHeader("Authorization") != null) {
      otherwise.handle(request, response, denied);
    } else if (Paths.isForPrograms(request)) {
      programs.commence(request, response, new InsufficientAuthenticationException("Nobody has signed in"));
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in?expired");
    }
  }
}
