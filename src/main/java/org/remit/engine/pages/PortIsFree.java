package org.remit.engine.pages;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.context.ConfigurableWebServerApplicationContext;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;

/**
 * The web server comes last, after the database, the engine and the cases of the evaluation run. Whoever starts Remit
 * on a port in use hears of it now, before all that, and before anything is written.
 */
class PortIsFree implements ApplicationListener<ApplicationPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    if (!(event.getApplicationContext() instanceof ConfigurableWebServerApplicationContext)) return;
    var environment = event.getApplicationContext().getEnvironment();
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port > 0) require(environment.getProperty("server.address", InetAddress.class), port);
  }

  /**
   * @param address the one to listen on; null for all
   * @throws PortInUseException if somebody listens there already
   */
  static void require(InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
    } catch (BindException inUse) {
      throw new PortInUseException(port, inUse);
    } catch (IOException other) {
      // Not for this check to judge: the web server will say what is wrong with it.
    }
  }
}
