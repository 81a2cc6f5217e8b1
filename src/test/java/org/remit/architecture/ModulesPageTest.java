package org.remit.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** {@code src/docs/modules.md}: every module, what it is and what it may use, from its {@code package-info.java}. */
@DisplayName("src/docs/modules.md")
class ModulesPageTest {

  private static final Path PACKAGES = Path.of("src/main/java/org/remit");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  @Test
  void says_what_the_packages_say() throws Exception {
    var page = new GeneratedPage("src/docs/modules.md", "Modules");
    page.paragraph(
        "One package below `org.remit` for each capability, with its own tables and, where it has one, its own"
            + " process. A",
        "module may use those that it declares and no others; nothing goes in a circle, and the build checks both."
            + " Why:",
        "[record 30](decisions/0030-one-module-capability-packages.md).");
    page.head("Module", "What it is", "May use");
    for (var module : modules()) {
      page.row("[" + module + "](../main/java/org/remit/" + module + ")", purpose(module), dependencies(module));
    }
    page.check();
  }

  private static List<String> modules() throws IOException {
    try (var folders = Files.list(PACKAGES)) {
      return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static String purpose(String module) throws IOException {
    var javadoc = JAVADOC.matcher(Files.readString(PACKAGES.resolve(module).resolve("package-info.java")));
    assertThat(javadoc.find()).as("package-info.java of %s says what it is", module).isTrue();
    return javadoc.group(1)
        .replaceAll("(?m)^\\s*\\* ?", "")
        .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
        .replaceAll("\\{@link\\s+(?:[\\w.]*\\.)?(\\w+)}", "`$1`")
        .strip();
  }

  private static String dependencies(String module) throws ClassNotFoundException {
    var declared = Class.forName("org.remit." + module + ".package-info").getAnnotation(ApplicationModule.class);
    assertThat(declared).as("@ApplicationModule of %s", module).isNotNull();
    var allowed = declared.allowedDependencies();
    return allowed.length == 0 ? "nothing" : Arrays.stream(allowed).sorted().collect(joining(", "));
  }
}
