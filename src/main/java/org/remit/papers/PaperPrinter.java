package org.remit.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Prints a paper or a report as a PDF with tags (PDF/UA), so that headings, lists and tables are read out as such. What
 * is printed is the page as it was kept, word for word; font and everything else come with Remit.
 */
@Component
public class PaperPrinter {

  /** It comes with PDFBox, and has the letters of every European language. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<body[^>]*>.*</body>", Pattern.DOTALL);

  private static final String STYLE = """
      @page { size: A4; margin: 25mm 20mm; @bottom-right { content: counter(page); font-family: Paper; } }
      body { font-family: Paper; font-size: 11pt; line-height: 1.4; color: #0b0c0c; }
      h1 { font-size: 20pt; font-weight: normal; line-height: 1.2; margin: 4mm 0; }
      h2 { font-size: 14pt; font-weight: normal; margin: 6mm 0 1mm; page-break-after: avoid; }
      p { margin: 0 0 2mm; } dt { color: #505a5f; } dd { margin: 0 0 2mm; } ul { margin: 0 0 2mm; }
      @page wide { size: A4 landscape; } body.wide { page: wide; font-size: 9pt; }
      table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
      th, td { border-bottom: 0.5pt solid #505a5f; padding: 1mm 2mm 1mm 0; text-align: left; vertical-align: top; }
      tr { page-break-inside: avoid; }
      .corrected { border: 2pt solid #0b0c0c; padding: 2mm; } footer { margin-top: 8mm; font-size: 9pt; }
      """;

  /** @param html a page with a title and a body, in UTF-8: as {@link PaperSetter} sets one */
  public byte[] pdf(byte[] html) {
    try (var bytes = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .useFont(PaperPrinter::font, "Paper")
          .useExternalResourceAccessControl((address, kind) -> false,
              com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .withW3cDocument(document(new String(html, StandardCharsets.UTF_8)), null)
          .toStream(bytes)
          .run();
      return bytes.toByteArray();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("The paper cannot be printed", e);
    }
  }

  private static InputStream font() {
    return PDDocument.class.getResourceAsStream(FONT);
  }

  /** The page's head is for browsers; the printer has one of its own. */
  private static Document document(String html) throws IOException, SAXException, ParserConfigurationException {
    var title = TITLE.matcher(html);
    var body = BODY.matcher(html);
    if (!title.find() || !body.find()) throw new IllegalArgumentException("This is no page of a paper");
    var page = "<html lang=\"en-GB\"><head><title>" + title.group(1) + "</title><meta name=\"description\" content=\""
        + title.group(1).replace("\"", "&#34;") + "\"/><style>" + STYLE + "</style></head>" + body.group() + "</html>";
    var reading = DocumentBuilderFactory.newInstance();
    reading.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    reading.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return reading.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }
}
