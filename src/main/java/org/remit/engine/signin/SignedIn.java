package org.remit.engine.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of this thread as the engine wants to know them. */
record SignedIn(String name, List<String> groups) {

  static Optional<SignedIn> now() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) return Optional.empty();
    var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return Optional.of(new SignedIn(who.getName(), groups));
  }
}
