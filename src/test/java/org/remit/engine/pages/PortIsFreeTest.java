package org.remit.engine.pages;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

@DisplayName("The port to listen on")
class PortIsFreeTest {

  @Test
  void is_refused_while_somebody_else_listens_there_and_free_afterwards() throws Exception {
    int port;
    try (var other = new ServerSocket(0)) {
      port = other.getLocalPort();
      assertThatThrownBy(() -> PortIsFree.require(null, port)).isInstanceOf(PortInUseException.class)
          .hasMessageContaining(String.valueOf(port));
    }
    assertThatCode(() -> PortIsFree.require(null, port)).doesNotThrowAnyException();
  }
}
