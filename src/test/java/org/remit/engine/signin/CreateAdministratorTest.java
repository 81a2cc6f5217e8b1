package org.remit.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.engine.AsTheSystem;
import org.remit.ledger.LedgerReader;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("remit.jar create-administrator")
class CreateAdministratorTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired People people;
  @Autowired AsTheSystem system;
  @Autowired TransactionTemplate transaction;
  @Autowired IdentityService identity;
  @Autowired ApplicationEventPublisher events;
  @Autowired LedgerReader ledger;

  private final java.io.InputStream keyboard = System.in;

  @AfterEach
  void giveTheKeyboardBack() {
    System.setIn(keyboard);
  }

  @Test
  void makes_somebody_who_may_run_remit(CapturedOutput said) throws Exception {
    assertThat(exitCode(PASSWORD, "create-administrator", "ada")).isZero();

    assertThat(said.getOut()).contains("ada may now sign in and run Remit.").doesNotContain(PASSWORD);
    assertThat(system.get(() -> identity.checkPassword("ada", PASSWORD))).isTrue();
    assertThat(system.get(() -> identity.createGroupQuery().groupMember("ada").list()))
        .extracting("id").containsExactly("camunda-admin");
    assertThat(ledger.entries("remit")).filteredOn(e -> e.kind().equals("administrator-created"))
        .anySatisfy(e -> assertThat(e.withheld()).containsEntry("person", "ada"));
  }

  @Test
  void reads_the_password_from_the_standard_input_when_no_variable_holds_it() throws Exception {
    System.setIn(new ByteArrayInputStream((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)));

    assertThat(exitCode(null, "create-administrator", "grace.hopper")).isZero();
    assertThat(system.get(() -> identity.checkPassword("grace.hopper", PASSWORD))).isTrue();
  }

  @Test
  void leaves_who_is_there_already_as_they_are(CapturedOutput said) throws Exception {
    assertThat(exitCode(PASSWORD, "create-administrator", "finance.leeds")).isEqualTo(1);

    assertThat(said.getErr()).contains("There is already somebody called finance.leeds.");
    assertThat(system.get(() -> identity.checkPassword("finance.leeds", "demo"))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      create-administrator                 | correct horse battery | Say who
      create-administrator ada lovelace    | correct horse battery | Say who
      create-administrator ada@example.org | correct horse battery | Say who
      create-administrator joan            | too short             | at least 12 characters
      create-administrator joan            | none                  | at least 12 characters
      """)
  void says_what_is_missing_and_makes_nobody(String command, String password, String sentence, CapturedOutput said)
      throws Exception {
    System.setIn(new ByteArrayInputStream(new byte[0]));

    assertThat(exitCode(password, command.split(" "))).isEqualTo(1);

    assertThat(said.getErr()).contains(sentence);
    assertThat(system.get(() -> people.exists("joan"))).isFalse();
  }

  private int exitCode(String password, String... words) throws Exception {
    var environment = new MockEnvironment();
    if (password != null) environment.setProperty("REMIT_ADMINISTRATOR_PASSWORD", password);
    var command = new CreateAdministrator(people, system, transaction, environment, events);
    command.run(new DefaultApplicationArguments(words));
    return command.getExitCode();
  }
}
