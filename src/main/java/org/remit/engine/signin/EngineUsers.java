package org.remit.engine.signin;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.remit.engine.AsTheSystem;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's users are the users of everything; their groups are what they may do. */
@Component
class EngineUsers implements AuthenticationProvider {

  private final IdentityService identity;
  private final AsTheSystem system;

  EngineUsers(IdentityService identity, AsTheSystem system) {
    this.identity = identity;
    this.system = system;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
    var password = attempt.getCredentials();
    if (password == null || !system.get(() -> identity.checkPassword(name, password.toString()))) {
      throw new BadCredentialsException("The name or the password is wrong.");
    }
    var groups =
        system.get(() -> identity.createGroupQuery().groupMember(name).list()).stream()
            .map(Group::getId)
            .map(SimpleGrantedAuthority::new)
            .toList();
    var person = UsernamePasswordAuthenticationToken.authenticated(name, null, groups);
    person.setDetails(attempt.getDetails());
    return person;
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}
