package org.remit.reference;

/**
 * Somebody asked for what the rules do not allow, or wrote what cannot be. The message is a sentence for them: what is
 * wrong and what would be right. It vetoes a task's completion, becomes {@code application/problem+json} over HTTP and
 * is shown as it stands in Tasklist and on pages. Nothing of the refused act is kept.
 */
public class Refused extends RuntimeException {

  private String pointer = "";
  private String hold;
  private String rule;

  public Refused(String sentence) {
    super(sentence);
  }

  /** The wrong field, as a JSON pointer into what was sent. */
  public Refused at(String jsonPointer) {
    this.pointer = jsonPointer;
    return this;
  }

  /** The hold that forbids the act, by its kind, and the rule behind it, as cited. */
  public Refused because(String hold, String rule) {
    this.hold = hold;
    this.rule = rule;
    return this;
  }

  public String pointer() {
    return pointer;
  }

  /** The kind of the hold, such as {@code call-in-window}; null where what was written is wrong in itself. */
  public String hold() {
    return hold;
  }

  /** The rule as cited, such as 'SI 2012/2089 reg 9(2)'; null where no rule of law is at stake. */
  public String rule() {
    return rule;
  }
}
