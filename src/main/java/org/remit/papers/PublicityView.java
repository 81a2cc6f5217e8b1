package org.remit.papers;

import java.time.LocalDate;

/**
 * Whether the public may have a document, and why not, as somebody may know it. Who may not read a withheld one and is
 * no officer of the council learns what everybody may: under what it is withheld, and until when.
 *
 * @param words as a page says it
 */
public record PublicityView(
    Publicity.Kind kind,
    Integer paragraph,
    String publicInterest,
    LocalDate reviewOn,
    String reviewer,
    String prohibition,
    Boolean proposedTerms,
    String words) {

  static PublicityView of(Publicity publicity) {
    return new PublicityView(publicity.kind(), publicity.paragraph(), publicity.publicInterest(), publicity.reviewOn(),
        publicity.reviewer(), publicity.prohibition(), publicity.proposedTerms(), publicity.words());
  }

  static PublicityView withoutReasons(Publicity publicity) {
    return new PublicityView(publicity.kind(), publicity.paragraph(), null, publicity.reviewOn(), null, null, null,
        publicity.words());
  }

  public boolean isPublic() {
    return kind == Publicity.Kind.PUBLIC;
  }
}
