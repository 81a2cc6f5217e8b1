package org.remit.papers;

import java.util.Map;

/** Whoever keeps what a paper tells of, and so knows what the paper can be corrected to. */
public interface RecordOfTheCase {

  /**
   * What the case has on record for the contents of this paper, whatever the paper says.
   *
   * @return text, or lists of text, by the keys of its contents; empty where nothing is known here
   */
  Map<String, Object> onRecord(StatutoryPaperView paper);
}
