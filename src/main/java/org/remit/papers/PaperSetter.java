package org.remit.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a paper twice from the same draft: as HTML and as .docx. */
@Component
class PaperSetter {

  /**
   * What stands around the contents.
   *
   * @param correctedOn the day of the correction; null for a paper that corrects none
   * @param approval who asked for the correction and who approved it, as a sentence; null where nobody had to
   */
  record Imprint(
      DecisionReference decision, Authority council, String subject, int version, Instant publishedAt,
      Instant correctedOn, String whatWasWrong, String approval) {

    String reference() {
      return subject.isEmpty() ? decision.value() : decision + ", " + subject;
    }

    String published() {
      return London.say(publishedAt);
    }

    /** What was wrong, and who put it right; null for a paper that corrects none. */
    String correction() {
      if (correctedOn == null) return null;
      var what = "Corrected on " + London.say(London.date(correctedOn)) + ": " + whatWasWrong;
      return approval == null ? what : what + (what.matches("(?s).*[.!?]") ? " " : ". ") + approval;
    }
  }

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  PaperSetter() {
    // An engine of its own: papers are set by jobs and commands too, where no web application runs.
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("papers/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
  }

  byte[] html(PaperDraft draft, Imprint imprint) {
    var context = new Context(Locale.UK);
    context.setVariable("paper", draft);
    context.setVariable("title", draft.kind().title());
    context.setVariable("citation", draft.kind().citation());
    context.setVariable("council", imprint.council().words());
    context.setVariable("reference", imprint.reference());
    context.setVariable("published", imprint.published());
    context.setVariable("version", imprint.version());
    context.setVariable("corrected", imprint.correction());
    return templates.process("statutory-paper", context).getBytes(StandardCharsets.UTF_8);
  }

  byte[] docx(PaperDraft draft, Imprint imprint) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle(draft.kind().title() + " " + imprint.reference());
      document.getProperties().getCoreProperties().setCreator(imprint.council().words());
      headingStyle(document, "Title", 0);
      headingStyle(document, "Heading1", 1);
      var bullets = bullets(document);
      line(document, imprint.council().words(), 12, false);
      var title = line(document, draft.kind().title(), 20, true);
      title.setStyle("Title");
      line(document, "Reference: " + imprint.reference(), 11, false);
      line(document, "Published: " + imprint.published(), 11, false);
      if (imprint.correction() != null) line(document, imprint.correction(), 11, true);
      for (var section : draft.sections()) {
        line(document, section.heading(), 14, true).setStyle("Heading1");
        section.paragraphs().forEach(text -> line(document, text, 11, false));
        section.items().forEach(item -> line(document, item, 11, false).setNumID(bullets));
      }
      line(document, "Published under " + draft.kind().citation() + ".", 9, false);
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper cannot be written as .docx", e);
    }
  }

  private static XWPFParagraph line(XWPFDocument document, String text, int points, boolean bold) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setSpacingAfter(120);
    var run = paragraph.createRun();
    run.setFontFamily("Arial");
    run.setFontSize(points);
    run.setBold(bold);
    var lines = text.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) run.addBreak();
      run.setText(lines[i]);
    }
    return paragraph;
  }

  /** Headings must be headings for those who have the paper read to them, not large letters. */
  private static void headingStyle(XWPFDocument document, String id, int level) {
    var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(level == 0 ? "Title" : "heading " + level);
    style.addNewQFormat();
    style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(Math.max(0, level - 1)));
    styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
  }

  private static BigInteger bullets(XWPFDocument document) {
    var list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ZERO);
    var level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(500));
    indent.setHanging(BigInteger.valueOf(250));
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
  }
}
