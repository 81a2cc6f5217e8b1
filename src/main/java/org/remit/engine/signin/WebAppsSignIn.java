package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/**
 * Tells Camunda's web applications who has signed in to Remit. Public, with a constructor without arguments: their
 * filter makes it by name.
 */
public class WebAppsSignIn implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    var person = SignedIn.now();
    if (person.isEmpty()) return AuthenticationResult.unsuccessful();
    var result = AuthenticationResult.successful(person.get().name());
    result.setGroups(person.get().groups());
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    // Spring Security has already asked.
  }
}
