package org.remit.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.remit.reference.Refused;

/**
 * The words of a report that somebody hands in: plain text as it is, and what stands in a Word document or a PDF. A PDF
 * that is a scan has no words.
 */
public final class WordsOf {

  private WordsOf() {}

  /**
   * @param name the file's name, whose ending says what it is
   * @throws Refused at {@code /file} if it is another kind of file, not what its name says, broken, or without words
   */
  public static String file(String name, byte[] bytes) {
    var type = FileType.of(name == null ? "" : name, bytes);
    var words = switch (type) {
      case TXT -> new String(bytes, StandardCharsets.UTF_8);
      case DOCX -> ofWord(bytes);
      case PDF -> ofPdf(bytes);
      default -> throw new Refused("The words of a report are read from text (.txt), Word (.docx) and PDF files.")
          .at("/file");
    };
    if (words.isBlank()) {
      throw new Refused("There are no words in this file; a scan has to be read out first.").at("/file");
    }
    return words;
  }

  private static String ofWord(byte[] bytes) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    } catch (IOException | POIXMLException broken) {
      throw new Refused("This Word document cannot be read; save it again, or send its text.").at("/file");
    }
  }

  private static String ofPdf(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException broken) {
      throw new Refused("This PDF cannot be read: it is broken or locked by a password. Save it again, or send its"
          + " text.")
          .at("/file");
    }
  }
}
