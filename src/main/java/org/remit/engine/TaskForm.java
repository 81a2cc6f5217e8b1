package org.remit.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.remit.calendar.London;
import org.remit.calendar.WrittenDay;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Writing;

/**
 * What somebody has written into a task's form. The engine checks nothing of it, and Tasklist, the REST API and Java
 * send different types; so every reader here takes what they send, and refuses the rest in a sentence that points to
 * the field.
 */
public final class TaskForm {

  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]{0,2})?");
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2}|[.]0*)?");

  private final DelegateTask task;

  private TaskForm(DelegateTask task) {
    this.task = task;
  }

  /** The form of a task that is being completed. */
  public static TaskForm of(DelegateTask task) {
    return new TaskForm(task);
  }

  /** The decision that the task is about. */
  public DecisionReference decision() {
    return new DecisionReference(task.getExecution().getProcessBusinessKey());
  }

  /** The resolution that the task is about; null where it is about the whole decision. */
  public String resolution() {
    return (String) task.getVariable("resolution");
  }

  /** A text without the space around it; empty if nothing was written. */
  public Optional<String> text(String field) {
    var value = task.getVariable(field);
    if (value == null) return Optional.empty();
    var text = written(field, value);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String written(String field, Object value) {
    var text = String.valueOf(value).strip();
    var wrong = Writing.wrongWith(text);
    if (wrong != null) throw refusal(field, "What was written here " + wrong + ".");
    return text;
  }

  /** @throws Refused with this sentence if nothing was written */
  public String required(String field, String sentence) {
    return text(field).orElseThrow(() -> refusal(field, sentence));
  }

  /** @throws Refused if the answer is none of these */
  public String choice(String field, Collection<String> answers) {
    var answer = required(field, "Choose one of: " + String.join(", ", inOrder(answers)) + ".");
    if (!answers.contains(answer)) {
      throw refusal(field, "'%s' is none of: %s.".formatted(answer, String.join(", ", inOrder(answers))));
    }
    return answer;
  }

  /** @throws Refused if the answer is none of these */
  public String choice(String field, String... answers) {
    return choice(field, Arrays.asList(answers));
  }

  /** @throws Refused if something was written that is no date */
  public Optional<LocalDate> date(String field) {
    return text(field).map(text -> parsedDate(field, text));
  }

  /** @throws Refused with this sentence if no date was given, or in other words if it is no date */
  public LocalDate requiredDate(String field, String sentence) {
    return date(field).orElseThrow(() -> refusal(field, sentence));
  }

  /** The hour that was written behind a day; empty where only a day was, or nothing. */
  public Optional<LocalTime> hour(String field) {
    return text(field).flatMap(WrittenDay::moment).map(LocalDateTime::toLocalTime);
  }

  /** @throws Refused if something was written that is no date with time and offset */
  public Optional<Instant> moment(String field) {
    return text(field).map(text -> parsedMoment(field, text));
  }

  /**
   * When something is, with its time of day: with its offset, or as the clock on the wall shows it.
   *
   * @throws Refused if none was given, or what was written is no day with its time
   */
  public Instant requiredMoment(String field) {
    var text = required(field, "Say when it is, with the time of day.");
    return WrittenDay.moment(text)
        .map(moment -> {
          ofOurTime(field, moment.toLocalDate());
          return moment.atZone(London.ZONE).toInstant();
        })
        .or(() -> moment(field))
        .orElseThrow();
  }

  /**
   * A sum in pounds.
   *
   * @throws Refused if something was written that is no sum, or one below nothing
   */
  public Optional<BigDecimal> money(String field) {
    return text(field).map(text -> parsedMoney(field, text));
  }

  /** @throws Refused with this sentence if no sum was given, or in other words if it is no sum */
  public BigDecimal requiredMoney(String field, String sentence) {
    return money(field).orElseThrow(() -> refusal(field, sentence));
  }

  /** A change of a sum, which may be below nothing. @throws Refused as for a sum */
  public BigDecimal requiredChange(String field, String sentence) {
    var text = required(field, sentence);
    return text.startsWith("-") ? parsedMoney(field, text.substring(1)).negate() : parsedMoney(field, text);
  }

  /** @throws Refused if something was written that is no whole number */
  public Optional<Integer> number(String field) {
    return text(field).map(text -> parsedNumber(field, text));
  }

  /** @throws Refused with this sentence if no number was given, or in other words if it is no whole number */
  public int requiredNumber(String field, String sentence) {
    return number(field).orElseThrow(() -> refusal(field, sentence));
  }

  /** Terms, such as those of extensions: a number of months in each line. @throws Refused if a line is none */
  public List<Integer> months(String field) {
    return lines(field).stream()
        .map(line -> {
          if (!line.matches("0*[1-9]\\d{0,2}")) {
            throw refusal(field, "'%s' is no number of months, such as 12.".formatted(brief(line)));
          }
          return Integer.valueOf(line);
        })
        .toList();
  }

  /** Days, one in each line. @throws Refused if a line is none */
  public List<LocalDate> dates(String field) {
    return lines(field).stream().map(line -> parsedDate(field, line)).toList();
  }

  /** The lines of a text that have something in them; a list from a program counts as lines too. */
  public List<String> lines(String field) {
    var value = task.getVariable(field);
    if (value instanceof Collection<?> list) {
      return list.stream().map(line -> written(field, line)).filter(line -> !line.isEmpty()).toList();
    }
    return text(field).stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether a box was ticked. */
  public boolean flag(String field) {
    return text(field).map("true"::equalsIgnoreCase).orElse(false);
  }

  /** The answer to a question of yes or no. @throws Refused if it is neither */
  public boolean yes(String field) {
    return choice(field, "yes", "no").equals("yes");
  }

  /** A refusal that points to a field of this form. */
  public static Refused refusal(String field, String sentence) {
    return new Refused(sentence).at("/" + field);
  }

  private static LocalDate parsedDate(String field, String text) {
    var day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    return WrittenDay.day(day).or(() -> WrittenDay.moment(text).map(LocalDateTime::toLocalDate))
        .map(written -> ofOurTime(field, written))
        .orElseThrow(() -> refusal(field, "'%s' is no day: write it as 5 April 2026.".formatted(brief(text))));
  }

  private static Instant parsedMoment(String field, String text) {
    try {
      var moment = OffsetDateTime.parse(text);
      ofOurTime(field, moment.toLocalDate());
      return moment.toInstant();
    } catch (DateTimeParseException e) {
      throw refusal(field, "'%s' is no day with its time: write it as 5 April 2026 at 14:30.".formatted(text));
    }
  }

  private static LocalDate ofOurTime(String field, LocalDate day) {
    var wrong = Writing.wrongWith(day);
    if (wrong != null) throw refusal(field, "This day " + wrong + ".");
    return day;
  }

  private static BigDecimal parsedMoney(String field, String text) {
    var sum = text.replace("£", "").strip();
    // A comma parts thousands and nothing else: 27,00 may be 27 pounds or 2,700.
    if (GROUPED.matcher(sum).matches()) sum = sum.replace(",", "");
    if (sum.matches("-[0-9.]+")) throw refusal(field, "A sum cannot be below nothing: '%s'.".formatted(text));
    // No exponents: 1e999999999 is a number of a thousand million digits, and 1e-9 is no sum that anybody signs.
    if (!MONEY.matcher(sum).matches()) {
      throw refusal(field, "'%s' is no sum of money: write it as 27,000 or 27,000.50.".formatted(brief(text)));
    }
    return new BigDecimal(sum);
  }

  private static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static int parsedNumber(String field, String text) {
    try {
      return new BigDecimal(GROUPED.matcher(text).matches() ? text.replace(",", "") : text).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw refusal(field, "'%s' is no whole number.".formatted(text));
    }
  }

  private static List<String> inOrder(Collection<String> answers) {
    return answers instanceof Set ? answers.stream().sorted().toList() : List.copyOf(answers);
  }
}
