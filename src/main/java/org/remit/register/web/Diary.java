package org.remit.register.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.remit.register.PlannedDecision;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes key decisions to come as days of a calendar (iCalendar, RFC 5545). */
final class Diary {

  private static final int OCTETS_IN_A_LINE = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Diary() {}

  static String of(List<PlannedDecision> plan) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Remit//Forward plan//EN");
    for (var planned : plan) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + planned.paper() + "@remit");
      line(text, "DTSTAMP:" + stamp(planned.corrected() == null ? planned.published() : planned.corrected()));
      line(text, "DTSTART;VALUE=DATE:" + DAY.format(planned.from()));
      line(text, "DTEND;VALUE=DATE:" + DAY.format(dayAfter(planned)));
      line(text, "SUMMARY:" + escaped(planned.reference() + ": " + planned.matter()));
      line(text, "DESCRIPTION:" + escaped("Key decision by " + planned.maker() + ". " + planned.when() + "."));
      line(text, "URL:" + here + "/register/" + planned.reference());
      line(text, "TRANSP:TRANSPARENT");
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /** The end of an event of whole days is the day after its last. */
  private static LocalDate dayAfter(PlannedDecision planned) {
    return (planned.to() == null ? planned.from() : planned.to()).plusDays(1);
  }

  private static String stamp(Instant at) {
    return MOMENT.format(at);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** A line of more than 75 octets goes on in the next, after a space; no letter is cut in two. */
  private static void line(StringBuilder text, String line) {
    var octets = 0;
    for (var i = 0; i < line.length(); ) {
      var letter = Character.toString(line.codePointAt(i));
      var more = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > OCTETS_IN_A_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(letter);
      octets += more;
      i += letter.length();
    }
    text.append("\r\n");
  }
}
