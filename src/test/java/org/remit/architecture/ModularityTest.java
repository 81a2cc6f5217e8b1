package org.remit.architecture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.Application;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("Modules")
class ModularityTest {

  @Test
  void depend_only_on_what_they_declare_and_never_in_a_circle() {
    ApplicationModules.of(Application.class).verify();
  }
}
