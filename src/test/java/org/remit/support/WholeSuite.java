package org.remit.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What the processes of one test run have passed together: which test classes, and which elements of which models. Each
 * process writes its own down when a class has run ({@code remit.tests.passed} is the run's folder); what holds for the
 * suite as a whole is judged from all of it, and not by a part. The launcher finds it by its name in
 * {@code META-INF/services}.
 */
public final class WholeSuite implements TestExecutionListener {

  private static final String FOLDER = System.getProperty("remit.tests.passed");
  private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

  private final Set<String> of;

  private WholeSuite(Set<String> of) {
    this.of = of;
  }

  /** For the launcher. */
  public WholeSuite() {
    this(PASSED);
  }

  /** What the run has passed whose folder is given to this process; nothing where none is. */
  public static WholeSuite ofThisRun() {
    if (FOLDER == null || Files.notExists(Path.of(FOLDER))) return new WholeSuite(Set.of());
    try (var files = Files.list(Path.of(FOLDER))) {
      return new WholeSuite(files.flatMap(file -> lines(file).stream()).collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The test classes that the run left out. */
  public Set<String> leftOut() {
    var left = new TreeSet<>(written());
    left.removeAll(of);
    return left;
  }

  /** Whether a test has passed the model's element. */
  public boolean hasPassed(String process, String element) {
    return of.contains(elementOf(process, element));
  }

  static void passed(String process, String element) {
    PASSED.add(elementOf(process, element));
  }

  private static String elementOf(String process, String element) {
    return process + "/" + element;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).map(TestIdentifier::getSource)
        .flatMap(Optional::stream).forEach(WholeSuite::note);
  }

  private static void note(TestSource source) {
    if (source instanceof ClassSource tests) PASSED.add(tests.getClassName());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var process = System.getProperty("remit.tests.process");
    if (FOLDER == null || process == null) return;
    try {
      Files.createDirectories(Path.of(FOLDER));
      Files.write(Path.of(FOLDER, process), PASSED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> lines(Path file) {
    try {
      return Set.copyOf(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An annotation may be called a test too. */
  private static boolean isClassWithTests(String name) {
    try {
      var type = Class.forName(name, false, WholeSuite.class.getClassLoader());
      return !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As Surefire finds them: by the end of their names. */
  private static Set<String> written() {
    try {
      var classes = Path.of(WholeSuite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (var files = Files.walk(classes)) {
        return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
            .filter(file -> (file.endsWith("Test.class") || file.endsWith("Properties.class")) && !file.contains("$"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .filter(WholeSuite::isClassWithTests)
            .collect(Collectors.toSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
