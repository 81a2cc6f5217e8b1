package org.remit.decision;

import org.remit.routing.Proposal;

/** Which record the law asks for, by maker and function. */
enum RecordKind {
  MEETING("decision-record-meeting", "SI 2012/2089 reg 12", "SI 2012/2089 reg 12(2)(d)"),
  MEMBER("decision-record-member", "SI 2012/2089 reg 13(1)", "SI 2012/2089 reg 13(2)(d)"),
  OFFICER("decision-record-officer", "SI 2012/2089 reg 13(4)", "SI 2012/2089 reg 13(4)(d)"),
  COUNCIL_OFFICER("decision-record-council-officer", "SI 2014/2095 reg 7", "SI 2014/2095 reg 7(3)(d)"),
  COUNCIL("council-minutes", "LGA 1972 s.100C", "Localism Act 2011 s.31");

  private final String paper;
  private final String citation;
  private final String onConflicts;

  RecordKind(String paper, String citation, String onConflicts) {
    this.paper = paper;
    this.citation = citation;
    this.onConflicts = onConflicts;
  }

  static RecordKind of(String maker, Proposal proposal) {
    return switch (maker) {
      case "cabinet" -> MEETING;
      case "cabinet-member" -> MEMBER;
      case "officer" -> proposal.functionKind().is("council") ? COUNCIL_OFFICER : OFFICER;
      default -> COUNCIL;
    };
  }

  String paper() {
    return paper;
  }

  String citation() {
    return citation;
  }

  /** The rule on the conflicts of interest that were declared. */
  String onConflicts() {
    return onConflicts;
  }
}
