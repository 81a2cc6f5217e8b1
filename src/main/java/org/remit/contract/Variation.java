package org.remit.contract;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.remit.contract.VariationService.Test;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;
import org.remit.routing.Money;

/** A variation or extension on its way into the register. */
@Entity
@Table(name = "variation")
class Variation {

  enum State {
    OPEN("open"),
    TESTED("tested"),
    NOT_PERMITTED("not permitted"),
    SIGNED("signed"),
    REGISTERED("in the register");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  @EmbeddedId private ResolutionKey key;
  private UUID contract;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant openedAt;
  private String ground;
  private Boolean permitted;
  private BigDecimal valueChange;
  private Integer termChangeMonths;
  private int extensionsUsed;
  private String reasons;
  private String changeNotice;
  private LocalDate changeNoticeOn;

  @KeptAsJson
  private List<String> signatories = new ArrayList<>();

  private String method;
  private String documentDigest;
  private BigDecimal value;
  private LocalDate ends;
  private Instant signedAt;
  private String modificationNotice;
  private LocalDate modificationNoticeOn;

  @Version private long version;

  protected Variation() {}

  Variation(DecisionReference decision, String resolution, UUID contract, Instant now) {
    this.key = ResolutionKey.of(decision, resolution);
    this.contract = contract;
    this.state = State.OPEN;
    this.openedAt = now;
  }

  void tested(Test test) {
    mustBe(State.OPEN, "tested");
    ground = test.ground();
    permitted = test.permitted();
    valueChange = test.valueChange();
    termChangeMonths = test.termChangeMonths();
    extensionsUsed = test.extensionsUsed();
    reasons = test.reasons();
    state = test.permitted() ? State.TESTED : State.NOT_PERMITTED;
  }

  void changeNoticePublished(String reference, LocalDate on) {
    mustBe(State.TESTED, "notified");
    changeNotice = reference;
    changeNoticeOn = on;
  }

  void sign(Signature signature, BigDecimal by, LocalDate newEnd, Instant now) {
    mustBe(State.TESTED, "signed");
    if (by.compareTo(valueChange) != 0) {
      throw new Refused("The test was made for a change of " + Money.say(valueChange) + ", not of "
          + Money.say(by) + ".").at("/value");
    }
    signatories = List.copyOf(signature.signatories());
    method = signature.method();
    documentDigest = signature.documentDigest();
    value = by;
    ends = newEnd;
    signedAt = now;
    state = State.SIGNED;
  }

  void registered() {
    mustBe(State.SIGNED, "entered in the register");
    state = State.REGISTERED;
  }

  void modificationNoticePublished(String reference, LocalDate on) {
    mustBe(State.REGISTERED, "notified");
    if (modificationNotice != null) throw new Refused("The notice was published already: " + modificationNotice + ".");
    modificationNotice = reference;
    modificationNoticeOn = on;
  }

  private void mustBe(State before, String act) {
    if (state == before) return;
    throw new Refused("The variation by resolution %s is %s and cannot be %s now."
        .formatted(key.resolution(), state.words, act))
        .because("each-step-once", "Each step of a variation is taken once, in order");
  }

  boolean isRegistered() {
    return state == State.REGISTERED;
  }

  Instant signedAt() {
    return signedAt;
  }

  boolean isSigned() {
    return signedAt != null;
  }

  /** By how much the value changes, as it was tested. */
  BigDecimal testedChange() {
    return valueChange == null ? BigDecimal.ZERO : valueChange;
  }

  BigDecimal signedValue() {
    return value == null ? BigDecimal.ZERO : value;
  }

  UUID contract() {
    return contract;
  }

  String ground() {
    return ground;
  }

  int extensionsUsed() {
    return extensionsUsed;
  }

  LocalDate ends() {
    return ends;
  }
}
