package org.remit.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures;
import org.remit.constitution.Figures.Band;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Range;
import org.remit.routing.Thresholds.Bought;

/** Which procurement law and procedure a resolution has to follow, and whether the council's own rules are waived. */
final class ProcurementPart extends RoutePart {

  /** The days from which another law of procurement applies. */
  static final List<LocalDate> TURNS = List.of(InForce.PCR_2015, InForce.PSR, InForce.PROCUREMENT_ACT);

  private static final Set<String> UNCONTESTED = Set.of("none", "existing-provider");

  private final Thresholds thresholds;

  ProcurementPart(RouteGround ground) {
    super(ground);
    this.thresholds = ground.thresholds();
  }

  /** What is done, as procurement tells it: call for tenders, award, arrange, change, grant, or none of these. */
  static String act(Resolution resolution) {
    if (resolution.isInHouse()) return "none";
    return switch (resolution.kind()) {
      case "approve-procurement" -> "call";
      case "award-contract" -> "award";
      case "enter-arrangement" -> "arrange";
      case "extend-contract", "vary-contract" -> "change";
      case "make-grant" -> "grant";
      default -> "none";
    };
  }

  Part<String> regime(Resolution resolution) {
    var asked = ask("procurement-regime")
        .with("act", act(resolution))
        .with("era", era(resolution))
        .with("healthcare", Answers.yesNo(resolution.procurement().healthcare()))
        .mayBe("healthcare", "yes", "health care services are bought", "no", "they are not")
        .mayBe("era", "pcr-2015", "the contract's procurement commenced before " + London.say(InForce.PSR),
            "pa-2023-with-psr", "it commenced from " + London.say(InForce.PROCUREMENT_ACT) + " on")
        .showing("commenced", sayCommenced(resolution));
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("unknown", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }

  Part<String> procedure(Resolution resolution, Part<String> regime) {
    var sum = sums.of(resolution);
    var bought = Bought.by(resolution.procurement());
    var compared = thresholds.compare(commenced(resolution).value(), sum.life(), sum.vat(), bought);
    var asked = ask("procurement-procedure")
        .with("regime", word(regime))
        .with("act", act(resolution))
        .with("threshold", compared.answer())
        .with("lightTouch", Answers.yesNo(resolution.procurement().lightTouch()))
        .mayBe("threshold", "above", "the value reaches the threshold", "below", "it does not")
        .mayBe("lightTouch", "yes", "these are light-touch services", "no", "they are not")
        .showing("value", sum.life().words() + (sum.extensions() == 0 ? "" : " with extensions of " + sum.extensions()
            + " months") + ", VAT " + sum.vat())
        .showing("concession", bought.concessionWords())
        .showing("thresholds", compared.figure());
    if (!regime.is("outside")) {
      asked.noSurerThan(compared.confirmation(), "The procurement threshold is " + compared.confirmation().id()
          + ", not confirmed (" + compared.source() + ").");
    }
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("competitive", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }

  /** What the council's own rules ask for at this value: none, quotes or tenders; how many, the reason says. */
  Part<String> competition(Resolution resolution) {
    var bands = rules.contractBands();
    var band = band(resolution, bands);
    var asked = ask("council-competition")
        .with("act", act(resolution))
        .with("band", band == null ? "unknown" : band.competition())
        .mayBe("band", "tenders", "the value lies in a band with competition", "none", "it lies in one without")
        .showing("value", sums.of(resolution).life().words());
    if (isBought(resolution)) asked.restingOn(use(bands), band == null ? "no band known" : words(band));
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("tenders", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }

  Part<Boolean> waiver(Resolution resolution, Part<String> competition) {
    var asked = ask("waiver-needed")
        .with("act", act(resolution))
        .with("competed", competed(resolution))
        .with("competition", word(competition))
        .mayBe("competed", "yes", "there was competition", "no", "there was none")
        .mayBe("competition", "quotes", "competition is asked for", "none", "none is")
        .showing("value", sums.of(resolution).life().words());
    if (act(resolution).equals("award")) {
      var bands = rules.contractBands();
      var band = band(resolution, bands);
      asked.restingOn(use(bands), band == null ? "no band known" : words(band));
      rules.waiverRule().ifPresent(rule -> asked.restingOn(rule, "waived under " + rule.value()));
    }
    return yesOrNo(asked, true);
  }

  /** Whether whoever is to grant the waiver may: not-needed, as-proposed or by-another. */
  Part<String> waiverGrant(Resolution resolution, Part<Boolean> waiver) {
    var granter = granter(resolution);
    var asked = ask("waiver-grant")
        .with("waiver", word(waiver))
        .mayBe("granter", "may", "the post that grants it is one of those who may", "may-not", "it is none of them");
    if (waiver.is(false)) {
      asked.with("granter", "unknown");
    } else {
      var approvers = use(rules.waiverApprovers());
      asked.with("granter", !approvers.isSet() || granter.isUnknown() ? "unknown"
          : mayWaive(approvers.value(), granter.value()) ? "may" : "may-not")
          .showing("granted by", granter.words())
          .restingOn(approvers, approvers.isSet() ? String.join(", ", approvers.value())
              : "who may waive was not read");
      rules.waiverRule().ifPresent(rule -> asked.restingOn(rule, "waived under " + rule.value()));
    }
    var hit = asked.one();
    return hit.answer().equals("depends")
        ? Part.depends("by-another", asked.dependsOn(hit), asked.reason(hit))
        : Part.of(hit.answer(), asked.reason(hit));
  }

  /** The post that the report names for the waiver, or else the one that decides. */
  private Fact<String> granter(Resolution resolution) {
    var waiver = resolution.internalWaiver();
    if (waiver != null && waiver.approver().is(said -> !said.equals("decision-maker"))) return waiver.approver();
    return proposal.decisionMaker().post();
  }

  static boolean mayWaive(List<String> approvers, String post) {
    return approvers.stream().anyMatch(each -> Figures.isPost(each, post));
  }

  private static boolean isBought(Resolution resolution) {
    return Set.of("call", "award").contains(act(resolution));
  }

  private static String words(Band band) {
    var many = band.number() == null ? "" : " of at least " + band.number();
    return band.name() + ", " + (band.competition().equals("none") ? "no competition" : band.competition() + many)
        + (band.rules().isEmpty() ? "" : ", rules " + String.join(" and ", band.rules()))
        + (band.vat() == null ? "" : ", sums " + band.vat() + " of VAT");
  }

  private Band band(Resolution resolution, Figure<List<Band>> bands) {
    var sum = sums.of(resolution);
    if (!bands.isSet()) return null;
    return bands.value().stream().filter(b -> contains(b, sum.life(), sum.vat())).findFirst().orElse(null);
  }

  /** Whether a sum lies in the band whatever it turns out to be within its bounds, and on whichever basis of VAT. */
  static boolean contains(Band band, Range sum, String vat) {
    return sum.least().is(v -> contains(band, onBasis(band, v, vat, true)))
        && sum.most().is(v -> contains(band, onBasis(band, v, vat, false)));
  }

  /** A sum as the band counts it: where nobody says with or without VAT, the lower or the higher of both. */
  static BigDecimal onBasis(Band band, BigDecimal sum, String vat, boolean lower) {
    return band.vat() == null ? sum : Vat.on(sum, vat, band.vat(), lower);
  }

  /** Bands say 'over': the lower end lies outside, the upper inside. */
  private static boolean contains(Band band, BigDecimal value) {
    var aboveFrom = value.compareTo(band.from()) > 0 || band.from().signum() == 0;
    return aboveFrom && (band.upTo() == null || value.compareTo(band.upTo()) <= 0);
  }

  private static String competed(Resolution resolution) {
    var procedure = resolution.procurement().procedure();
    if (procedure.isUnknown()) return resolution.internalWaiver() == null ? "unknown" : "no";
    return UNCONTESTED.contains(procedure.value()) || procedure.value().startsWith("direct-award") ? "no" : "yes";
  }

  /**
   * The day that chooses the procurement law: of commencement, for a change that of the contract's own procurement;
   * else of the report, else the day the rules are asked for.
   */
  Fact<LocalDate> commenced(Resolution resolution) {
    var said = saidToCommence(resolution);
    if (said.known()) return said;
    return proposal.report().date().known() ? proposal.report().date() : Fact.known(on);
  }

  private Fact<LocalDate> saidToCommence(Resolution resolution) {
    var contract = resolution.existing(proposal);
    return isChange(resolution) && contract != null && contract.commenced().known()
        ? contract.commenced() : resolution.procurement().commenced();
  }

  private String sayCommenced(Resolution resolution) {
    var said = saidToCommence(resolution);
    var contract = resolution.existing(proposal);
    if (said.known()) {
      return say(said) + (isChange(resolution) && contract != null && contract.commenced().known()
          ? ", for the contract '" + contract.id() + "', which stays under the law of that day" : "");
    }
    return proposal.report().date().known()
        ? say(proposal.report().date()) + ", the report's date, because no day of commencement is given"
        : say(Fact.known(on)) + ", the day the rules are asked for, because no day of commencement is given";
  }

  static boolean isChange(Resolution resolution) {
    return act(resolution).equals("change");
  }

  /** A contract older than the report may stand under either law from the day on which the new one commenced. */
  private String era(Resolution resolution) {
    var era = era(commenced(resolution).value());
    return isChange(resolution) && saidToCommence(resolution).isUnknown() && era.equals("pa-2023-with-psr")
        ? "unknown" : era;
  }

  private static String era(LocalDate day) {
    if (day.isBefore(InForce.PCR_2015)) return "before-2015";
    if (day.isBefore(InForce.PSR)) return "pcr-2015";
    return day.isBefore(InForce.PROCUREMENT_ACT) ? "pcr-2015-with-psr" : "pa-2023-with-psr";
  }
}
