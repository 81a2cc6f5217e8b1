package org.remit.constitution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.reference.PostTitle;

/** The kinds of values that figures of a policy pack have, and the fields that a pack may hold. */
public final class Figures {

  private Figures() {}

  /**
   * When a decision is key for its money.
   *
   * @param amount in pounds; spend or savings; null where only the budget counts
   * @param basis annual (a year), whole-life (the term with its extensions), sum (the term alone) or budget (a year
   *     against the yearly budget of the service, SI 2012/2089 reg 8(1)(a))
   * @param comparison above (more than the amount) or from (the amount or more)
   * @param percent of the service's budget, on the basis of the budget only; where an amount is given too, the lower
   *     of the two is the limit
   */
  public record KeyLimit(BigDecimal amount, String basis, String comparison, BigDecimal percent) {

    private static final List<String> BASES = List.of("annual", "whole-life", "sum", "budget");

    /** @throws IllegalArgumentException if it is no limit */
    public KeyLimit {
      if (!BASES.contains(basis)) {
        throw new IllegalArgumentException("the basis is one of " + String.join(", ", BASES) + ".");
      }
      if (!List.of("above", "from").contains(comparison)) {
        throw new IllegalArgumentException("the comparison is above or from.");
      }
      if (basis.equals("budget") != (percent != null)) {
        throw new IllegalArgumentException("a percent goes with the basis budget, and with no other.");
      }
      if (amount == null && percent == null) throw new IllegalArgumentException("it has an amount.");
    }

    /**
     * The limit in pounds.
     *
     * @param budget the service's, for a year, in pounds; null where it is not known
     * @return null where it depends on a budget that is not known
     */
    public BigDecimal limit(BigDecimal budget) {
      if (percent == null) return amount;
      if (budget == null) return null;
      var share = budget.multiply(percent).movePointLeft(2);
      return amount == null ? share : share.min(amount);
    }

    /** Whether the sum is key by the limit in pounds. */
    public boolean reachedBy(BigDecimal sum, BigDecimal limit) {
      var compared = sum.compareTo(limit);
      return comparison.equals("from") ? compared >= 0 : compared > 0;
    }
  }

  /**
   * @param days working days
   * @param startsFrom publication or decision
   * @param officerStartsFrom the same for officers' decisions
   */
  public record CallInWindow(int days, String startsFrom, String officerStartsFrom) {}

  /** @param pool who may sign */
  public record Signatories(int count, Pool pool) {

    /** Such as: at least 3 must sign it (non-executive members). */
    public String words() {
      return "at least " + count + " must sign it (" + pool.words() + ")";
    }
  }

  /**
   * Who may sign a request to call in, and from how many political groups.
   *
   * @param notAllOfOneGroup whether a request is not valid that members of one group alone sign
   * @param orAny how many make it valid whatever their groups; null where no number does
   */
  public record Pool(Kind kind, boolean notAllOfOneGroup, Integer orAny) {

    /** Whose signatures count. */
    public enum Kind {
      MEMBERS("members"),
      NON_EXECUTIVE_MEMBERS("non-executive members"),
      MEMBERS_OF_SCRUTINY_COMMITTEE("members of a scrutiny committee"),
      MEMBERS_OF_SCRUTINY_COMMITTEE_OR_COMMISSION("members of a scrutiny committee or commission");

      private final String words;

      Kind(String words) {
        this.words = words;
      }

      String words() {
        return words;
      }
    }

    /** Kind, whether of several groups, and the number that does without. */
    private static final Pattern WORDS = Pattern.compile(PackSchema.document().at("/$defs/pool/pattern").asText());

    /** @throws IllegalArgumentException if no pool is written so */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Pool of(String words) {
      var said = WORDS.matcher(words);
      if (!said.matches()) throw new IllegalArgumentException("'" + words + "' is no pool.");
      var kind = Stream.of(Kind.values()).filter(each -> each.words.equals(said.group(1))).findFirst().orElseThrow();
      return new Pool(kind, said.group(2) != null, said.group(4) == null ? null : Integer.valueOf(said.group(4)));
    }

    /** As a pack writes it: non-executive members, not all of one group; or any 5 members. */
    @JsonValue
    public String words() {
      return kind.words + (notAllOfOneGroup ? ", not all of one group" : "")
          + (orAny == null ? "" : "; or any " + orAny + " members");
    }

    /** Whether only members of overview and scrutiny are counted. */
    public boolean isOfScrutiny() {
      return switch (kind) {
        case MEMBERS, NON_EXECUTIVE_MEMBERS -> false;
        case MEMBERS_OF_SCRUTINY_COMMITTEE, MEMBERS_OF_SCRUTINY_COMMITTEE_OR_COMMISSION -> true;
      };
    }

    /**
     * Whether those who signed are of enough groups, or so many that their groups do not count.
     *
     * @param groups how many groups they are of
     */
    public boolean isMetBy(int signed, long groups) {
      return !notAllOfOneGroup || groups > 1 || orAny != null && signed >= orAny;
    }
  }

