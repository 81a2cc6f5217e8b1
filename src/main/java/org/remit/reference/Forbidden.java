package org.remit.reference;

/** The person may know of it, but not do this: it is for another role. Over HTTP a 403. */
public class Forbidden extends Refused {

  public Forbidden(String sentence) {
    super(sentence);
  }
}
