package org.remit;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Remit: from a council's proposal to the contract, and nothing before it is lawful. */
@SpringBootApplication
public class Application {

  public static void main(String[] args) {
    // The engine stores times without a zone; one zone for the process keeps them instants.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(Application.class, args);
  }
}
