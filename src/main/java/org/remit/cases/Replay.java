package org.remit.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.calendar.London;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code remit.jar replay [FILE…]}: plays the five reports, or case files from anywhere, on a database that ends with
 * the run. Leaves with 0 only if each ended as its file says.
 */
@Component
@Profile("replay")
class Replay implements ApplicationRunner, ExitCodeGenerator {

  private final CaseRunner runner;
  private int exitCode;

  Replay(CaseRunner runner) {
    this.runner = runner;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var files = new ArrayList<>(arguments.getNonOptionArgs());
    files.remove(0); // the command itself
    var cases = new ArrayList<CaseFile>();
    try {
      if (files.isEmpty()) OwnCases.REPORTS.forEach(name -> cases.add(CaseReader.ownCase(name)));
      for (var file : files) cases.add(CaseReader.read(Path.of(file)));
    } catch (InvalidCase e) {
      System.err.println(e.getMessage());
      exitCode = 2;
      return;
    }
    play(cases);
  }

  private void play(List<CaseFile> cases) {
    var today = LocalDate.now(London.ZONE);
    var endings = new ArrayList<Ending>();
    for (var each : cases) {
      endings.add(runner.play(each, today, System.out::println));
      System.out.println();
    }
    if (cases.size() > 1) endings.forEach(each -> System.out.println(each.line()));
    if (!endings.stream().allMatch(Ending::asExpected)) exitCode = 1;
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
