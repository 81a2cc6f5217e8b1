package org.remit.register.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes a feed (Atom, RFC 4287). */
final class Feed {

  /** @param path of the page that it leads to; with the instant of the change it names the entry */
  record Entry(String path, String title, Instant updated, String summary) {}

  private static final Pattern UNKNOWN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Feed() {}

  static byte[] of(String title, String path, List<Entry> entries) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", here + path + ".atom");
      element(xml, "title", title);
      element(xml, "updated", entries.stream().map(Entry::updated).max(Comparator.naturalOrder())
          .orElse(Instant.EPOCH).toString());
      link(xml, "self", here + path + ".atom");
      link(xml, "alternate", here + path);
      xml.writeStartElement("author");
      element(xml, "name", "Remit");
      xml.writeEndElement();
      for (var entry : entries) {
        xml.writeStartElement("entry");
        element(xml, "id", here + entry.path());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", here + entry.path());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** What people typed may hold characters that XML does not know. */
  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text == null ? "" : UNKNOWN.matcher(text).replaceAll(""));
    xml.writeEndElement();
  }
}
