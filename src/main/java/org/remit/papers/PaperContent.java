package org.remit.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;

/**
 * What a notice or record says, drawn from the case. Each method returns a copy with one thing more: {@code
 * PaperContent.empty().text("matter", title).day("date", taken).list("alternatives", rejected).when("callable")}.
 *
 * @param subject what in the decision it is about, such as a resolution; empty for the whole
 * @param contents text or lists of text, by the keys of the kind
 * @param circumstances what is the case, and makes some contents required: {@code conflict-declared}
 * @param withheld phrases that no public paper may contain
 */
public record PaperContent(
    String subject, Map<String, Object> contents, Set<String> circumstances, List<String> withheld) {

  public PaperContent {
    contents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    circumstances = Set.copyOf(circumstances);
    withheld = List.copyOf(withheld);
  }

  public static PaperContent empty() {
    return new PaperContent("", Map.of(), Set.of(), List.of());
  }

  public PaperContent about(String what) {
    return new PaperContent(what == null ? "" : what, contents, circumstances, withheld);
  }

  /** Text; paragraphs are parted by an empty line. A null leaves the content missing. */
  public PaperContent text(String key, String text) {
    return put(key, text == null ? null : text.strip());
  }

  public PaperContent day(String key, LocalDate day) {
    return put(key, day == null ? null : London.say(day));
  }

  public PaperContent moment(String key, Instant moment) {
    return put(key, moment == null ? null : London.say(moment));
  }

  /** A list; an empty one says 'none', a null leaves the content missing. */
  public PaperContent list(String key, Collection<String> items) {
    return put(key, items == null ? null : items.stream().map(String::strip).filter(i -> !i.isEmpty()).toList());
  }

  public PaperContent when(String circumstance) {
    var more = new LinkedHashSet<>(circumstances);
    more.add(circumstance);
    return new PaperContent(subject, contents, more, withheld);
  }

  public PaperContent when(boolean itIs, String circumstance) {
    return itIs ? when(circumstance) : this;
  }

  public PaperContent withholding(Collection<String> phrases) {
    var more = new ArrayList<>(withheld);
    more.addAll(phrases);
    return new PaperContent(subject, contents, circumstances, more);
  }

  private PaperContent put(String key, Object value) {
    var more = new LinkedHashMap<>(contents);
    if (value == null) {
      more.remove(key);
    } else {
      more.put(key, value);
    }
    return new PaperContent(subject, more, circumstances, withheld);
  }
}
