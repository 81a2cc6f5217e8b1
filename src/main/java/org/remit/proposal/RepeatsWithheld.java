package org.remit.proposal;

import java.util.List;
import org.remit.reference.DecisionReference;

/** What of a decision says what stands in a withheld paper; the papers answer it. */
public interface RepeatsWithheld {

  /** What the finding about such a document cites, and no other. */
  String RULE = "SI 2012/2089 reg 20; LGA 1972 Schedule 12A";

  /** Its public documents that do, as they are called within it; empty where nothing is withheld or repeated. */
  List<String> documents(DecisionReference decision);

  /**
   * How a case is called stands in its notices and records.
   *
   * @throws org.remit.reference.Refused naming the field, if a text would disclose what is withheld
   */
  void mustNotRepeat(DecisionReference decision, String pointer, String field, String text);

  /** What the finding about such a document says: it names the document, and neither the withheld one nor the words. */
  static String sentence(String document) {
    return "The public document '" + document + "' repeats words, a name or a sum of a paper that is withheld. Hand it"
        + " in without them, or say why they may be public.";
  }
}
