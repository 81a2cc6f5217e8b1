package org.remit.contract;

import java.util.Arrays;
import java.util.Optional;

/** What a direct award may rest on under the Procurement Act 2023 (ss.41, 43 and Schedule 5). */
enum DirectAwardGround {
  PROTOTYPE("Prototypes and development", "Sch 5 paras 2 to 3"),
  ART("A work of art or artistic performance", "Sch 5 para 4"),
  SINGLE_SUPPLIER("Intellectual property or another absence of competition", "Sch 5 paras 5 to 6"),
  EXTENSION("Extension or partial replacement, where another supplier's would be incompatible", "Sch 5 para 7"),
  REPEAT("Repeat within five years of a competitive award whose tender said so", "Sch 5 para 8"),
  COMMODITIES("Commodities", "Sch 5 para 10"),
  INSOLVENCY("Advantageous terms on insolvency", "Sch 5 paras 11 to 12"),
  URGENCY("Extreme and unavoidable urgency", "Sch 5 paras 13 to 14"),
  USER_CHOICE("The user's choice of supplier", "Sch 5 paras 15 to 17"),
  DEFENCE("Defence and security", "Sch 5 paras 18 to 20"),
  NO_SUITABLE_TENDER("Switch after a competition without a suitable tender", "s.43");

  private final String words;
  private final String rule;

  DirectAwardGround(String words, String rule) {
    this.words = words;
    this.rule = rule;
  }

  static Optional<DirectAwardGround> find(String id) {
    return Arrays.stream(values()).filter(g -> g.id().equals(id)).findFirst();
  }

  String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** As a sentence has it: 'Extreme and unavoidable urgency (Procurement Act 2023 Sch 5 paras 13 to 14)'. */
  String words() {
    return words + " (Procurement Act 2023 " + rule + ")";
  }

  /** No notice goes before an award by the user's choice (s.44). */
  boolean asksForNotice() {
    return this != USER_CHOICE;
  }
}
