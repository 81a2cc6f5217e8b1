package org.remit.support;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs a demo person in for a block: {@code try (var who = SignedInAs.person("finance.leeds")) { … }}. */
public final class SignedInAs implements AutoCloseable {

  private SignedInAs() {}

  /** A demo person; their name is their one group. */
  public static SignedInAs person(String name) {
    return person(name, name);
  }

  /** A person with these groups. */
  public static SignedInAs person(String name, String... groups) {
    var context = SecurityContextHolder.createEmptyContext();
    var authorities = List.of(groups).stream().map(SimpleGrantedAuthority::new).toList();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, authorities));
    SecurityContextHolder.setContext(context);
    return new SignedInAs();
  }

  /** Acts as a demo person for the length of one call. */
  public static <T> T as(String name, Supplier<T> act) {
    try (var who = person(name)) {
      return act.get();
    }
  }

  /** The same as somebody else of the demo person's groups: {@code another.democratic-services.leeds}. */
  public static <T> T asAnother(String group, Supplier<T> act) {
    try (var who = person("another." + group, group)) {
      return act.get();
    }
  }

  @Override
  public void close() {
    SecurityContextHolder.clearContext();
  }
}
