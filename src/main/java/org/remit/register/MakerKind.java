package org.remit.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.remit.reference.Refused;

/** Who makes decisions, as the public asks for them; each has papers of its own that record what they decided. */
public enum MakerKind {
  CABINET("Cabinet, its committees and joint committees", List.of(), "decision-record-meeting"),
  CABINET_MEMBER("One member of the cabinet", List.of("report-open-member"), "decision-record-member"),
  OFFICER("An officer", List.of("report-open-officer"), "decision-record-officer", "decision-record-council-officer"),
  COUNCIL("Council and its committees", List.of(), "council-minutes");

  private final String words;
  private final List<String> openings;
  private final List<String> records;

  MakerKind(String words, List<String> openings, String... records) {
    this.words = words;
    this.openings = openings;
    this.records = List.of(records);
  }

  /** As it stands in an address: {@code cabinet-member}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String words() {
    return words;
  }

  /** @throws Refused if there is no such kind */
  public static MakerKind of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused("Decisions are made by " + String.join(", ",
            Arrays.stream(values()).map(MakerKind::id).toList()) + ", not by '" + id + "'.").at("/maker"));
  }

  /** The papers that record decisions of this kind; null for those of every kind. */
  static List<String> records(MakerKind kind) {
    return kind == null ? Arrays.stream(values()).flatMap(each -> each.records.stream()).toList() : kind.records;
  }

  /** The papers that open the report before such a decision is taken; null for those of every kind. */
  static List<String> openings(MakerKind kind) {
    return kind == null ? Arrays.stream(values()).flatMap(each -> each.openings.stream()).toList() : kind.openings;
  }

  static MakerKind ofPaper(String paper) {
    return Arrays.stream(values()).filter(kind -> kind.records.contains(paper) || kind.openings.contains(paper))
        .findFirst().orElseThrow();
  }
}
