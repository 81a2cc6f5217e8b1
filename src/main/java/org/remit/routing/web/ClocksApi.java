package org.remit.routing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.remit.calendar.CountedDay;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.remit.routing.StandstillQuestion;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The clocks of law and constitutions over HTTP, each with the days it counted and skipped. Any signed-in person may
 * ask for any council's: the law is no secret. Nothing is kept.
 */
@RestController
@RequestMapping("/api/clocks")
@ConditionalOnWebApplication
class ClocksApi {

  private final LegalPeriods periods;

  ClocksApi(LegalPeriods periods) {
    this.periods = periods;
  }

  /**
   * A day may be given as an instant too, whose hour then counts.
   *
   * @param authority the council, such as {@code peterborough}
   * @param published when the decision was published
   * @param decided when it was taken; one of the two is needed
   * @param body who decided: cabinet, officer, ...; Cabinet where none is given
   * @param category key, significant-operational, administrative, non-key or noting; key where none is given
   * @param resolution what the resolution does: a kind of resolution, such as {@code note}
   * @param waived whether call-in was waived for urgency: true or false
   */
  record CallInAsked(
      String authority, String published, String decided, String body, String category, String resolution,
      String waived) {}

  /**
   * @param kind key-decision, private-meeting, private-meeting-response, general-exception or agenda
   * @param authority the council
   * @param published a day or an instant: the earliest day of the decision or meeting is asked for
   * @param decision the day of the decision: the last day of the notice is asked for
   * @param meeting the same for a meeting
   */
  record NoticeAsked(String kind, String authority, String published, String decision, String meeting) {}

  /**
   * @param regime pcr-2015, pa-2023 or psr
   * @param sent the day on which the last notice was sent or published
   * @param means electronic or other, which PCR 2015 tells apart; electronic where none is given
   * @param service light-touch or other; other where none is given
   * @param procedure as in a proposal: open, direct-award, ...
   * @param voluntaryDays the days chosen where none, or fewer, are mandatory
   */
  record StandstillAsked(
      String regime, String sent, String means, String service, String procedure, String voluntaryDays) {}

  /** @param transfer the day on which staff move */
  record EmployeeInformationAsked(String transfer) {}

  /**
   * One clock.
   *
   * @param callable whether the decision may be called in; none for other clocks
   * @param mandatory whether the law asks for the standstill; none for other clocks
   * @param because the rule that says so, in a sentence
   * @param startsFrom the day the clock starts from
   * @param firstDay the first day that counts
   * @param lastDay the last day of the period
   * @param closesAt the moment at which it is over for whoever may act in it; null where nothing names one
   * @param effectiveOn the first day on which the act is lawful
   * @param earliest the first day of a decision or meeting, for a notice that was asked forward
   * @param latest the last day of a notice or of giving information, where it was asked backward
   * @param countedDays every day from start to end, counted or skipped, with the reason
   * @param assumed what nobody said and was taken for granted, in sentences
   * @param confirmed whether every figure behind it is confirmed
   * @param unconfirmed which figures, rules and holidays behind it are not, in sentences
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClockAnswer(
      Boolean callable, Boolean mandatory, String because, LocalDate startsFrom, LocalDate firstDay, LocalDate lastDay,
      @JsonInclude(JsonInclude.Include.ALWAYS) Instant closesAt, LocalDate effectiveOn, LocalDate earliest,
      LocalDate latest, String convention, List<CountedDay> countedDays, List<String> assumed, boolean confirmed,
      List<String> unconfirmed, Rule rule) {

    static ClockAnswer of(Period period, LocalDate earliest, LocalDate latest) {
      return new ClockAnswer(null, null, period.rule().text(), period.startsFrom(), period.firstDay(), period.lastDay(),
          period.closesAt(), period.effectiveOn(), earliest, latest, period.convention(), period.days(),
          period.assumed(), period.confirmed(), period.unconfirmed(), period.rule());
    }

    /** A clock that does not run: the rule says why, and there are no days to count. */
    static ClockAnswer none(Boolean callable, Boolean mandatory, String because, LocalDate effectiveOn,
        List<String> assumed, List<String> unconfirmed, Rule rule) {
      return new ClockAnswer(callable, mandatory, because, null, null, null, null, effectiveOn, null, null, null,
          List.of(), assumed, unconfirmed.isEmpty(), unconfirmed, rule);
    }

