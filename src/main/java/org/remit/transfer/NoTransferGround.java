package org.remit.transfer;

import java.util.Arrays;
import org.remit.reference.Refused;

/** Why somebody says that nobody transfers. Some are said in reports and are no reason in law. */
public enum NoTransferGround {
  NO_ORGANISED_GROUPING("no organised grouping of employees has the activities as its principal purpose",
      "SI 2006/246 reg 3(3)(a)(i)"),
  SINGLE_EVENT("the activities are for a single specific event or task of short duration",
      "SI 2006/246 reg 3(3)(a)(ii)"),
  SUPPLY_OF_GOODS("the contract is wholly or mainly for the supply of goods", "SI 2006/246 reg 3(3)(b)"),
  ACTIVITIES_DIFFER("the activities afterwards are not fundamentally the same", "SI 2006/246 reg 3(2A)"),
  NOBODY_ASSIGNED("nobody is assigned to the grouping that is transferred", "SI 2006/246 reg 4(1)"),
  VACANCIES("the posts are vacant", null),
  NO_WISH_TO_MOVE("no staff wish to move", null);

  private final String words;
  private final String rule;

  NoTransferGround(String words, String rule) {
    this.words = words;
    this.rule = rule;
  }

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String words() {
    return words;
  }

  /** The rule that knows this ground; null where the law knows none. */
  public String rule() {
    return rule;
  }

  public boolean isInLaw() {
    return rule != null;
  }

  /** @throws Refused if there is no such ground */
  public static NoTransferGround of(String id) {
    return Arrays.stream(values())
        .filter(g -> g.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no ground '" + id + "'. Grounds in law are: "
                + String.join(", ", Arrays.stream(values()).filter(NoTransferGround::isInLaw).map(NoTransferGround::id)
                    .toList())
                + ".")
            .at("/ground"));
  }
}
