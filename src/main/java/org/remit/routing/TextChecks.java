package org.remit.routing;

import static org.remit.routing.Finding.Severity.NOTE;
import static org.remit.routing.Finding.Severity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remit.routing.ReportText.Found;

/**
 * The checks that read a report's words: 1, 6, 7, 8, 16 and 18. Of these 8 and 16 are judged beside the route where
 * there
 * is one.
 */
final class TextChecks {

  private static final String TITLE = "((?:Deputy |Corporate |Executive |Assistant |Strategic |Interim )?"
      + "(?:Director|Head|Chief Officer|Chief Executive|Cabinet Member|Leader)\\b[A-Z a-z&,'’-]*?)";
  /** Where a report names who is to decide. */
  private static final List<Pattern> NAMED = List.of(
      Pattern.compile("Report to (?:the )?" + TITLE + "(?= Date:|\\.|$)"),
      Pattern.compile("(?:permission|approval) from the " + TITLE + " to \\w+"),
      Pattern.compile("recommended that the " + TITLE + " (?:approves?|agrees?|notes?)\\b"),
      Pattern.compile("The " + TITLE + " is requested to"),
      Pattern.compile("The " + TITLE + " agreed to"));
  private static final Pattern AGREED = Pattern.compile(
      "\\b(?:has|have|had|was|were)? ?(?:already )?(?:been )?(?:agreed|approved) to"
          + " (?:vary|award|enter|waive|extend|make)\\b|\\balready (?:agreed|approved|awarded)\\b",
          Pattern.CASE_INSENSITIVE);
  /** What is said to be noted, although it gives somebody power to act. */
  private static final Pattern NOTES_AN_AUTHORITY = Pattern.compile(
      "\\bit be noted that\\b.*\\b(?:authorises|delegates|approves|agrees)\\b|\\bto note that\\b.*\\b(?:will|would)"
          + " (?:authorise|delegate|approve)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELIGIBLE = Pattern.compile("(?:Is the decision )?eligible for call-? ?in\\?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BELOW_CALL_IN =
      Pattern.compile("below the (?:level|limit|threshold) for call-? ?in|not (?:eligible for|subject to) call-? ?in",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL_IN_RULE =
      Pattern.compile("(?:procedure rules?|constitution|article|paragraph|rule)\\s+\\d[^.]*call-? ?in|call-?"
          + " ?in[^.]*(?:procedure rules?|article|paragraph|rule)\\s+\\d",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELIED_ON = Pattern.compile(
      "results evaluated in|evaluations? (?:showed|found|the findings)|in (?:both )?these evaluations|study"
          + " (?:showed|found)|research (?:showed|found)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIMITED = Pattern.compile(
      "only be delegated to|on anything other than a not for profit basis|must be (?:a )?registered|only (?:a"
          + " )?registered",
      Pattern.CASE_INSENSITIVE);

  private final ReportText text;
  private final Proposal proposal;

  /** @param proposal what is known of the matter; null where the words are all there is */
  TextChecks(String text, Proposal proposal) {
    this.text = new ReportText(text);
    this.proposal = proposal;
  }

  List<Finding> all() {
    var findings = new ArrayList<Finding>();
    makers().ifPresent(findings::add);
    alreadyAgreed().ifPresent(findings::add);
    findings.addAll(notedAuthority());
    findings.addAll(gaps());
    sources().ifPresent(findings::add);
    return findings;
  }

  /** Check 1. */
  private Optional<Finding> makers() {
    Map<String, List<Found>> named = new LinkedHashMap<>();
    for (var paragraph : text.paragraphs()) {
      for (var pattern : NAMED) {
        var found = pattern.matcher(paragraph.text());
        while (found.find()) {
          named.computeIfAbsent(plain(found.group(1)), k -> new ArrayList<>())
              .add(new Found(paragraph.number(), found.group(1).strip()));
        }
      }
    }
    if (named.size() < 2) return Optional.empty();
    var words = new ArrayList<String>();
    var where = new LinkedHashSet<String>();
    named.values().forEach(places -> {
      words.add("'" + places.get(0).words() + "' (" + String.join(", ", places.stream().map(Found::number).distinct()
          .toList()) + ")");
      places.forEach(p -> where.add(p.number()));
    });
    return Optional.of(new Finding(1, WARNING, "The report names its decision maker differently: "
        + String.join(" and ", words)
        + ". Say which of them decides.", "SI 2012/2089 reg 13(4); LGA 2000 s.9E", String.join(", ", where),
        String.join(" | ", named.values().stream().map(p -> p.get(0).words()).toList()), "commissioning-officer"));
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[,'’*]", "").replaceAll("\\s+", " ").strip();
  }

  /** Check 6. */
  private Optional<Finding> alreadyAgreed() {
    var where = new LinkedHashSet<String>();
    String quoted = null;
    for (var paragraph : text.under("recommendation")) {
      var found = AGREED.matcher(paragraph.text());
      if (found.find()) {
        where.add(paragraph.number());
        if (quoted == null) quoted = new ReportText(paragraph.text()).first(AGREED).map(Found::words)
            .orElse(found.group());
      }
    }
    if (where.isEmpty()) return Optional.empty();
    return Optional.of(new Finding(6, WARNING,
        "The recommendation is worded as if it were already agreed. A report asks; say whether anything was decided"
            + " before it.",
        "SI 2012/2089 reg 13(4)", String.join(", ", where), quoted, "commissioning-officer"));
  }

  /** Check 6: a paragraph that is worded as noting and is a decision. */
  private List<Finding> notedAuthority() {
    return text.paragraphs().stream().flatMap(paragraph -> paragraph.quote(NOTES_AN_AUTHORITY)
        .map(words -> new Finding(6, WARNING, "Paragraph " + paragraph.number() + " is worded as noting, but it gives"
            + " authority. Word it as the decision that it is.", "SI 2012/2089 reg 12", paragraph.number(), words,
            "commissioning-officer")).stream()).toList();
  }

  /** Where a paragraph is worded as noting and gives authority. */
  boolean notesAnAuthority() {
    return !notedAuthority().isEmpty();
  }

  /** Check 7. */
  private List<Finding> gaps() {
    var findings = new ArrayList<Finding>();
    var last = new LinkedHashMap<String, Integer>();
    for (var paragraph : text.paragraphs()) {
      var number = paragraph.number();
      if (!number.matches("\\d+(\\.\\d+)+")) continue;
      var dot = number.lastIndexOf('.');
      var parent = number.substring(0, dot);
      int own = Integer.parseInt(number.substring(dot + 1));
      var before = last.put(parent, own);
      if (before != null && own > before + 1) {
        findings.add(new Finding(7, NOTE, "Paragraph " + parent + "." + before + " is followed by " + number
            + ": say whether a paragraph was left out.", "SI 2012/2089 reg 14", number,
            shorten(paragraph.text()), "commissioning-officer"));
      }
    }
    return findings;
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, text.lastIndexOf(' ', 80));
  }

  /** Where the report says that the decision may not be called in; check 8 judges it. */
  Optional<Found> notCallable() {
    var said = text.first(BELOW_CALL_IN);
    for (var paragraph : text.paragraphs()) {
      var question = ELIGIBLE.matcher(paragraph.text());
      if (question.find() && answerAfter(paragraph.text().substring(question.end())).equals("No")) {
        var box = new Found(paragraph.number(), question.group() + " No");
        return Optional.of(said.map(s -> new Found(box.number() + ", " + s.number(), box.words() + " | " + s.words()))
            .orElse(box));
      }
    }
    return said;
  }

  /** Check 8, where no route is there to compare with. */
  Optional<Finding> notCallableWithoutRule() {
    if (givesCallInRule()) return Optional.empty();
    return notCallable().map(said -> new Finding(8, WARNING, "The report says 'not eligible for call-in' without the"
        + " rule. State it; whether it is so depends on who decides, and whether the decision is key.",
        "LGA 2000 s.9F; the council's call-in rules", said.number(), said.words(), "commissioning-officer"));
  }

  boolean givesCallInRule() {
    return text.first(CALL_IN_RULE).isPresent();
  }

  /** The box that is ticked after a question: converters write boxes as marks or as HTML. */
  private static String answerAfter(String rest) {
    var next = rest.length() > 160 ? rest.substring(0, 160) : rest;
    var no = Pattern.compile("(?:checked=\"[^\"]*\"[^>]*/?>|[☒⊠☑✓x×]) ?No\\b").matcher(next);
    var yes = Pattern.compile("(?:checked=\"[^\"]*\"[^>]*/?>|[☒⊠☑✓x×]) ?Yes\\b").matcher(next);
    boolean saysNo = no.find();
    boolean saysYes = yes.find();
    if (saysNo && (!saysYes || no.start() < yes.start())) return "No";
    return saysYes ? "Yes" : "";
  }

  /** Check 16: a limit on who may provide that stands in the words. */
  Optional<Found> providerLimit() {
    return text.first(LIMITED);
  }

  /** Check 18. */
  private Optional<Finding> sources() {
    var relied = text.first(RELIED_ON);
    if (relied.isEmpty()) return Optional.empty();
    var listed = text.under("background").stream()
        .filter(p -> p.section().contains("background document") || p.section().contains("background paper")).toList();
    var none = listed.stream().filter(p -> p.text().matches("(?i)none\\.?.*")).findFirst();
    if (none.isPresent()) {
      return Optional.of(new Finding(18, WARNING, "Background papers are given as 'None' (" + none.get().number()
          + "), but the report relies on sources. List them, or say that they are published works.",
          "SI 2012/2089 regs 2 and 15", relied.get().number(), relied.get().words(), "commissioning-officer"));
    }
    boolean named = proposal != null && proposal.backgroundPapers().papers().stream()
        .anyMatch(p -> p.toLowerCase(Locale.ROOT).contains("evaluation"))
        || listed.stream().anyMatch(p -> p.text().toLowerCase(Locale.ROOT).contains("evaluation"));
    if (named || listed.isEmpty()) return Optional.empty();
    return Optional.of(new Finding(18, NOTE,
        "The report relies on an evaluation that is not among its background papers."
        + " List it, or say that it is a published work.", "SI 2012/2089 regs 2 and 15", relied.get().number(),
        relied.get().words(), "commissioning-officer"));
  }
}
