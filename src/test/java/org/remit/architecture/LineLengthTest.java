package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Java sources")
class LineLengthTest {

  private static final int LONGEST = 120;

  @Test
  void have_no_line_that_must_be_scrolled() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      assertThat(sources.stream().flatMap(LineLengthTest::tooLong)).as("lines longer than " + LONGEST).isEmpty();
    }
  }

  private static Stream<String> tooLong(Path source) {
    var lines = linesOf(source);
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST)
        .mapToObj(i -> source + ":" + (i + 1));
  }

  private static List<String> linesOf(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
