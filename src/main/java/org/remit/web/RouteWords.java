package org.remit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.routing.AnswerWords;
import org.remit.routing.Maker;
import org.remit.routing.Part;
import org.remit.routing.Reason;
import org.remit.routing.Route;
import org.remit.routing.Route.ResolutionRoute;
import org.springframework.util.StringUtils;

/** The parts of a route as a page asks and answers them. */
final class RouteWords {

  private static final Map<String, String> QUESTIONS = Map.ofEntries(
      Map.entry("function", "Whose function is it?"),
      Map.entry("key", "Is it a key decision?"),
      Map.entry("category", "Which of the council's own categories?"),
      Map.entry("maker", "Who decides?"),
      Map.entry("notices", "Which notices must be published?"),
      Map.entry("privateMeeting", "Is the meeting held in private?"),
      Map.entry("scrutinyFirst", "Is it scrutinised before it is decided?"),
      Map.entry("callable", "May it be called in?"),
      Map.entry("record", "How is it recorded?"),
      Map.entry("clearances", "Whose implications are verified?"),
      Map.entry("regime", "Which procurement law applies?"),
      Map.entry("procedure", "Which procedure does it ask for?"),
      Map.entry("competition", "Which competition do the council's own rules ask for?"),
      Map.entry("waiver", "Must the council's contract procedure rules be waived?"),
      Map.entry("waiverGrant", "May whoever is to grant the waiver grant it?"),
      Map.entry("modification", "On which grounds may the contract be changed?"),
      Map.entry("grantSteps", "What must be answered before the grant is given?"),
      Map.entry("duties", "Which consents and duties of other law apply?"),
      Map.entry("staffSteps", "Which steps does the transfer of staff take?"),
      Map.entry("pensionSteps", "Which steps do pensions take?"));

  private RouteWords() {}

  /** @param part as what would change it names the part: {@code key}, {@code resolutions/a/procedure} */
  static String question(String part) {
    if (!part.startsWith("resolutions/")) return QUESTIONS.get(part);
    var names = part.split("/");
    return "Resolution " + names[1] + ": " + QUESTIONS.get(names[2]);
  }

  static CasePage.Answer maker(Route route) {
    return answer("maker", route.maker());
  }

  static List<CasePage.Answer> of(Route route) {
    return List.of(answer("key", route.key()), answer("category", route.category()),
        answer("notices", route.notices()), answer("privateMeeting", route.privateMeeting()),
        answer("callable", route.callable()), answer("record", route.record()));
  }

  /** What a resolution needs of procurement, other law, staff and pensions: only what applies to it. */
  static List<CasePage.Answer> of(ResolutionRoute route, Part<Boolean> callable) {
    var at = "resolutions/" + route.id() + "/";
    var answers = new ArrayList<CasePage.Answer>();
    if (!same(route.callable(), callable)) answers.add(answer(at + "callable", route.callable()));
    if (!route.regime().is("outside")) {
      answers.add(answer(at + "regime", route.regime()));
      answers.add(answer(at + "procedure", route.procedure()));
    }
    if (!route.competition().is("none")) answers.add(answer(at + "competition", route.competition()));
    if (!route.waiver().is(false)) answers.add(answer(at + "waiver", route.waiver()));
    if (!route.waiverGrant().is("not-needed")) answers.add(answer(at + "waiverGrant", route.waiverGrant()));
    listed(answers, at + "modification", route.modification());
    listed(answers, at + "grantSteps", route.grantSteps());
    listed(answers, at + "duties", route.duties());
    listed(answers, at + "staffSteps", route.staffSteps());
    listed(answers, at + "pensionSteps", route.pensionSteps());
    return answers;
  }

  private static boolean same(Part<Boolean> one, Part<Boolean> other) {
    return one.depends() == other.depends() && one.cautious().equals(other.cautious());
  }

  private static void listed(List<CasePage.Answer> answers, String part, Part<List<String>> list) {
    if (!list.is(List.of())) answers.add(answer(part, list));
  }

  private static CasePage.Answer answer(String part, Part<?> answer) {
    return new CasePage.Answer(part, QUESTIONS.get(part.substring(part.lastIndexOf('/') + 1)),
        answer.depends() ? taken(answer) + depends(answer.dependsOn()) : said(answer.answer()), because(answer),
        answer.unconfirmed());
  }

  /** What the case goes by comes first. */
  private static String taken(Part<?> answer) {
    return answer.takenAs() == null ? "" : answer.takenAs() + " ";
  }

  private static String depends(String on) {
    return on.startsWith("It depends") ? on : "It depends: " + on;
  }

  static List<CasePage.Reason> because(Part<?> part) {
    return part.reasons().stream().map(RouteWords::reason).toList();
  }

  private static CasePage.Reason reason(Reason reason) {
    return new CasePage.Reason(reason.sentence(), reason.citation(), reason.ruleId(), reason.facts(),
        reason.confirmation().id(), reason.unconfirmed());
  }

  private static String said(Object answer) {
    if (answer instanceof Boolean yes) return yes ? "Yes" : "No";
    if (answer instanceof Maker maker) return words(maker.id());
    if (answer instanceof List<?> list) {
      return list.isEmpty() ? "None" : list.stream().map(String::valueOf).map(RouteWords::inWords)
          .collect(Collectors.joining("; "));
    }
    return inWords(String.valueOf(answer));
  }

  private static String inWords(String answer) {
    if (answer.isEmpty()) return words(answer);
    return StringUtils.capitalize(AnswerWords.say(answer));
  }

  /** An answer, or the value of a fact, as what would change it writes it. */
  static String value(String written) {
    if (written.equals("true")) return "yes";
    if (written.equals("false")) return "no";
    if (written.equals("unknown")) return "not known";
    if (written.equals("[]")) return "none";
    if (written.matches("\\[.*]")) {
      return Stream.of(written.substring(1, written.length() - 1).replace("\"", "").split(", *"))
          .map(AnswerWords::say).collect(Collectors.joining("; "));
    }
    if (written.matches("\\d{4}-\\d{2}-\\d{2}")) return London.say(LocalDate.parse(written));
    return AnswerWords.say(written);
  }

  /** A sum of pounds to the penny, such as {@code £500,000.01}. */
  static String pounds(String written) {
    return written.matches("[0-9.]+") ? String.format(Locale.UK, "£%,.2f", new BigDecimal(written)) : value(written);
  }

  static String words(String id) {
    return id == null || id.isEmpty() ? "Not known yet" : Plain.words(id);
  }
}
