package org.remit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.register.PublicDecision;
import org.remit.register.Register;
import org.remit.routing.Part;
import org.springframework.stereotype.Component;

/**
 * What Modern.gov's decision page asks for, in its order and by its labels, as it may be copied there. What is copied
 * becomes public: texts come from published papers alone, and what comes from the proposal repeats nothing withheld.
 */
@Component
class ModernGovFields {

  /** As Modern.gov writes days. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

  /**
   * One field.
   *
   * @param value null where there is nothing to copy yet; {@code why} says why
   */
  public record Entry(String id, String label, String value, String why) {

    /** A text of a sentence or more is written into a field of several lines. */
    public boolean isLong() {
      return value.length() > 70 || value.contains("\n");
    }

    public int rows() {
      return Math.min(14, 1 + value.lines().mapToInt(line -> 1 + line.length() / 70).sum());
    }
  }

  private final Register register;
  private final Decisions decisions;
  private final DecisionMaking making;
  private final Papers papers;

  ModernGovFields(Register register, Decisions decisions, DecisionMaking making, Papers papers) {
    this.register = register;
    this.decisions = decisions;
    this.making = making;
    this.papers = papers;
  }

  /** What the public may know of the decision; null while nothing of it is published. */
  PublicDecision published(DecisionReference reference) {
    try {
      return register.get(reference);
    } catch (NotFound nothingPublished) {
      return null;
    }
  }

  List<Entry> of(DecisionReference reference, PublicDecision published) {
    var decision = decisions.get(reference);
    var record = published == null ? null : published.record();
    var fields = new ArrayList<Entry>();
    fields.add(entry("title", "Title", published == null ? null : published.title()));
    fields.add(entry("decision-maker", "Decision Maker", maker(published)));
    fields.add(entry("decision-status", "Decision status", status(decision, published)));
    fields.add(entry("key", "Is Key decision?", yesOrNo(decision, true)));
    fields.add(entry("call-in", "Is subject to call in?", callable(decision, published)));
    fields.add(entry("purpose", "Purpose", published == null || published.announced() == null
        ? null : published.announced().matter()));
    fields.add(entry("decision", "Decision", record == null ? null : paragraphs(record.decision())));
    fields.add(entry("reasons", "Reasons for the decision", record == null ? null : paragraphs(record.reasons())));
    fields.add(entry("alternatives", "Alternative options considered",
        record == null ? null : paragraphs(record.alternatives())));
    fields.add(entry("interests", "Interests and nature of interests declared", record == null ? null
        : paragraphs(join(record.conflicts(), record.dispensations()))));
    fields.add(proposed(decision, "report-author", "Report author", author(decision)));
    fields.add(proposed(decision, "wards", "Wards affected", wards(decision)));
    fields.add(entry("published", "Publication date", publishedOn(published)));
    fields.add(entry("decided", "Date of decision", record == null ? null : day(record.date())));
    fields.add(entry("meeting", "Decided at meeting", record == null ? null : meeting(reference, record)));
    fields.add(entry("effective", "Effective from", published == null ? null : effective(published)));
    return fields;
  }

  private static Entry entry(String id, String label, String value) {
    if (value != null && !value.isBlank()) return new Entry(id, label, value.strip(), null);
    return new Entry(id, label, null, "Nothing that is published says it.");
  }

  /** What was said in the proposal and in no published paper. */
  private Entry proposed(DecisionView decision, String id, String label, String value) {
    if (value == null) return new Entry(id, label, null, "The proposal does not say it.");
    if (papers.repeatsWithheld(decision.reference(), value)) {
      return new Entry(id, label, null, "The proposal says it in words that stand in a withheld paper.");
    }
    return new Entry(id, label, value, null);
  }

  private static String maker(PublicDecision published) {
    if (published == null) return null;
    if (published.record() != null) return published.record().maker();
    return published.announced() == null ? null : published.announced().maker();
  }

  /** Modern.gov's own words where it has them. */
  private String status(DecisionView decision, PublicDecision published) {
    if (published == null) return null;
    if (published.record() == null) {
      return published.announced() == null ? null : "For Determination";
    }
    return making.recordOf(decision.reference()).map(r -> switch (r.outcome()) {
      case "approved" -> "Recommendations Approved";
      case "deferred" -> "Deferred";
      default -> "Recommendations Not Approved";
    }).orElse(null);
  }

  private String callable(DecisionView decision, PublicDecision published) {
    if (published == null || published.record() == null) return yesOrNo(decision, false);
    if (published.callIn().isEmpty()) return null;
    return published.callIn().stream().allMatch(s -> s.startsWith("Not open to call-in")) ? "No" : "Yes";
  }

  private String yesOrNo(DecisionView decision, boolean key) {
    try {
      var route = decisions.route(decision);
      Part<Boolean> part = key ? route.key() : route.callable();
      return part.depends() ? null : part.is(true) ? "Yes" : "No";
    } catch (Refused noRulesForTheDay) {
      return null;
    }
  }

  private static String author(DecisionView decision) {
    var report = decision.proposal().report();
    if (report == null || report.author() == null || !report.author().post().known()) return null;
    return report.author().post().value();
  }

  private static String wards(DecisionView decision) {
    var effects = decision.proposal().effects();
    if (effects == null || !effects.wards().known()) return null;
    var wards = effects.wards().value();
    if (wards.isEmpty()) return null;
    return wards.equals(List.of("all")) ? "(All Wards);" : String.join("; ", wards);
  }

  private static String publishedOn(PublicDecision published) {
    if (published == null || published.record() == null) return null;
    return published.papers().stream().filter(p -> p.takenDown() == null && !p.corrected())
        .filter(p -> p.title().startsWith("Record") || p.title().startsWith("Minutes"))
        .map(PublicDecision.Paper::published).map(London::date).map(ModernGovFields::day)
        .reduce((earlier, later) -> later).orElse(null);
  }

  private String meeting(DecisionReference reference, PublicDecision.Record record) {
    return making.meetingOf(reference).map(London::date).map(day -> day(day) + " - " + record.maker()).orElse(null);
  }

  /** One day, or each resolution's where they differ. */
  private static String effective(PublicDecision published) {
    var days = published.resolutions().stream().filter(r -> r.effectiveOn() != null).toList();
    if (days.isEmpty()) return null;
    var different = days.stream().map(PublicDecision.Resolution::effectiveOn).distinct().count();
    if (different == 1 && days.size() == published.resolutions().size()) return day(days.get(0).effectiveOn());
    return days.stream().map(r -> "Resolution " + r.letter() + ": " + day(r.effectiveOn()))
        .collect(Collectors.joining("; "));
  }

  private static List<String> join(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    second.stream().filter(Objects::nonNull).filter(s -> !all.contains(s)).forEach(all::add);
    return all;
  }

  private static String paragraphs(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static String day(LocalDate day) {
    return day == null ? null : DAY.format(day);
  }
}
