package org.remit.papers;

import java.util.List;

/**
 * A kind of notice or record, as {@code statutory-papers.yaml} describes it.
 *
 * @param id {@code key-decision-notice}
 * @param citation the law that asks for it
 * @param contents what it must contain, in the order in which it is printed
 */
public record PaperKind(String id, String title, String citation, List<Content> contents) {

  /**
   * One content.
   *
   * @param words the heading it stands under
   * @param rule where the law asks for it
   * @param when the circumstance in which it is required; null for always
   * @param list whether it is a list
   * @param none what an empty list means, as a sentence; null where an empty list counts as missing
   * @param settled how it changes where the case has settled it: 'by a fresh notice'. A correction then says what the
   *     case has on record, and nothing else; null for what a correction may say as it is
   * @param disclosed whether the law makes the case's own value public by this paper, whatever is withheld besides
   */
  public record Content(
      String key, String words, String rule, String when, boolean list, String none, String settled,
      boolean disclosed) {}

  public PaperKind {
    contents = List.copyOf(contents);
  }

  boolean discloses(String key) {
    return contents.stream().anyMatch(c -> c.key().equals(key) && c.disclosed());
  }
}