  /** Which decisions of a body may be called in: all, key or none. */
  public record Callable(
      String cabinet, String cabinetCommittee, String leader, String cabinetMember, String jointCommittee,
          String officer) {

    public String of(String body) {
      return switch (body) {
        case "cabinet" -> cabinet;
        case "cabinet-committee" -> cabinetCommittee;
        case "leader" -> leader;
        case "cabinet-member" -> cabinetMember;
        case "joint-committee" -> jointCommittee;
        case "officer" -> officer;
        default -> "none";
      };
    }
  }

  /** @param accepted in words; empty where any is */
  public record Grounds(boolean required, List<String> accepted) {}

  /** @param lapses whether a call-in ends when scrutiny does not meet in time, so that the decision takes effect */
  public record Lapse(boolean lapses, Integer workingDays) {}

  /** @param within working days; {@code of} says from when */
  public record Deadline(Integer within, String of) {}

  /** @param convention clear-days, clear-working-days or working-days-after */
  public record Notice(int days, String convention) {

    /** As it is said: '5 clear working days'. */
    public String words() {
      return days + " " + convention.replace('-', ' ');
    }
  }

  /**
   * What a publication late in the day counts as.
   *
   * @param after the hour in London from which it is late, such as 17:00
   * @param counts same-day or next-day
   */
  public record LatePublication(String after, String counts) {

    /** The day on which something published at that moment counts as published. */
    public LocalDate dayOf(Instant published) {
      var day = London.date(published);
      return isLate(published) && counts.equals("next-day") ? day.plusDays(1) : day;
    }

    public boolean isLate(Instant published) {
      return !London.time(published).isBefore(LocalTime.parse(after));
    }
  }

  /**
   * @param competition none, quotes or tenders; how many; {@code upTo} null for no upper end
   * @param vat whether its sums are inclusive or exclusive of VAT; null where the rules do not say, and a value is
   *     taken as the report states it
   */
  public record Band(String name, BigDecimal from, BigDecimal upTo, List<String> rules, String competition,
      Integer number, String vat) {}

  /**
   * A post with authority by the scheme of delegation.
   *
   * @param post the post, or the words that its title begins with followed by {@code *}
   * @param acts what it may decide; resolution kinds and {@code waive}
   * @param limit in pounds; null where no limit is known
   * @param consulting the posts that are consulted before it decides; none where the scheme asks for nobody
   */
  public record Delegate(
      String post, List<String> acts, BigDecimal limit, boolean mayDecideOwnReport, List<String> consulting) {

    public Delegate {
      consulting = consulting == null ? List.of() : List.copyOf(consulting);
    }

    public boolean isFor(String title) {
      return isPost(post, title);
    }
  }

  /** What a title says of somebody who works for a post and is not it: "Director's Secretary", "Director - PA". */
  private static final Pattern WORKS_FOR =
      Pattern.compile("(?iu)^['\u2019].*|.*\\b(assistant|secretary|pa|clerk|aide|adviser|advisor|apprentice)\\b.*");

  /**
   * Whether a post's title is the one that a pack names, or begins with the words that it names before a star; an
   * acting holder's title is that of the post.
   */
  public static boolean isPost(String named, String title) {
    return isTitle(named, title) || isTitle(named, new PostTitle(title).post());
  }

  private static boolean isTitle(String named, String title) {
    if (!named.endsWith("*")) return title.equalsIgnoreCase(named);
    int end = named.length() - 1;
    if (!title.regionMatches(true, 0, named, 0, end)) return false;
    // Whole words: a Directorate Support Officer is no Director.
    return title.length() == end
        || !Character.isLetterOrDigit(title.charAt(end)) && !WORKS_FOR.matcher(title.substring(end)).matches();
  }

  /**
   * A reorganisation by which the council ends.
   *
   * @param on the day on which it is dissolved
   * @param successor whose consent a direction asks for (LGPIHA 2007 s.24)
   */
  public record Dissolution(LocalDate on, String successor) {}

  /** Days, both included, on which a decision is better not planned: a period before an election, a recess. */
  public record QuietPeriod(LocalDate from, LocalDate to, String why) {}

  /** The pension fund whose members the council's staff are. */
  public record Fund(String name, String administeringAuthority) {}

  /** A day on which the council is closed: no working day. */
  public record ClosureDay(LocalDate date, String why) {}

  /** @param days working days that a step usually takes */
  public record Duration(String step, int days) {}

  /** Whether an award under a delegation is a key decision of its own or covered: own-decision, covered-by-parent. */
  public record AwardKey(String whenDelegated, String otherwise) {}

  /**
   * The days of a body's meetings, as its calendar of meetings names them.
   *
   * @param body cabinet, cabinet-committee, joint-committee, council, committee or scrutiny
   */
  public record MeetingDates(String body, List<LocalDate> dates) {}

