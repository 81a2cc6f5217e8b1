package org.remit;

import java.util.Arrays;
import java.util.Set;
import java.util.TimeZone;
import org.remit.constitution.CheckPack;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Remit: from a council's proposal to the contract, and nothing before it is lawful. */
@SpringBootApplication
public class Application {

  /** What {@code remit.jar COMMAND …} does instead of serving; each is a runner bean in the profile of its name. */
  private static final Set<String> COMMANDS = Set.of("replay", "create-administrator");

  public static void main(String[] args) {
    // The engine stores times without a zone; one zone for the process keeps them instants.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    if (args.length > 0 && args[0].equals("check-pack")) {
      System.exit(CheckPack.run(Arrays.copyOfRange(args, 1, args.length), System.getenv("REMIT_PACKS"), System.out));
    }
    if (args.length > 0 && COMMANDS.contains(args[0])) {
      System.exit(run(args[0], args));
    }
    SpringApplication.run(Application.class, args);
  }

  private static int run(String command, String[] args) {
    var remit = new SpringApplication(Application.class);
    remit.setWebApplicationType(WebApplicationType.NONE);
    remit.setAdditionalProfiles("command", command);
    remit.setLogStartupInfo(false);
    return SpringApplication.exit(remit.run(args));
  }
}
