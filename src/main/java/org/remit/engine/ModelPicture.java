package org.remit.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The picture kept beside a model, whose shapes carry the elements' ids: it is titled, coloured and written. */
final class ModelPicture {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final Document picture;

  private ModelPicture(Document picture) {
    this.picture = picture;
  }

  /** @param model its key: {@code decision-lifecycle} */
  static ModelPicture of(String model) {
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/" + model + ".svg");
      if (found.length == 0) throw new IllegalStateException("No picture lies beside the model " + model);
      return new ModelPicture(
          read(found[0].getContentAsString(StandardCharsets.UTF_8).replaceFirst("(?s)<!DOCTYPE.*?>", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ModelPicture titled(String words) {
    title(picture.getDocumentElement(), words);
    return this;
  }

  ModelPicture colours(String element, String colour) {
    var group = group(element);
    if (group != null) fill(group, colour);
    return this;
  }

  /** Colours a step, and writes a few words into its upper right corner; the long words are its title. */
  ModelPicture says(String element, String colour, String few, String words) {
    var group = group(element);
    if (group == null) return this;
    var body = fill(group, colour);
    if (body != null && body.hasAttribute("width")) {
      var text = picture.createElementNS(SVG, "text");
      text.setAttribute("x", String.valueOf(Double.parseDouble(body.getAttribute("width")) - 6));
      text.setAttribute("y", "14");
      text.setAttribute("text-anchor", "end");
      text.setAttribute("style", "font-family: Arial, sans-serif; font-size: 12px; font-weight: bold; fill: #0b0c0c;");
      text.setTextContent(few);
      body.getParentNode().appendChild(text);
    }
    title(group, words);
    return this;
  }

  private void title(Element of, String words) {
    var title = picture.createElementNS(SVG, "title");
    title.setTextContent(words);
    of.insertBefore(title, of.getFirstChild());
  }

  private Element group(String element) {
    var groups = picture.getElementsByTagName("g");
    for (var i = 0; i < groups.getLength(); i++) {
      var group = (Element) groups.item(i);
      if (group.getAttribute("data-element-id").equals(element)) return group;
    }
    return null;
  }

  /** The first shape of an element is its body; what lies on it are signs. */
  private static Element fill(Element group, String colour) {
    for (var name : List.of("rect", "circle", "polygon")) {
      var shapes = group.getElementsByTagName(name);
      for (var i = 0; i < shapes.getLength(); i++) {
        var shape = (Element) shapes.item(i);
        var style = shape.getAttribute("style");
        if (!style.contains("fill: white")) continue;
        shape.setAttribute("style", style.replace("fill: white", "fill: " + colour));
        return shape;
      }
    }
    return null;
  }

  private static Document read(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("A picture beside a model is no SVG", e);
    }
  }

  byte[] written() {
    try {
      var factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var writer = factory.newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      writer.transform(new DOMSource(picture), new StreamResult(text));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