  /**
   * The words by which appointments tell who is of the executive, and who chairs the council and its scrutiny. A title
   * may be the words that it begins with followed by {@code *}; words stand anywhere in a name.
   *
   * @param executiveBodies names of the executive as a body: whoever sits on it is of the executive
   * @param executivePosts titles of posts whose holder is of the executive
   * @param chairs words for who chairs
   * @param deputies words for who does in a chair's place
   * @param mayors titles by which somebody chairs the council without another word
   * @param scrutiny words in the name of an overview and scrutiny committee
   * @param council words in the name of the council as a body
   * @param notCouncil words in the name of a body that is another one, whatever else its name says
   */
  public record Offices(
      List<String> executiveBodies, List<String> executivePosts, List<String> chairs, List<String> deputies,
          List<String> mayors, List<String> scrutiny, List<String> council, List<String> notCouncil) {}

  /** @param title a post; no person's name stands in a pack */
  public record Member(String title) {}

  /**
   * A kind of hold of the council's own, with its test.
   *
   * @param id begins with the council's short name: {@code leeds-equality-panel}
   * @param words what is missing, as a sentence
   * @param acts what may not happen while it is open: decide, publish-tender, award-notice, sign, pay, staff-notice or
   *     start
   * @param rule where the council's rules ask for it
   * @param lifts completes 'What lifts it: …'
   * @param by the role that can bring that about, and records it
   */
  public record OwnHold(
      String id, String words, List<String> acts, String rule, String lifts, String by, HoldTest when) {}

  /**
   * Which resolutions a council's own hold is on: those that pass every part of the test that is given. What is not
   * known of one counts as passing.
   *
   * @param kinds of resolution; null for any
   * @param from the sum over the term from which it applies, in pounds; null for any
   * @param subject services, goods or works; null for any
   * @param staff true for only where staff may move; null for anywhere
   */
  public record HoldTest(List<String> kinds, BigDecimal from, String subject, Boolean staff) {}

  record Field(JavaType type, boolean council) {}

  /**
   * Every field that a pack may hold, and how it is read; {@code council}: every council's pack must answer it, itself
   * or by what it builds on. Which words a field may hold says {@link PackSchema}.
   */
  static final Map<String, Field> FIELDS = new LinkedHashMap<>();

  static {
    field("key-limit", KeyLimit.class, true);
    field("key-wards", Integer.class, true);
    field("categories", String.class, true);
    field("significant-operational-limit", BigDecimal.class, false);
    field("linked-awards-added", String.class, true);
    field("call-in-window", CallInWindow.class, true);
    field("call-in-effective", String.class, true);
    field("call-in-cutoff", String.class, false);
    field("call-in-signatories", Signatories.class, true);
    field("call-in-grounds", Grounds.class, true);
    field("call-in-callable", Callable.class, true);
    field("call-in-exclusions", new TypeReference<List<String>>() {}, true);
    field("call-in-outcomes", new TypeReference<List<String>>() {}, true);
    field("call-in-lapse", Lapse.class, true);
    field("call-in-once-only", Boolean.class, true);
    field("call-in-meeting", Deadline.class, true);
    field("call-in-report", Deadline.class, true);
    field("call-in-withdrawal", Boolean.class, true);
    field("call-in-waiver-by", String.class, true);
    field("implementing-acts", new TypeReference<List<String>>() {}, true);
    field("notice-key-decision", Notice.class, true);
    field("notice-private-meeting", Notice.class, true);
    field("notice-private-meeting-response", Notice.class, true);
    field("notice-general-exception", Notice.class, true);
    field("notice-agenda", Notice.class, true);
    field("late-publication", LatePublication.class, true);
    field("report-cabinet-member", Notice.class, true);
    field("report-officer", Notice.class, true);
    field("contract-bands", new TypeReference<List<Band>>() {}, true);
    field("waiver-approvers", new TypeReference<List<String>>() {}, true);
    field("waiver-rule", String.class, false);
    field("delegation", new TypeReference<List<Delegate>>() {}, true);
    field("award-key", AwardKey.class, true);
    field("fund", Fund.class, false);
    field("dissolution", Dissolution.class, false);
    field("intervention", String.class, false);
    field("quiet-periods", new TypeReference<List<QuietPeriod>>() {}, false);
    field("holds", new TypeReference<List<OwnHold>>() {}, false);
    field("closure-days", new TypeReference<List<ClosureDay>>() {}, true);
    field("meetings", new TypeReference<List<MeetingDates>>() {}, false);
    field("planning", new TypeReference<List<Duration>>() {}, true);
    field("offices", Offices.class, true);
    field("members", new TypeReference<List<Member>>() {}, false);
    field("scrutiny-committee", String.class, false);
    field("risk-accepted-by", String.class, true);
    field("special-urgency-report-months", Integer.class, true);
  }

  private static void field(String name, Class<?> type, boolean council) {
    FIELDS.put(name, new Field(TypeFactory.defaultInstance().constructType(type), council));
  }

  private static void field(String name, TypeReference<?> type, boolean council) {
    FIELDS.put(name, new Field(TypeFactory.defaultInstance().constructType(type), council));
  }
}
