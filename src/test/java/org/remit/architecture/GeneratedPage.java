package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A page of documentation that is written from models or code, and must say what they say. */
final class GeneratedPage {

  private static final String WRITE = "remit.docs.write";
  private static final String HOW = "mvn test -Dtest='*PageTest' -D" + WRITE;

  private final Path file;
  private final StringBuilder text = new StringBuilder();

  GeneratedPage(String file, String title) {
    this.file = Path.of(file);
    text.append("# ").append(title).append("\n\n");
    text.append("<!-- Generated; a test fails when it drifts. To write it again: ").append(HOW).append(" -->\n");
  }

  GeneratedPage section(String heading) {
    text.append("\n## ").append(heading).append("\n");
    return this;
  }

  GeneratedPage paragraph(String... lines) {
    text.append("\n").append(String.join("\n", lines)).append("\n");
    return this;
  }

  GeneratedPage head(String... columns) {
    text.append("\n");
    row(columns);
    text.append("|").append("---|".repeat(columns.length)).append("\n");
    return this;
  }

  GeneratedPage row(String... cells) {
    text.append(Arrays.stream(cells).map(GeneratedPage::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  /** Fails when the file says something else, or writes it when the test is run with the system property. */
  void check() throws IOException {
    if (System.getProperty(WRITE) != null) Files.writeString(file, text);
    assertThat(file)
        .as("%s is generated and no longer says what the code says; write it again: %s", file, HOW)
        .hasContent(text.toString());
  }

  private static String cell(String words) {
    return words.strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
