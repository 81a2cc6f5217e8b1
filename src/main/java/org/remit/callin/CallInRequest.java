package org.remit.callin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** One request to call a decision in. The clock was read when it was received. */
@Entity
@Table(name = "call_in_request")
class CallInRequest {

  enum State {
    RECEIVED("not checked"),
    VALID("valid"),
    INVALID("not valid"),
    WITHDRAWN("withdrawn"),
    FELL("fallen, because a signature was withdrawn");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Embeddable
  record Key(String decision, int number) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private State state;

  @KeptAsJson
  private List<String> resolutions;

  private String grounds;
  private String letter;
  private Instant receivedAt;
  private String enteredBy;
  private boolean told;
  private String reason;
  private Instant checkedAt;

  /** How it was withdrawn or fell, in words for everybody; null while it stands. */
  private String endedBecause;

  @Version private long version;

  protected CallInRequest() {}

  CallInRequest(
      DecisionReference decision, int number, List<String> resolutions, String grounds, String letter, String enteredBy,
      Instant now) {
    this.key = new Key(decision.value(), number);
    this.state = State.RECEIVED;
    this.resolutions = List.copyOf(resolutions);
    this.grounds = grounds;
    this.letter = letter;
    this.enteredBy = enteredBy;
    this.receivedAt = now;
  }

  Key key() {
    return key;
  }

  boolean isUntold() {
    return !told && state == State.RECEIVED;
  }

  /** The process knows of it: it has a task to check it. */
  void told() {
    told = true;
  }

  void check(boolean valid, String why, Instant now) {
    if (state != State.RECEIVED) {
      throw new Refused("Request " + number() + " is " + state.words() + " already.").at("/outcome");
    }
    state = valid ? State.VALID : State.INVALID;
    reason = why;
    checkedAt = now;
  }

  /**
   * What came on paper is entered by one person and judged by another.
   *
   * @param act what is left to somebody else, as a sentence of who does it
   */
  void mustBeSomebodyElses(Actor actor, String act) {
    if (!isEnteredBy(actor)) return;
    throw new Refused("You entered request " + number() + " from a letter: the monitoring officer, or somebody else of"
        + " democratic services, " + act + ".")
        .because("four-eyes", "Constitution, overview and scrutiny procedure rules: four eyes");
  }

  /** Whether it came on paper, and this person entered it. */
  boolean isEnteredBy(Actor actor) {
    return letter != null && enteredBy.equalsIgnoreCase(actor.user());
  }

  void mustStand() {
    if (stands()) return;
    throw new Refused("Request " + number() + " is " + state.words() + "; it cannot be withdrawn.");
  }

  /** Everybody whose signature could count has withdrawn. */
  void withdraw(String why, String because) {
    end(State.WITHDRAWN, why, because);
  }

  /** It was valid, and those whose signatures are left are not enough. */
  void fall(String why, String because) {
    end(State.FELL, why, because);
  }

  private void end(State how, String why, String because) {
    mustStand();
    state = how;
    reason = why;
    endedBecause = because;
  }

  private boolean stands() {
    return state == State.RECEIVED || state == State.VALID;
  }

  /** Whether it was valid and is so no longer. */
  boolean wasValid() {
    return checkedAt != null && (state == State.WITHDRAWN || state == State.FELL);
  }

  /** Whether it stands and asks for one of these on the same grounds, however they are written. */
  boolean asks(List<String> letters, String words) {
    return stands() && letters.stream().anyMatch(this::names) && plain(grounds).equals(plain(words));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  boolean is(State asked) {
    return state == asked;
  }

  boolean isUnchecked() {
    return state == State.RECEIVED;
  }

  boolean isValid() {
    return state == State.VALID;
  }

  boolean names(String resolution) {
    return resolutions.contains(resolution);
  }

  DecisionReference decision() {
    return new DecisionReference(key.decision());
  }

  int number() {
    return key.number();
  }

  State state() {
    return state;
  }

  List<String> resolutions() {
    return resolutions;
  }

  String grounds() {
    return grounds;
  }

  String letter() {
    return letter;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** When it was found valid or not; null while it is not checked. */
  Instant checkedAt() {
    return checkedAt;
  }

  String reason() {
    return reason;
  }

  String endedBecause() {
    return endedBecause == null ? "was withdrawn" : endedBecause;
  }
}
