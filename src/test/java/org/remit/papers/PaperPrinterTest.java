package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

@DisplayName("A printed paper")
class PaperPrinterTest {

  final PaperKind kind;

  PaperPrinterTest() throws IOException {
    kind = new PaperKinds().of("decision-notice");
  }

  @Test
  void is_tagged_so_that_headings_and_lists_are_read_out_as_such() throws IOException {
    try (var pdf = Loader.loadPDF(printed(content(), null))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Decision notice LEX-2026-0001");
      assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8")).contains("pdfuaid");
      assertThat(tags(pdf.getDocumentCatalog().getStructureTreeRoot())).contains("H1", "H2", "P");
    }
  }

  @Test
  void brings_its_font_along() throws IOException {
    try (var pdf = Loader.loadPDF(printed(content(), null))) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void says_what_the_page_says_signs_and_letters_included() throws IOException {
    var decision = "Award to \"Łódź & Sons\" <of> £27,000 – at once.";

    assertThat(text(printed(content().text("decision", decision), null))).contains(decision, "Decision maker")
        .contains("Published under SI 2012/2089 reg 14.");
  }

  @Test
  void says_that_it_was_corrected() throws IOException {
    assertThat(text(printed(content(), "The date was wrong."))).contains("Corrected on", "The date was wrong.");
  }

  private static PaperContent content() {
    return PaperContent.empty().text("maker", "Head of Service").text("decision", "To award.\n\nTo note.")
        .text("date", "1 July 2026").text("effective", "At once.");
  }

  private byte[] printed(PaperContent content, String whatWasWrong) {
    var now = Instant.parse("2026-07-02T09:00:00Z");
    var imprint = new PaperSetter.Imprint(
        new DecisionReference("LEX-2026-0001"), new Authority("leeds"), "", 1, now, whatWasWrong == null ? null : now,
        whatWasWrong, null);
    return new PaperPrinter().pdf(new PaperSetter().html(PaperDraft.of(kind, content, List.of()), imprint));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
    }
  }

  private static List<String> tags(PDStructureNode node) {
    var tags = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        tags.addAll(tags(element));
      }
    }
    return tags;
  }
}
