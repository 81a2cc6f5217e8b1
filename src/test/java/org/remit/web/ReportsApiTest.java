package org.remit.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.routing.Kit;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A report handed in for its words")
class ReportsApiTest {

  private static final String REPORT = Kit.text("leeds-2017-peer-mentoring-waiver");

  @Autowired WebApplicationContext context;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void as_text_gives_check_severity_paragraph_and_quoted_words() throws Exception {
    check("leeds", "report.txt", REPORT.getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(3))
        .andExpect(jsonPath("$[1].check").value(8))
        .andExpect(jsonPath("$[1].severity").value("warning"))
        .andExpect(jsonPath("$[1].quoted").value("Is the decision eligible for call-In? No"))
        .andExpect(jsonPath("$[2].paragraph").value("3"))
        .andExpect(jsonPath("$[2].quoted").value(containsString("evaluated in two studies")));
  }

  @Test
  void as_a_word_document_gives_the_same() throws Exception {
    check("leeds", "report.docx", word(REPORT))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].check").value(org.hamcrest.Matchers.contains(1, 8, 18)));
  }

  @Test
  void as_a_pdf_of_several_pages_gives_the_same() throws Exception {
    check("leeds", "report.pdf", pdf(REPORT, null))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].check").value(org.hamcrest.Matchers.contains(1, 8, 18)))
        .andExpect(jsonPath("$[2].paragraph").value("3"));
  }

  @Test
  void as_a_pdf_that_is_locked_or_a_scan_is_refused_in_words() throws Exception {
    check("leeds", "report.pdf", pdf(REPORT, "secret"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("locked by a password")));
    check("leeds", "report.pdf", pdf("", null))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("a scan has to be read out")));
  }

  @ParameterizedTest
  @CsvSource({
      "atlantis, report.txt, words, /authority", "'', report.txt, words, /authority", "leeds, report.txt, ' ', /report",
      "leeds, report.pdf, words, /report", "leeds, report.docx, words, /report", "leeds, report.png, words, /report",
      "leeds, report, words, /report"})
  void is_refused_with_a_pointer(String council, String name, String words, String pointer) throws Exception {
    check(council, name, words.getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  private ResultActions check(String council, String name, byte[] bytes) throws Exception {
    return http.perform(multipart("/api/reports/check").file(new MockMultipartFile("report", name, null, bytes))
        .param("authority", council).with(csrf())
        .with(user("finance.sefton").authorities(new SimpleGrantedAuthority("finance.sefton"))));
  }

  private static byte[] word(String text) throws IOException {
    try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** @param password locks it; null leaves it open */
  private static byte[] pdf(String text, String password) throws IOException {
    try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      var lines = text.lines().flatMap(line -> wrapped(line).stream()).toList();
      for (int from = 0; from == 0 || from < lines.size(); from += 60) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 9);
          content.setLeading(12);
          content.newLineAtOffset(50, 780);
          for (var line : lines.subList(from, Math.min(from + 60, lines.size()))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** As a page breaks its lines; what the font has no sign for is left out. */
  private static List<String> wrapped(String line) {
    var plain = line.replace("\u2019", "'").replaceAll("[^\\x20-\\x7e]", " ");
    return List.of(plain.replaceAll("(.{1,90})(?:\\s+|$)", "$1\n").split("\n"));
  }
}
