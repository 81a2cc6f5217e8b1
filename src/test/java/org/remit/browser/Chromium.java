package org.remit.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The Chromium that tests drive: the one that the variable CHROMIUM names, else an installed one, else one that is
 * installed now. Nothing is left out where there is none: the build stops and says what to install.
 */
final class Chromium {

  /** So that Playwright fetches no browsers of its own unless it is asked to. */
  private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final long MINUTES_TO_INSTALL = 10;
  private static final int TRIES = 50;

  private final Map<String, String> environment;
  private final Installer installer;

  Chromium() {
    this(System.getenv(), new OfThisMachine());
  }

  Chromium(Map<String, String> environment, Installer installer) {
    this.environment = environment;
    this.installer = installer;
  }

  /** What can install a Chromium. */
  interface Installer {
    /** Debian's package; false where that is not possible or did not succeed. */
    boolean debianPackage();

    /** Playwright's own build; where it lies, or nothing if it could not be fetched or would not start. */
    Optional<Path> playwrightsOwn();
  }

  /**
   * Where it lies.
   *
   * @throws IllegalStateException in one line that says what to install, if there is none and none could be installed
   */
  Path executable() {
    var named = environment.getOrDefault("CHROMIUM", "");
    if (!named.isBlank()) {
      if (Files.isExecutable(Path.of(named))) return Path.of(named);
      throw new IllegalStateException("CHROMIUM names " + named + ", which is no program: let it name a Chromium, or"
          + " leave it out.");
    }
    return installed()
        .or(() -> installer.debianPackage() ? installed() : Optional.empty())
        .or(installer::playwrightsOwn)
        .orElseThrow(() -> new IllegalStateException("The browser tests need a Chromium, and none could be installed:"
            + " install one (on Debian as root: apt-get install chromium), or let CHROMIUM name one."));
  }

  /**
   * What drives it. Its program is unpacked now; a process that somebody else starts at that moment, as tests beside
   * these do, has it open until it is on its way, and Linux runs no program that is open to be written.
   */
  static Playwright driver() {
    for (var tried = 1; ; tried++) {
      try {
        return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
      } catch (PlaywrightException e) {
        if (tried == TRIES || !String.valueOf(e.getCause()).contains("Text file busy")) throw e;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private Optional<Path> installed() {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Debian's package when root, and Playwright's own. */
  private static final class OfThisMachine implements Installer {

    @Override
    public boolean debianPackage() {
      if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
        return false;
      }
      say("installing Debian's package");
      var apt = new ProcessBuilder("sh", "-c",
          "apt-get update -q && apt-get install -y -q --no-install-recommends chromium");
      apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return succeeds(apt);
    }

    @Override
    public Optional<Path> playwrightsOwn() {
      say("fetching Playwright's own");
      var install = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
      install.command().addAll(List.of("install", "chromium"));
      if (!succeeds(install)) return Optional.empty();
      try (var playwright = driver()) {
        var own = Path.of(playwright.chromium().executablePath());
        return Stream.of(own).filter(Files::isExecutable).filter(this::starts).findFirst();
      }
    }

    /** A fetched browser may lack the libraries of the system. */
    private boolean starts(Path browser) {
      return succeeds(new ProcessBuilder(browser.toString(), "--version"));
    }

    private static boolean succeeds(ProcessBuilder command) {
      try {
        var process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) return process.exitValue() == 0;
        process.destroyForcibly();
        return false;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private static void say(String what) {
      System.out.println("The browser tests need a Chromium, and none is here: " + what + ".");
    }
  }
}
