package org.remit.transfer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;
import org.remit.reference.Refused;

/**
 * Some of the staff who may move, as a number. A group has a name, its people have none.
 *
 * @param name what they do: 'Fostering and adoption'
 * @param certainty exact, approximate or possible
 * @param transferor council, contractor or unknown
 * @param pension lgps, not-lgps or unknown: unknown is never 'no'
 */
public record StaffGroup(String name, int count, String certainty, String transferor, String pension) {

  private static final Pattern LINE =
      Pattern.compile(
          "(.+?):\\s*(-?\\d+)\\s+(exact|approximate|possible)"
              + "(?:\\s+(council|contractor|unknown))?(?:\\s+(lgps|not-lgps|unknown))?");
  private static final Pattern MOVED = Pattern.compile("(.+?):\\s*(-?\\d+)");

  /**
   * Reads 'Fostering and adoption: 30 approximate council lgps'.
   *
   * @throws Refused if the line is no such group, or counts fewer than nobody
   */
  public static StaffGroup of(String line) {
    var read = LINE.matcher(line.strip());
    if (!read.matches()) {
      throw new Refused(
          "'%s' is no group: write 'Fostering and adoption: 30 approximate council lgps', that is the group, a count, "
              .formatted(line)
                  + "exact, approximate or possible, council or contractor, and lgps, not-lgps or unknown.")
          .at("/groups");
    }
    return new StaffGroup(read.group(1).strip(), count(read.group(2), "/groups"), read.group(3), or(read.group(4)),
        or(read.group(5)));
  }

  /** Reads 'Fostering and adoption: 28', as who moved on the day is written. */
  static StaffGroup moved(String line) {
    var read = MOVED.matcher(line.strip());
    if (!read.matches()) {
      throw new Refused("'%s' is no group: write 'Fostering and adoption: 28'.".formatted(line)).at("/moved");
    }
    return new StaffGroup(read.group(1).strip(), count(read.group(2), "/moved"), "exact", "unknown", "unknown");
  }

  private static int count(String digits, String field) {
    if (digits.startsWith("-") || digits.length() > 6) {
      throw new Refused("A group counts nobody or more people, not " + digits + ".").at(field);
    }
    return Integer.parseInt(digits);
  }

  private static String or(String word) {
    return word == null ? "unknown" : word;
  }

  /** 'Fostering and adoption: about 30, LGPS members'. */
  @JsonIgnore
  public String words() {
    var howMany = switch (certainty) {
      case "approximate" -> "about " + count;
      case "possible" -> "possibly " + count;
      default -> String.valueOf(count);
    };
    var scheme = switch (pension) {
      case "lgps" -> ", LGPS members";
      case "not-lgps" -> ", not in the LGPS";
      default -> ", LGPS membership unknown";
    };
    return name + ": " + howMany + scheme;
  }
}
