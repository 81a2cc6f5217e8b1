package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Java sources")
class JavaSourcesTest {

  private static final int LONGEST = 120;

  /** What is formatted is the last piece alone; the pieces before it keep their %s. */
  private static final Pattern LAST_PIECE_FORMATTED =
      Pattern.compile("[+] \"(?:[^\"\\\\\n]|\\\\.)*\"\\s*\\.formatted\\(");

  /** Working papers of whoever wrote Remit. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\b(?:design[.]md|domain[.]md|design(?:'s)? section|domain rules)\\b");

  private static final Pattern BY_A_COUNTRY =
      Pattern.compile("[.]to(?:Lower|Upper)Case[(][)]|::to(?:Lower|Upper)Case");
  private static final Pattern REAL_TIME =
      Pattern.compile("\\b(?:Instant|Local(?:Date|Time|DateTime)|(?:Zoned|Offset)DateTime|Year(?:Month)?)[.]now[(][)]"
          + "|\\bnew Date[(][)]|currentTimeMillis");
  private static final Pattern ENGINES_TABLE = Pattern.compile("\\bact_(?:ru|hi|re|ge|id)_");

  @Test
  void have_no_line_that_must_be_scrolled() throws IOException {
    assertThat(sources().flatMap(JavaSourcesTest::tooLong)).as("lines longer than " + LONGEST).isEmpty();
  }

  @Test
  void format_whole_sentences() throws IOException {
    assertThat(sources().filter(source -> LAST_PIECE_FORMATTED.matcher(read(source)).find())).isEmpty();
  }

  @Test
  void cite_nothing_that_does_not_lie_here() throws IOException {
    assertThat(sources().filter(source -> !source.endsWith("JavaSourcesTest.java"))
        .filter(source -> ELSEWHERE.matcher(read(source)).find())).isEmpty();
  }

  /** A case of letters is England's everywhere: under another country's default a state would be spelt otherwise. */
  @Test
  void change_case_by_no_countrys_rules() throws IOException {
    assertThat(sources().filter(source -> source.startsWith("src/main"))
        .filter(source -> BY_A_COUNTRY.matcher(read(source)).find())).isEmpty();
  }

  @Test
  void read_the_engines_tables_in_three_classes_alone() throws IOException {
    assertThat(sources().filter(source -> source.startsWith("src/main"))
        .filter(source -> ENGINES_TABLE.matcher(read(source)).find()).map(source -> source.getFileName().toString()))
        .containsExactlyInAnyOrder("OpenTasks.java", "ModelPictures.java", "StepTimes.java");
  }

  /** Law is decided by the one clock; the ledger's entries bear the real instant beside the case's. */
  @Test
  void ask_the_real_time_in_three_classes_alone() throws IOException {
    assertThat(sources().filter(source -> source.startsWith("src/main"))
        .filter(source -> REAL_TIME.matcher(read(source)).find()).map(source -> source.getFileName().toString()))
        .containsExactlyInAnyOrder("SettableClock.java", "TimeTravel.java", "LedgerWriter.java");
  }

  private static Stream<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      return sources.stream();
    }
  }

  private static Stream<String> tooLong(Path source) {
    var lines = read(source).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST)
        .mapToObj(i -> source + ":" + (i + 1));
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
