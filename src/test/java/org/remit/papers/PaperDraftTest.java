package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.papers.PaperKind.Content;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

@DisplayName("A statutory paper")
class PaperDraftTest {

  static final PaperSetter SETTER = new PaperSetter();

  static Stream<PaperKind> kinds() throws IOException {
    return new PaperKinds().all().stream();
  }

  static Stream<Arguments> everyContent() throws IOException {
    return kinds().flatMap(kind -> kind.contents().stream().map(c -> Arguments.of(kind.id(), c.key(), kind, c)));
  }

  @ParameterizedTest(name = "{0} without {1}")
  @MethodSource("everyContent")
  void is_refused_when_one_content_is_missing(String id, String key, PaperKind kind, Content missing) {
    var content = complete(kind).text(missing.key(), null);

    assertThatThrownBy(() -> PaperDraft.of(kind, content, List.of()))
        .isInstanceOfSatisfying(Refused.class, refused -> {
          assertThat(refused).hasMessageContaining(missing.words()).hasMessageContaining(missing.rule());
          assertThat(refused.pointer()).isEqualTo("/" + missing.key());
          assertThat(refused.rule()).contains(kind.citation());
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void is_set_as_html_and_docx_with_all_its_contents(PaperKind kind) throws IOException {
    var draft = PaperDraft.of(kind, complete(kind), List.of());

    var html = new String(SETTER.html(draft, imprint()), StandardCharsets.UTF_8);
    String docx;
    try (var document = new XWPFDocument(new ByteArrayInputStream(SETTER.docx(draft, imprint())));
        var text = new XWPFWordExtractor(document)) {
      docx = text.getText();
    }

    assertThat(html).contains("<h1>" + kind.title().replace("'", "&#39;") + "</h1>", "LEE-2015-0001",
        "1 July 2015 at 17:00")
        .doesNotContain("<script", "style=");
    assertThat(docx).contains(kind.title(), "Reference: LEE-2015-0001", "Published: 1 July 2015 at 17:00");
    for (var content : kind.contents()) {
      assertThat(html).contains("the " + content.key() + " of this case");
      assertThat(docx).contains(content.words(), "the " + content.key() + " of this case");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void is_refused_when_a_content_would_disclose_what_is_withheld(PaperKind kind) {
    var key = kind.contents().get(0).key();
    var content = complete(kind).text(key, "Barca's price was\u00a0£50,000 ex\u00adactly").withholding(
        List.of("PRICE was £50,000 exactly"));

    assertThatThrownBy(() -> PaperDraft.of(kind, content, List.of()))
        .isInstanceOfSatisfying(Refused.class, refused -> {
          assertThat(refused.getMessage()).contains("would disclose").doesNotContain("£50,000");
          assertThat(refused.pointer()).isEqualTo("/" + key);
        });
  }

  @Test
  void does_not_bear_the_name_of_a_withheld_document() throws IOException {
    var kind = new PaperKinds().of("key-decision-notice");
    var content = complete(kind).list("documents", List.of("Report", "Appendix 2", "Bidder prices by lot"));

    assertThatThrownBy(() -> PaperDraft.of(kind, content, List.of("Bidder prices by lot.docx")))
        .hasMessageContaining("would disclose");
    assertThat(PaperDraft.of(kind, content, List.of("Report.docx", "Appendix 2.pdf")).sections()).isNotEmpty();
  }

  @Test
  void says_none_where_the_case_says_that_there_is_none() throws IOException {
    var kind = new PaperKinds().of("decision-record-officer");
    var draft = PaperDraft.of(kind, complete(kind).list("alternatives", List.of()), List.of());

    assertThat(new String(SETTER.html(draft, imprint()), StandardCharsets.UTF_8))
        .contains("No alternative options were considered.");
  }

  @Test
  void does_not_take_an_empty_list_for_none_where_something_is_asked_for() throws IOException {
    var kind = new PaperKinds().of("agenda");

    assertThatThrownBy(() -> PaperDraft.of(kind, complete(kind).list("reports", List.of()), List.of()))
        .hasMessageContaining("Reports (reg 7(1))");
  }

  @Test
  void needs_no_content_whose_circumstance_is_not_the_case() throws IOException {
    var kind = new PaperKinds().of("decision-record-officer");
    var all = complete(kind);
    var noConflict = new PaperContent("", all.contents(), java.util.Set.of(), List.of()).text("dispensations", null);

    assertThat(PaperDraft.of(kind, noConflict, List.of()).contents()).doesNotContainKey("dispensations");
  }

  @Test
  void is_refused_with_a_content_that_its_kind_does_not_have() throws IOException {
    var kind = new PaperKinds().of("agenda");

    assertThatThrownBy(() -> PaperDraft.of(kind, complete(kind).text("prices", "x"), List.of()))
        .hasMessageContaining("has no content 'prices'");
  }

  @Test
  void says_when_and_why_it_was_corrected() throws IOException {
    var kind = new PaperKinds().of("decision-notice");
    var at = Instant.parse("2015-07-03T09:00:00Z");
    var html = new String(SETTER.html(PaperDraft.of(kind, complete(kind), List.of()),
        new PaperSetter.Imprint(new DecisionReference("LEE-2015-0001"), new Authority("leeds"), "", 2, at, at,
            "The date was wrong", "Approved by the monitoring officer.")), StandardCharsets.UTF_8);

    assertThat(html).contains("Corrected on 3 July 2015: The date was wrong. Approved by the monitoring officer.");
  }

  static PaperContent complete(PaperKind kind) {
    var content = PaperContent.empty();
    for (var each : kind.contents()) {
      var text = "the " + each.key() + " of this case";
      content = each.list() ? content.list(each.key(), List.of(text)) : content.text(each.key(), text);
      if (each.when() != null) content = content.when(each.when());
    }
    return content;
  }

  private static PaperSetter.Imprint imprint() {
    return new PaperSetter.Imprint(new DecisionReference("LEE-2015-0001"), new Authority("leeds"), "", 1,
        Instant.parse("2015-07-01T16:00:00Z"), null, null, null);
  }
}
