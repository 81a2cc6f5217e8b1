package org.remit.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** One operative part of a decision. It is approved, amended, deferred, refused, called in and released on its own. */
@Entity
@Table(name = "resolution")
class Resolution {

  @Embeddable
  record Key(String decision, String letter) implements Serializable {}

  @EmbeddedId private Key key;
  private int position;
  private String kind;
  private String words;

  @Enumerated(EnumType.STRING)
  private ResolutionState state;

  private String wording;
  private String reason;
  private LocalDate effectiveOn;
  private String effectRule;
  private String carriedOut;

  @Version private long version;

  protected Resolution() {}

  Resolution(DecisionReference decision, String letter, int position, String kind, String words) {
    this.key = new Key(decision.value(), letter);
    this.position = position;
    this.state = ResolutionState.PROPOSED;
    describe(kind, words);
  }

  /** What it proposes, as long as nobody has decided it. */
  void describe(String kind, String words) {
    if (state != ResolutionState.PROPOSED && state != ResolutionState.DEFERRED) {
      throw new Refused("Resolution " + letter() + " has been decided; what it says no longer changes.");
    }
    this.kind = kind;
    this.words = words;
  }

  void decide(ResolutionState outcome, String wording, String reason) {
    if (state != ResolutionState.PROPOSED && state != ResolutionState.DEFERRED) {
      throw new Refused("Resolution " + letter() + " has been decided already: "
          + state.words().toLowerCase(Locale.ROOT) + ".")
          .because("decided-once", "Resolutions are decided once; a change is a decision of its own");
    }
    if (outcome == ResolutionState.AMENDED && (wording == null || wording.isBlank())) {
      throw new Refused("Write what resolution " + letter() + " says now that it is amended.")
          .at("/resolutionOutcomes");
    }
    this.state = outcome;
    this.wording = wording;
    this.reason = reason;
  }

  void callIn() {
    mustAwaitEffect("called in");
    state = ResolutionState.CALLED_IN;
  }

  /** The decision maker's second look: the resolution stands, in the same or in other words. */
  void reconsider(String newWording, String reason) {
    if (state != ResolutionState.CALLED_IN) throw new Refused("Resolution " + letter() + " was not called in.");
    if (newWording != null && !newWording.isBlank()) wording = newWording;
    this.reason = reason;
  }

  void takeEffect(LocalDate on, String rule) {
    mustAwaitEffect("given effect");
    state = ResolutionState.EFFECTIVE;
    effectiveOn = on;
    effectRule = rule;
  }

  /** It had effect too early: it waits for it again. */
  void waitAgain() {
    if (state != ResolutionState.EFFECTIVE && !isCarriedOutByEffectAlone()) {
      throw new Refused("Resolution " + letter() + " is " + state.words().toLowerCase(Locale.ROOT)
          + "; its effect is not undone.");
    }
    state = wording == null || wording.isBlank() ? ResolutionState.APPROVED : ResolutionState.AMENDED;
    effectiveOn = null;
    effectRule = null;
    carriedOut = null;
  }

  /** It has its effect by another rule than was thought. */
  void restOn(String rule) {
    if (state != ResolutionState.EFFECTIVE && !isCarriedOutByEffectAlone()) {
      throw new Refused("Resolution " + letter() + " is "
          + state.words().toLowerCase(Locale.ROOT) + " and has no effect.");
    }
    effectRule = rule;
  }

  void fall(String reason) {
    mustAwaitEffect("dropped");
    state = ResolutionState.FELL;
    this.reason = reason;
  }

  void carryOut(String what) {
    if (state != ResolutionState.EFFECTIVE) {
      throw new Refused("Resolution " + letter() + " has no effect yet, so it cannot have been carried out.");
    }
    state = ResolutionState.CARRIED_OUT;
    carriedOut = what;
  }

  /** Whatever of it has not been carried out, has no effect any more. */
  void withdraw() {
    if (state == ResolutionState.PROPOSED || state == ResolutionState.DEFERRED || state.awaitsEffect()
        || state == ResolutionState.EFFECTIVE || isCarriedOutByEffectAlone()) {
      state = ResolutionState.WITHDRAWN;
    }
  }

  /** Whether it was carried out in the moment in which it had effect, and by nothing else. */
  boolean isCarriedOutByEffectAlone() {
    return state == ResolutionState.CARRIED_OUT && ByEffectAlone.of(kind).isPresent();
  }

  String kind() {
    return kind;
  }

  private void mustAwaitEffect(String act) {
    if (!state.awaitsEffect()) {
      throw new Refused("Resolution " + letter() + " is " + state.words()
          .toLowerCase(Locale.ROOT) + " and cannot be " + act + ".");
    }
  }

  String decision() {
    return key.decision();
  }

  String letter() {
    return key.letter();
  }

  int position() {
    return position;
  }

  ResolutionState state() {
    return state;
  }

  ResolutionView view() {
    return new ResolutionView(
        key.letter(), kind, words, state, wording, reason, effectiveOn, effectRule, carriedOut);
  }
}
