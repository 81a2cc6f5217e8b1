package org.remit.engine.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the engine does in a request outside its own web applications, it does for the signed-in person. */
class EngineIdentity extends OncePerRequestFilter {

  private final IdentityService identity;

  EngineIdentity(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Paths.isCamunda(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    try {
      SignedIn.now().ifPresent(person -> identity.setAuthentication(person.name(), person.groups()));
      rest.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
