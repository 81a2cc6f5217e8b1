package org.remit.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.remit.calendar.London;
import org.remit.reference.Refused;

/**
 * Whether the public may have a document, and if not, why (invariant 4). Information is withheld as exempt, under one
 * paragraph of Schedule 12A to the Local Government Act 1972 and for as long as the public interest asks, or as
 * confidential, where something forbids its disclosure (LGA 1972 s.100A(3)).
 *
 * @param paragraph of Schedule 12A Part 1, 1 to 7; only for exempt ones, as are the next three
 * @param publicInterest why keeping it back outweighs disclosing it (paragraph 10)
 * @param reviewOn when the exemption is looked at again
 * @param reviewer the post or person that made the test
 * @param prohibition what forbids disclosure; only for confidential ones
 * @param proposedTerms whether it says terms proposed in the negotiation of a contract, such as tender prices; only
 *     under paragraph 3; null where nobody knows
 */
public record Publicity(
    Kind kind, Integer paragraph, String publicInterest, LocalDate reviewOn, String reviewer, String prohibition,
    Boolean proposedTerms) {

  /** Public, or one of the two lawful ways of withholding. */
  public enum Kind {
    PUBLIC,
    EXEMPT,
    CONFIDENTIAL;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "information relating to any individual",
          "information likely to reveal the identity of an individual",
          "information relating to the financial or business affairs of any particular person",
          "information relating to consultations or negotiations on a labour relations matter",
          "information in respect of which legal professional privilege could be maintained",
          "information revealing that the authority proposes to give a notice or make an order or direction",
          "information relating to the prevention, investigation or prosecution of crime");

  private static final int AFFAIRS = 3;
  private static final int ORDERS = 6;
  private static final String RULE = "LGA 1972 Schedule 12A";

  /** @throws Refused naming what is missing for the kind */
  public Publicity {
    if (kind == null) {
      throw new Refused("Say whether the document is public, exempt or confidential.").at("/publicity");
    }
    if (kind == Kind.EXEMPT) {
      if (paragraph == null || paragraph < 1 || paragraph > 7) {
        throw new Refused("An exempt document names the paragraph of Schedule 12A that it falls under, 1 to 7.")
            .at("/paragraph")
            .because(null, RULE + " Part 1");
      }
      if (isBlank(publicInterest)) {
        throw new Refused("Say why the public interest in withholding the document outweighs that in disclosing it.")
            .at("/publicInterest")
            .because(null, RULE + " paragraph 10");
      }
      if (reviewOn == null) {
        throw new Refused("Say on which day the exemption is reviewed: it lasts only as long as it is needed.")
            .at("/reviewOn")
            .because(null, RULE + " paragraph 10");
      }
      if (isBlank(reviewer)) {
        throw new Refused("Say who weighed the public interest.").at("/reviewer").because(null, RULE + " paragraph 10");
      }
    }
    if (kind == Kind.CONFIDENTIAL && isBlank(prohibition)) {
      throw new Refused("A confidential document names what forbids its disclosure: the department's terms, the statute"
              + " or the court's order.")
          .at("/prohibition")
          .because(null, "LGA 1972 s.100A(3)");
    }
    if (kind != Kind.EXEMPT && (paragraph != null || !isBlank(publicInterest) || reviewOn != null)) {
      throw new Refused("A paragraph, a public interest test and a review belong to exempt documents only.")
          .at("/publicity");
    }
    if (proposedTerms != null && (paragraph == null || paragraph != AFFAIRS)) {
      throw new Refused("Terms proposed for a contract are information under paragraph 3 only.").at("/proposedTerms");
    }
    if (kind != Kind.CONFIDENTIAL && !isBlank(prohibition)) {
      throw new Refused("A prohibition belongs to confidential documents only.").at("/prohibition");
    }
  }

  public static Publicity open() {
    return new Publicity(Kind.PUBLIC, null, null, null, null, null, null);
  }

  public static Publicity exempt(int paragraph, String publicInterest, LocalDate reviewOn, String reviewer) {
    return new Publicity(Kind.EXEMPT, paragraph, publicInterest, reviewOn, reviewer, null, null);
  }

  public static Publicity confidential(String prohibition) {
    return new Publicity(Kind.CONFIDENTIAL, null, null, null, null, prohibition, null);
  }

  /** What every member may see of a matter that has come so far (SI 2012/2089 reg 16). Not known is never 'no'. */
  boolean isForEveryMember() {
    if (kind != Kind.EXEMPT) return false;
    return paragraph == ORDERS || paragraph == AFFAIRS && Boolean.FALSE.equals(proposedTerms);
  }

  public boolean isPublic() {
    return kind == Kind.PUBLIC;
  }

  /** As a page says it, without anything of the contents: 'Exempt: paragraph 3, ...; to be reviewed on 1 July 2026'. */
  public String words() {
    return kind == Kind.EXEMPT ? ground() + "; to be reviewed on " + London.say(reviewOn) : ground();
  }

  /** The same without until when: 'Exempt: paragraph 3, information relating to ...'. */
  public String ground() {
    return switch (kind) {
      case PUBLIC -> "Public";
      case CONFIDENTIAL -> "Confidential";
      case EXEMPT -> "Exempt: paragraph " + paragraph + ", " + PARAGRAPHS.get(paragraph - 1);
    };
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
