package org.remit.engine.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.remit.engine.AsTheSystem;
import org.remit.reference.Actor;
import org.remit.reference.Happened;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code remit.jar create-administrator NAME}: the first person of a real installation, who then adds the others in
 * Camunda's Admin. The password comes from REMIT_ADMINISTRATOR_PASSWORD or the first line of the standard input, never
 * from the command line, which others on the machine can read.
 */
@Component
@Profile("create-administrator")
class CreateAdministrator implements ApplicationRunner, ExitCodeGenerator {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+([.\\-][a-zA-Z0-9]+)*");
  private static final int SHORTEST_PASSWORD = 12;

  private final People people;
  private final AsTheSystem system;
  private final TransactionTemplate transaction;
  private final Environment environment;
  private final ApplicationEventPublisher events;
  private int exitCode = 1;

  CreateAdministrator(
      People people, AsTheSystem system, TransactionTemplate transaction, Environment environment,
      ApplicationEventPublisher events) {
    this.people = people;
    this.system = system;
    this.transaction = transaction;
    this.environment = environment;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var words = arguments.getNonOptionArgs();
    var name = words.size() == 2 ? words.get(1) : "";
    if (!NAME.matcher(name).matches()) {
      refuse("Say who: java -jar remit.jar create-administrator NAME, in letters, digits, dots and hyphens.");
      return;
    }
    if (system.get(() -> people.exists(name))) {
      refuse("There is already somebody called " + name + ".");
      return;
    }
    var password = password();
    if (password == null || password.length() < SHORTEST_PASSWORD) {
      refuse("Give a password of at least " + SHORTEST_PASSWORD
          + " characters in REMIT_ADMINISTRATOR_PASSWORD, or as one line on the standard input.");
      return;
    }
    system.run(() -> transaction.executeWithoutResult(
        status -> {
          people.add(name, name, "", password, People.ADMINISTRATORS);
          events.publishEvent(
              Happened.inRemit("administrator-created", Actor.system("by a command on its own machine"))
                  .withholding("person", name));
        }));
    System.out.println(name + " may now sign in and run Remit.");
    exitCode = 0;
  }

  private String password() throws IOException {
    var given = environment.getProperty("REMIT_ADMINISTRATOR_PASSWORD");
    if (given != null && !given.isBlank()) return given;
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }

  private static void refuse(String sentence) {
    System.err.println(sentence);
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