    ClockAnswer callable(String why) {
      return new ClockAnswer(true, null, why, startsFrom, firstDay, lastDay, closesAt, effectiveOn, earliest, latest,
          convention, countedDays, assumed, confirmed, unconfirmed, rule);
    }

    ClockAnswer mandatory(boolean asked, String why) {
      return new ClockAnswer(null, asked, why, startsFrom, firstDay, lastDay, closesAt, effectiveOn, earliest, latest,
          convention, countedDays, assumed, confirmed, unconfirmed, rule);
    }
  }

  @GetMapping("/call-in")
  ClockAnswer callIn(@ParameterObject CallInAsked asked, HttpServletRequest request) {
    only(CallInAsked.class, request);
    return callIn(asked);
  }

  ClockAnswer callIn(CallInAsked asked) {
    var question = new CallInQuestion(day(asked.decided(), "/decided"), instant(asked.published(), "/published"),
        given(asked.body()), given(asked.category()), given(asked.resolution()), yes(asked.waived(), "/waived"));
    if (question.published() != null && question.decided() != null
        && London.date(question.published()).isBefore(question.decided())) {
      throw new Refused("A decision is not published before it is taken.").at("/published");
    }
    var authority = council(asked.authority());
    var answer = at(question.published() == null ? "/decided" : "/published",
        () -> periods.callIn(authority, question));
    return answer.callable()
        ? ClockAnswer.of(answer.period(), null, null).callable(answer.because())
        : ClockAnswer.none(false, null, answer.because(), answer.effectiveOn(), answer.assumed(), answer.unconfirmed(),
            answer.rule());
  }

  @GetMapping("/notice")
  ClockAnswer notice(@ParameterObject NoticeAsked asked, HttpServletRequest request) {
    only(NoticeAsked.class, request);
    return notice(asked);
  }

  ClockAnswer notice(NoticeAsked asked) {
    if (given(asked.kind()) == null) {
      throw new Refused("Say which notice: " + String.join(", ", LegalPeriods.NOTICES) + ".").at("/kind");
    }
    var authority = council(asked.authority());
    var published = instant(asked.published(), "/published");
    var decision = day(asked.decision(), "/decision");
    var meeting = day(asked.meeting(), "/meeting");
    if (decision != null && meeting != null && !decision.equals(meeting)) {
      throw new Refused("Give the day of the decision or of the meeting, not both.").at("/meeting");
    }
    var act = decision == null ? meeting : decision;
    var pointer = decision == null ? "/meeting" : "/decision";
    if (published == null && act == null) {
      throw new Refused("Give the day of publication, or that of the decision or meeting.").at("/published");
    }
    if (published != null && act != null) {
      throw new Refused("Give the day of publication, or that of the decision or meeting, not both.").at(pointer);
    }
    if (published != null) {
      var forward = at("/published", () -> periods.notice(asked.kind(), authority, published));
      return ClockAnswer.of(forward, forward.effectiveOn(), null);
    }
    var backward = at(pointer, () -> periods.latest(asked.kind(), authority, act));
    return ClockAnswer.of(backward, null, backward.startsFrom());
  }

  @GetMapping("/standstill")
  ClockAnswer standstill(@ParameterObject StandstillAsked asked, HttpServletRequest request) {
    only(StandstillAsked.class, request);
    return standstill(asked);
  }

  ClockAnswer standstill(StandstillAsked asked) {
    var electronic = word(asked.means(), "/means", "electronic", "other");
    var assumed = new ArrayList<String>();
    boolean lightTouch = word(asked.service(), "/service", "other", "light-touch").equals("light-touch");
    if (given(asked.service()) == null) {
      // A light-touch procedure is one for light-touch services.
      lightTouch = "light-touch".equals(given(asked.procedure()));
      assumed.add(lightTouch ? "The services are taken as light-touch ones, as the procedure is."
          : "They are taken as no light-touch services.");
    }
    if (given(asked.means()) == null && "pcr-2015".equals(given(asked.regime()))) {
      assumed.add("The last notice is taken as sent electronically.");
    }
    boolean light = lightTouch;
    var answer = at("/sent", () -> periods.standstill(new StandstillQuestion(given(asked.regime()),
        given(asked.procedure()), light, day(asked.sent(), "/sent"), electronic.equals("electronic"),
        number(asked.voluntaryDays(), "/voluntaryDays"))));
    return answer.period() == null
        ? ClockAnswer.none(null, answer.mandatory(), answer.because(), day(asked.sent(), "/sent"), assumed,
            Period.unconfirmed(answer.rule()), answer.rule())
        : ClockAnswer.of(answer.period().assuming(assumed), null, null)
            .mandatory(answer.mandatory(), answer.because());
  }

  @GetMapping("/employee-information")
  ClockAnswer employeeInformation(@ParameterObject EmployeeInformationAsked asked, HttpServletRequest request) {
    only(EmployeeInformationAsked.class, request);
    return employeeInformation(asked);
  }

  ClockAnswer employeeInformation(EmployeeInformationAsked asked) {
    var transfer = day(asked.transfer(), "/transfer");
    if (transfer == null) throw new Refused("Give the day on which staff move.").at("/transfer");
    var period = at("/transfer", () -> periods.employeeInformation(transfer));
    return ClockAnswer.of(period, null, period.lastDay());
  }

  /** What we do not know is a mistake of the sender: ignoring it would lose what they meant by it. */
  private static void only(Class<? extends Record> asked, HttpServletRequest request) {
    var known = Arrays.stream(asked.getRecordComponents()).map(c -> c.getName()).toList();
    for (var name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        throw new Refused("There is no '" + name + "' here; there is: " + String.join(", ", known) + ".")
            .at("/" + name);
      }
      if (request.getParameterValues(name).length > 1) {
        throw new Refused("Give '" + name + "' once.").at("/" + name);
      }
    }
  }

  /** A refusal of the kernel that names no field is about the day that was asked for. */
  private static <T> T at(String pointer, Supplier<T> counted) {
    try {
      return counted.get();
    } catch (Refused refused) {
      throw refused.pointer().isEmpty() ? refused.at(pointer) : refused;
    }
  }

  private static Authority council(String given) {
    if (given(given) == null) throw new Refused("Name the council.").at("/authority");
    return new Authority(given);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String word(String text, String pointer, String usual, String other) {
    var word = given(text);
    if (word == null) return usual;
    if (!word.equals(usual) && !word.equals(other)) {
      throw new Refused("'" + word + "' is none of: " + usual + ", " + other + ".").at(pointer);
    }
    return word;
  }

  private static boolean yes(String text, String pointer) {
    return word(text, pointer, "false", "true").equals("true");
  }

  private static int number(String text, String pointer) {
    if (given(text) == null) return 0;
    try {
      return Integer.parseInt(given(text));
    } catch (NumberFormatException e) {
      throw new Refused("'" + text + "' is no number of days.").at(pointer);
    }
  }

  private static LocalDate day(String text, String pointer) {
    var instant = instant(text, pointer);
    return instant == null ? null : London.date(instant);
  }

  private static Instant instant(String text, String pointer) {
    return given(text) == null ? null : Moments.read(given(text)).orElseThrow(() -> new Refused("'" + text
        + "' is no day: write 2016-01-20, or 2016-01-20T16:30 for an hour in London.").at(pointer));
  }
}
