package org.remit.reference;

import java.util.List;

/** The councils whose rules Remit knows. */
public interface Councils {

  /** Their short names, in the order of the alphabet. */
  List<String> known();
}
