package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever follows a link in the documentation arrives, and the README leads to every decision record. */
@DisplayName("Documentation")
class LinksTest {

  private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern PATH_IN_WORDS =
      Pattern.compile("`((?:src|processes|forms|\\.ci)/[\\w./-]*\\w/?|docker-compose\\.yml|Dockerfile|pom\\.xml)`");

  @TestFactory
  Stream<DynamicTest> has_no_dead_links() throws IOException {
    return pages().stream().map(page -> dynamicTest(page.toString(), () -> assertThat(deadIn(page)).isEmpty()));
  }

  @Test
  void lists_every_decision_record_in_the_readme() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    try (var records = Files.list(Path.of("src/docs/decisions"))) {
      assertThat(records.map(Path::toString).filter(record -> !readme.contains("(" + record + ")"))).isEmpty();
    }
  }

  @Test
  void lays_out_every_decision_record_alike() throws IOException {
    try (var records = Files.list(Path.of("src/docs/decisions"))) {
      assertThat(records).allSatisfy(record -> {
        var lines = Files.readAllLines(record);
        var number = Integer.parseInt(record.getFileName().toString().substring(0, 4));
        assertThat(lines.get(0)).startsWith("# " + number + ". ");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).matches("Status: \\S.* {8}Concerns: \\S.*");
        assertThat(lines).filteredOn(line -> line.startsWith("##"))
            .containsExactly("## Context", "## Decision", "## Consequences", "## Alternatives", "## Check");
      });
    }
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("processes/README.md")));
    try (var files = Files.walk(Path.of("src/docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private static TreeSet<String> deadIn(Path page) throws IOException {
    var dead = new TreeSet<String>();
    var text = FENCE.matcher(Files.readString(page)).replaceAll("");
    var folder = page.toAbsolutePath().getParent();
    var links = LINK.matcher(text);
    while (links.find()) {
      var parts = links.group(1).split("#", 2);
      if (parts[0].matches("[a-z]+:.*")) continue;
      var target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
      if (!Files.exists(target)) dead.add(links.group(1));
      else if (parts.length == 2 && !headings(target).contains(parts[1])) dead.add(links.group(1));
    }
    var words = PATH_IN_WORDS.matcher(text);
    while (words.find()) {
      if (!Files.exists(Path.of(words.group(1)))) dead.add(words.group(1));
    }
    return dead;
  }

  private static List<String> headings(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "")
            .replace(' ', '-'))
        .toList();
  }
}
