package org.remit.decision;

import org.remit.routing.Proposal;

/** Which record the law asks for, by maker and function. */
enum RecordKind {
  MEETING("decision-record-meeting", "SI 2012/2089 reg 12"),
  MEMBER("decision-record-member", "SI 2012/2089 reg 13(1)"),
  OFFICER("decision-record-officer", "SI 2012/2089 reg 13(4)"),
  COUNCIL_OFFICER("decision-record-council-officer", "SI 2014/2095 reg 7"),
  COUNCIL("council-minutes", "LGA 1972 s.100C");

  private final String paper;
  private final String citation;

  RecordKind(String paper, String citation) {
    this.paper = paper;
    this.citation = citation;
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
}
