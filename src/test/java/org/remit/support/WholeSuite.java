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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Knows whether all test classes are run, or only some: what holds for the suite as a whole is not judged by a part of
 * it. The launcher finds it by its name in {@code META-INF/services}.
 */
public final class WholeSuite implements TestExecutionListener {

  private static final Set<String> PLANNED = ConcurrentHashMap.newKeySet();

  /** The test classes that this run leaves out. */
  public static Set<String> leftOut() {
    var left = new TreeSet<>(written());
    left.removeAll(PLANNED);
    return left;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).map(TestIdentifier::getSource)
        .flatMap(Optional::stream).forEach(WholeSuite::note);
  }

  private static void note(TestSource source) {
    if (source instanceof ClassSource tests) PLANNED.add(tests.getClassName());
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
            .filter(file -> file.endsWith("Test.class") && !file.contains("$"))
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
