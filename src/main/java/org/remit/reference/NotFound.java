package org.remit.reference;

/** There is no such thing, or nothing that the person may know of: over HTTP a 404, so that neither tells the other. */
public class NotFound extends Refused {

  public NotFound(String sentence) {
    super(sentence);
  }
}
