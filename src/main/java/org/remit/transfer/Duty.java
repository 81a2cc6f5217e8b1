package org.remit.transfer;

/** What is owed before the transfer; each holds the start of the service. */
enum Duty {
  MEASURES("measures", "tupe-measures", "SI 2006/246 reg 13(4)", "The transferee's measures letter has not come."),
  INFORMED("informed", "tupe-informed", "SI 2006/246 reg 13(2)", "The representatives have not been informed."),
  CONSULTED("consulted", "tupe-consulted", "SI 2006/246 reg 13(6)", "Consultation is not on record."),
  LIABILITY_INFORMATION(
      "liability-information", "tupe-liability-information", "SI 2006/246 reg 11",
          "Employee liability information has not been given.");

  private final String id;
  private final String hold;
  private final String rule;
  private final String missing;

  Duty(String id, String hold, String rule, String missing) {
    this.id = id;
    this.hold = hold;
    this.rule = rule;
    this.missing = missing;
  }

  String id() {
    return id;
  }

  /** The kind of hold on the start of the service. */
  String hold() {
    return hold;
  }

  String rule() {
    return rule;
  }

  String missing() {
    return missing;
  }
}
