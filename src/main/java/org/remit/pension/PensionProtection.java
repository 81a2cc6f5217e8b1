package org.remit.pension;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/**
 * How the pensions of the staff of one contract are protected: rights, route, risk, and what was shown for the route.
 */
@Entity
@Table(name = "pension_protection")
class PensionProtection {

  @Embeddable
  record Key(@Column(name = "decision") String decision, @Column(name = "resolution") String resolution)
      implements Serializable {}

  @EmbeddedId private Key key;

  private String lgpsRights;

  @KeptAsJson
  private List<String> members = List.of();

  private String rightsEvidence;
  private String route;
  private String administeringAuthority;
  private boolean authorityConfirmed;

  /** What is on record of an authority that no data knows; null for one that is known. */
  private UUID namedAuthority;

  private String schemeEmployer;
  private String bodyKind;
  private String joiners;
  private String sharing;
  private String routeReasons;
  private LocalDate instructedOn;
  private LocalDate reportOn;
  private String security;
  private BigDecimal amount;
  private LocalDate riskPeriodEnds;
  private String conclusion;

  @KeptAsJson
  private Map<String, String> shown = Map.of();

  private String outcome;

  @Version private long version;

  protected PensionProtection() {}

  PensionProtection(DecisionReference decision, String resolution) {
    this.key = new Key(decision.value(), resolution);
  }

  /** What was settled before the tender goes on for the award: bidders priced it. */
  void carryOver(PensionProtection before) {
    lgpsRights = before.lgpsRights;
    members = before.members;
    rightsEvidence = before.rightsEvidence;
    route = before.route;
    administeringAuthority = before.administeringAuthority;
    authorityConfirmed = before.authorityConfirmed;
    namedAuthority = before.namedAuthority;
    schemeEmployer = before.schemeEmployer;
    bodyKind = before.bodyKind;
    joiners = before.joiners;
    sharing = before.sharing;
    routeReasons = before.routeReasons;
    instructedOn = before.instructedOn;
    reportOn = before.reportOn;
    security = before.security;
    amount = before.amount;
    riskPeriodEnds = before.riskPeriodEnds;
    conclusion = before.conclusion;
  }

  void rights(String answer, List<String> members, String evidence) {
    this.lgpsRights = answer;
    this.members = List.copyOf(members);
    this.rightsEvidence = evidence;
  }

  void settle(PensionRoute settled, String authority, boolean confirmed, UUID named) {
    this.route = settled.route();
    this.administeringAuthority = authority;
    this.authorityConfirmed = confirmed;
    this.namedAuthority = named;
    this.schemeEmployer = settled.schemeEmployer();
    this.bodyKind = settled.bodyKind();
    this.joiners = settled.joiners();
    this.sharing = settled.sharing();
    this.routeReasons = settled.reasons();
  }

  /** A second person has said that it is the one. */
  void confirmAuthority() {
    authorityConfirmed = true;
  }

  void assess(AdmissionRisk risk) {
    this.instructedOn = risk.instructedOn();
    this.reportOn = risk.reportOn();
    this.security = risk.security();
    this.amount = risk.amount();
    this.riskPeriodEnds = risk.riskPeriodEnds();
    this.conclusion = risk.conclusion();
  }

  void show(Map<String, String> what) {
    this.shown = Map.copyOf(what);
  }

  void close(String outcome) {
    this.outcome = outcome;
  }

  String lgpsRights() {
    return lgpsRights;
  }

  String route() {
    return route;
  }

  String administeringAuthority() {
    return administeringAuthority;
  }

  UUID namedAuthority() {
    return namedAuthority;
  }

  String schemeEmployer() {
    return schemeEmployer;
  }

  String security() {
    return security;
  }

  LocalDate reportOn() {
    return reportOn;
  }

  BigDecimal amount() {
    return amount;
  }

  LocalDate riskPeriodEnds() {
    return riskPeriodEnds;
  }

  Map<String, String> shown() {
    return shown;
  }

  DecisionReference decision() {
    return new DecisionReference(key.decision());
  }

  PensionView view() {
    return view(authorityConfirmed);
  }

  /** The same while something stands against the administering authority, whatever was taken for confirmed. */
  PensionView viewUnconfirmed() {
    return view(false);
  }

  private PensionView view(boolean confirmed) {
    return new PensionView(decision(), key.resolution(), lgpsRights, route,
        administeringAuthority,
        confirmed, schemeEmployer, bodyKind, joiners, sharing, reportOn, security, amount, riskPeriodEnds,
            shown, outcome);
  }
}
