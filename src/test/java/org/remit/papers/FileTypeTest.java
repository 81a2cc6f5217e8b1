package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.reference.Refused;

@DisplayName("An uploaded file")
class FileTypeTest {

  @Test
  void is_what_its_name_says() {
    assertThat(FileType.of("Report.PDF", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FileType.PDF);
    assertThat(FileType.of("note.txt", "£27,000".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileType.TXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.pdf", "report.docx", "report.odt", "picture.png", "picture.jpeg"})
  void is_refused_when_it_is_something_else(String name) {
    assertThatThrownBy(() -> FileType.of(name, "<script>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not the kind of file that its name says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.exe", "page.html", "macro.docm", "picture.svg", "noending"})
  void is_refused_when_no_report_comes_so(String name) {
    assertThatThrownBy(() -> FileType.of(name, new byte[] {1})).hasMessageContaining("Hand in a PDF");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.txt, passwd.txt",
    "C:\\Users\\jo\\Report to Cabinet.docx, Report to Cabinet.docx",
    "Report\u202Efdp.txt, Report_fdp.txt",
    "...hidden.pdf, hidden.pdf",
    "a\u0000b.pdf, a_b.pdf",
    "<script>.pdf, _script_.pdf"
  })
  void has_its_name_cleaned(String given, String clean) {
    assertThat(FileName.clean(given)).isEqualTo(clean);
  }

  @Test
  void keeps_its_ending_when_its_name_is_too_long() {
    assertThat(FileName.clean("x".repeat(500) + ".docx")).hasSize(120).endsWith("x.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "/", "..."})
  void needs_a_name(String given) {
    assertThatThrownBy(() -> FileName.clean(given)).hasMessage("Give the file a name.");
  }
}
