package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.InEffect.DIGEST;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.assurance.IrregularityCommand;
import org.remit.assurance.IrregularityService;
import org.remit.calendar.London;
import org.remit.contract.ContractAwardService.AwardNotice;
import org.remit.contract.ContractAwardService.Terms;
import org.remit.contract.GrantService.Agreement;
import org.remit.contract.GrantService.Classification;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.procurement.PartnerDecisionCommand;
import org.remit.procurement.PartnerDecisionService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks through a case in any order: after each event it is tried to sign, to pay and to start, by the service and by
 * the task. What the law asks for is kept beside the gate, in {@link Law}; the two must never part.
 */
@RemitTest
@DisplayName("No order of events")
class NoOrderOfEventsTest {

  private static final int STEPS = 100;

  /** Which acts any walk reached: a property that no walk comes near says nothing. */
  private static final Map<String, Integer> REACHED = new TreeMap<>();

  private static final String AWARD = """
      decisionMaker: { body: cabinet }
      partners: [{ authority: liverpool }]
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: 2000000, annual: 1000000, vat: exclusive },
            term: { months: 24 },
            procurement: { procedure: open, lightTouch: false, healthcare: false, commenced: 2017-05-01 } }
      """;
  private static final String GRANT = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: make-grant, supplier: Coram, value: { total: 131000, annual: 131000, vat: exclusive },
            term: { months: 36 } }
      """;

  private static final String VARIATION = """
      decisionMaker: { body: cabinet }
      contracts: [{ id: walk-%s, supplier: Barca, ends: 2027-11-05, extensionsLeft: 0, value: 100000 }]
      resolutions:
        - { id: a, kind: vary-contract, contract: walk-%s, supplier: Barca, value: { total: 9000, vat: exclusive },
            procurement: { procedure: open, lightTouch: false, healthcare: false, commenced: 2015-07-07 } }
      """;

  /** Kinds that some other record lifts and opens again; each forbids the acts that it stands with. */
  private static final Map<String, Set<Act>> OTHERS = Map.of(
      "successor-consent", Set.of(Act.SIGN, Act.START),
      "commissioners-consent", Set.of(Act.SIGN, Act.PAY, Act.START),
      "funder-consent", Set.of(Act.SIGN, Act.PAY),
      "pension-protection", Set.of(Act.START),
      "pension-security", Set.of(Act.START),
      "tupe-informed", Set.of(Act.START),
      "tupe-consulted", Set.of(Act.START),
      "tupe-liability-information", Set.of(Act.START));

  @Autowired InEffect cases;
  @Autowired ContractAwardService awards;
  @Autowired ChallengeService challenges;
  @Autowired GrantService grants;
  @Autowired VariationService variations;
  @Autowired ContractRegister register;
  @Autowired PartnerDecisionService partners;
  @Autowired IrregularityService irregularities;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  @AfterAll
  static void and_the_walks_arrive() {
    assertThat(REACHED.keySet())
        .containsExactly("award: sign", "award: start the service", "grant: pay", "grant: sign", "variation: sign");
    assertThat(REACHED.values()).allMatch(times -> times > 2);
  }

  /** What has happened, by what the law asks and not by what the gate says. */
  private static final class Law {
    boolean agreed;
    boolean inEffect;
    boolean partnerDecided;
    boolean suspended;
    LocalDate notified;
    boolean classified;
    boolean checked;
    boolean signed;
    boolean registered;
    boolean done;
    final Set<String> others = new TreeSet<>();

    boolean allows(Act act, LocalDate today, String what) {
      if (!agreed || !inEffect) return false;
      if (others.stream().anyMatch(kind -> OTHERS.get(kind).contains(act))) return false;
      if (what.equals("variation")) return checked;
      if (what.equals("grant")) return act == Act.SIGN ? classified && checked : classified && checked && signed;
      if (act == Act.START) return registered;
      // Ten days after the day of the letters, and never on the tenth itself (PCR 2015 reg 87).
      return partnerDecided && !suspended && notified != null && today.isAfter(notified.plusDays(10));
    }
  }

  @ParameterizedTest(name = "signs or starts through an open hold: walk {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void signs_or_starts_through_an_open_hold(long seed) {
    var chance = new Random(seed);
    var award = cases.proposed("leeds", AWARD);
    var law = new Law();
    var events = new LinkedHashMap<String, Runnable>();
    events.put("agreed", () -> {
      if (law.agreed) return;
      cases.agreed(award);
      law.agreed = true;
    });
    events.put("in effect", () -> {
      if (!law.agreed || law.inEffect) return;
      cases.effective(award);
      law.inEffect = true;
    });
    events.put("opened", () -> as("legal.leeds", () -> awards.open(award, "a")));
    events.put("begun", () -> {
      if (law.inEffect && awards.of(award).isEmpty()) cases.begin("contract-award", award, "a");
    });
    events.put("partner decided", () -> {
      as("procurement.leeds", () -> partners.record(award,
          new PartnerDecisionCommand("liverpool", "Minute 5", today(), today(), "Minutes"), actors.person()));
      law.partnerDecided = true;
    });
    events.put("notified", () -> {
      as("procurement.leeds",
          () -> awards.publishNotice(award, "a", new AwardNotice("N1", today(), true, false, true, 0)));
      law.notified = today();
    });
    events.put("a claim", () -> {
      if (law.signed) return;
      as("legal.leeds", () -> challenges.take(award,
          new ChallengeCommand("a", "claim-issued", clock.instant().minusSeconds(60), "HT-1", null, null, null, null),
          actors.person()));
      law.suspended = true;
    });
    events.put("the claims are withdrawn", () -> {
      for (var each : challenges.of(award)) {
        tried(() -> as("legal.leeds", () -> challenges.take(award,
            new ChallengeCommand(null, "ended", clock.instant(), "HT-1", each.id(), "withdrawn", "Settled.", null),
            actors.person())));
      }
      law.suspended = false;
    });
    events.put("a week", () -> time.forwardTo(clock.instant().plus(Duration.ofDays(7))));
    events.put("registered", () -> {
      as("legal.leeds", () -> awards.register(award, "a"));
      law.registered = true;
    });
    others(events, award, law);
    outside(events, award, "The contract was signed and the service begun outside.");

    walk(chance, events, award, law, () -> {
      attempt(award, law, Act.SIGN, "award", chance.nextBoolean()
          ? () -> as("legal.leeds", () -> awards.sign(award, "a", signature("Barca"), terms()))
          : () -> as("legal.leeds", () -> tasks.complete(award, "sign-contract", "a", contract())));
      attempt(award, law, Act.START, "award", chance.nextBoolean()
          ? () -> as("commissioning-officer.leeds", () -> awards.start(award, "a", today()))
          : () -> as("commissioning-officer.leeds",
              () -> tasks.complete(award, "start-service", "a", Map.of("startedOn", today().toString()))));
    });
    assertThat(register.of(award)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "signs or pays a grant through an open hold: walk {0}")
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
  void signs_or_pays_a_grant_through_an_open_hold(long seed) {
    var chance = new Random(seed);
    var grant = cases.proposed("leeds", GRANT.replace("Coram", "Coram " + seed));
    var law = new Law();
    var events = new LinkedHashMap<String, Runnable>();
    events.put("agreed", () -> {
      if (law.agreed) return;
      cases.agreed(grant);
      law.agreed = true;
    });
    events.put("in effect", () -> {
      if (!law.agreed || law.inEffect) return;
      cases.effective(grant);
      law.inEffect = true;
    });
    events.put("classified", () -> {
      as("legal.leeds", () -> grants.classify(grant, "a",
          new Classification(true, false, false, true, true, "As legal reads it.")));
      law.classified = true;
    });
    events.put("checked", () -> {
      as("finance.leeds", () -> grants.checkSubsidy(grant, "a",
          new SubsidyCheck(true, "mfa", BigDecimal.ZERO, today(), "Letter", today(), "Within the ceiling.")));
      law.checked = true;
    });
    events.put("a week", () -> time.forwardTo(clock.instant().plus(Duration.ofDays(7))));
    others(events, grant, law);
    outside(events, grant, "The grant was paid before it was agreed.");

    walk(chance, events, grant, law, () -> {
      attempt(grant, law, Act.SIGN, "grant", () -> as("legal.leeds", () -> grants.sign(grant, "a",
          signature("Coram " + seed),
          new Agreement("G", new BigDecimal(131000), today(), today().plusMonths(12), List.of(), "Head"))));
      attempt(grant, law, Act.PAY, "grant", () -> as("finance.leeds",
          () -> grants.pay(grant, "a", new BigDecimal(131000), "P1", "Statement of today")));
    });
  }

  @ParameterizedTest(name = "signs a variation through an open hold: walk {0}")
  @ValueSource(longs = {201, 202, 203, 204})
  void signs_a_variation_through_an_open_hold(long seed) {
    var variation = cases.proposed("leeds", VARIATION.formatted(seed, seed));
    var law = new Law();
    var events = new LinkedHashMap<String, Runnable>();
    events.put("agreed", () -> {
      if (law.agreed) return;
      cases.agreed(variation);
      law.agreed = true;
    });
    events.put("in effect", () -> {
      if (!law.agreed || law.inEffect) return;
      cases.effective(variation);
      law.inEffect = true;
    });
    events.put("opened", () -> as("legal.leeds", () -> variations.open(variation, "a")));
    events.put("tested", () -> {
      as("procurement.leeds", () -> variations.test(variation, "a", new VariationService.Test(true, "below-threshold",
          new BigDecimal(9000), 0, 0, false, false, "Small")));
      law.checked = true;
    });
    others(events, variation, law);
    outside(events, variation, "The change was made before it was agreed.");

    walk(new Random(seed), events, variation, law, () -> attempt(variation, law, Act.SIGN, "variation",
        () -> as("legal.leeds",
            () -> variations.sign(variation, "a", signature("Barca"), new BigDecimal(9000), null))));
  }

  /** Other records come and go: each opens a hold that must be heeded, and lifts it. */
  private void others(Map<String, Runnable> events, DecisionReference decision, Law law) {
    for (var kind : new TreeSet<>(OTHERS.keySet())) {
      events.put("asked for: " + kind, () -> {
        transaction.executeWithoutResult(t -> gate.open(decision, "a", kind, "It is not on record."));
        law.others.add(kind);
      });
      events.put("on record: " + kind, () -> {
        transaction.executeWithoutResult(t -> gate.lift(decision, "a", kind, How.MET, "it is on record"));
        law.others.remove(kind);
      });
    }
  }

  /** What happened outside is recorded as it happened, and opens nothing. */
  private void outside(Map<String, Runnable> events, DecisionReference decision, String what) {
    events.put("an irregularity", () -> {
      var before = open(decision);
      as("monitoring-officer.leeds", () -> irregularities.take(decision, new IrregularityCommand(null, what, today(),
          "Local Government Act 2000 s.9F", today(), "internal audit", null, null), actors.person()));
      assertThat(open(decision)).isEqualTo(before);
    });
  }

  private void walk(Random chance, Map<String, Runnable> events, DecisionReference decision, Law law, Runnable tries) {
    var names = List.copyOf(events.keySet());
    var way = new ArrayList<String>();
    for (var step = 0; step < STEPS && !law.done; step++) {
      var name = next(names, chance);
      way.add(name);
      tried(events.get(name));
      try {
        tries.run();
      } catch (AssertionError broken) {
        throw new AssertionError(broken.getMessage() + " after " + way, broken);
      }
    }
    assertThat(ledger.verify(decision.value()).isOk()).isTrue();
  }

  /** What the law asks for comes more often than what stands in its way, or no walk would arrive. */
  private static String next(List<String> names, Random chance) {
    var kind = chance.nextInt(10);
    var among = names.stream()
        .filter(n -> kind >= 9 || !n.startsWith("asked for") && !n.equals("a claim") && !n.equals("an irregularity"))
        .filter(n -> kind >= 6 || !n.startsWith("on record"))
        .toList();
    return among.get(chance.nextInt(among.size()));
  }

  private void attempt(DecisionReference decision, Law law, Act act, String what, Runnable deed) {
    var allowed = law.allows(act, today(), what);
    var open = gate.openHolds(decision, "a", act).stream().map(HoldView::kind).toList();
    var happened = tried(deed);
    if (happened) {
      assertThat(open).as("open while it was done: " + act.words()).isEmpty();
      assertThat(allowed).as("lawful by what has happened: " + act.words()).isTrue();
      REACHED.merge(what + ": " + act.words(), 1, Integer::sum);
      if (act == Act.SIGN) law.signed = true;
      if (act == Act.START || act == Act.PAY || what.equals("variation")) law.done = true;
    }
    if (!allowed) assertThat(open).as("what stands in the way, by law, of: " + act.words()).isNotEmpty();
  }

  /** Whether it was done; a refusal leaves everything as it was. */
  private boolean tried(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private Set<String> open(DecisionReference decision) {
    return gate.holds(decision).stream().filter(HoldView::isOpen).map(h -> h.resolution() + "/" + h.kind())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Signature signature(String party) {
    return new Signature(List.of("Council: Head of Legal", party + ": Chief Executive"), "seal", DIGEST);
  }

  private Terms terms() {
    return new Terms("Services", new BigDecimal(2000000), today(), today().plusMonths(24).minusDays(1), List.of(),
        "Head of Commissioning");
  }

  private Map<String, Object> contract() {
    return Map.of("contractTitle", "Services", "signatories", "Council: Head of Legal\nBarca: Chief Executive",
        "method", "seal", "documentDigest", DIGEST, "value", 2000000, "starts", today().toString(), "ends",
        today().plusMonths(24).minusDays(1).toString(), "responsiblePost", "Head of Commissioning");
  }

  private static void as(String who, Runnable work) {
    try (var signedIn = SignedInAs.person(who)) {
      work.run();
    }
  }

  private LocalDate today() {
    return London.today(clock);
  }
}
