package org.remit.routing;

import java.util.List;
import java.util.Set;

/** The words that a proposal may use where it chooses among a few. */
public final class Words {

  public static final List<String> BODIES = List.of("cabinet", "cabinet-committee", "leader", "cabinet-member",
      "joint-committee", "officer", "council", "committee");
  public static final List<String> RESOLUTION_KINDS = List.of("note", "approve-procurement", "award-contract",
      "extend-contract", "vary-contract", "make-grant", "accept-funding", "enter-arrangement", "delegate", "authorise",
      "admit-to-pension-fund", "recommend-to-council");
  public static final Set<String> COMMITTING = Set.of("award-contract", "extend-contract", "vary-contract",
      "make-grant");
  /** What is bought, changed or arranged under procurement law. */
  static final Set<String> BOUGHT = Set.of("award-contract", "extend-contract", "vary-contract", "approve-procurement",
      "enter-arrangement");
  /** Whom an arrangement names as supplier where the council provides the service itself. */
  public static final String IN_HOUSE = "The council itself";
  /** By which a service, and with it staff, may move. */
  static final Set<String> MOVING = Set.of("award-contract", "approve-procurement", "enter-arrangement", "make-grant");
  public static final List<String> PROCEDURES = List.of("none", "quotes", "open", "restricted", "negotiated",
      "light-touch", "framework-call-off", "direct-award", "competitive-flexible", "most-suitable-provider",
      "competitive", "direct-award-a", "direct-award-b", "direct-award-c", "existing-provider");
  /** The processes of the Provider Selection Regime (SI 2023/1348), whatever the value of what is bought. */
  public static final List<String> PROVIDER_SELECTION = List.of("competitive", "most-suitable-provider",
      "direct-award-a", "direct-award-b", "direct-award-c", "framework-call-off");
  static final List<String> FUNCTIONS = List.of("executive", "council");
  static final List<String> FRAMEWORK = List.of("inside", "contrary", "is-the-framework");
  static final List<String> LINKED = List.of("one", "several");
  static final List<String> VAT = List.of("inclusive", "exclusive");
  static final List<String> VALUE_EXTENSIONS = List.of("included", "excluded");
  static final List<String> SUBJECTS = List.of("goods", "services", "works");
  static final List<String> CERTAINTY = List.of("exact", "approximate", "possible");
  static final List<String> STAFF_PENSION = List.of("lgps", "not-lgps", "if-any", "other");
  static final List<String> PENSION_ROUTES = List.of("admission", "comparable-scheme", "scheme-employer");
  static final List<String> NOTICE_KINDS = List.of("key-decision", "private-meeting", "private-meeting-response",
      "general-exception", "special-urgency", "agenda", "decision");
  static final List<String> PUBLICITY = List.of("public", "exempt", "confidential");
  static final List<String> WORDED = List.of("plainly", "as-noting", "as-already-agreed", "as-recommendation");

  private Words() {}
}
