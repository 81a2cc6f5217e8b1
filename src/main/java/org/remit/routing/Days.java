package org.remit.routing;

import java.util.function.Supplier;
import org.remit.reference.Refused;

/** Days that a proposal names and that the kernel may be unable to count to. */
final class Days {

  private Days() {}

  /** A refusal that names no field is about the day that was asked for: it then points there. */
  static <T> T at(String pointer, Supplier<T> counted) {
    try {
      return counted.get();
    } catch (Refused refused) {
      throw refused.pointer().isEmpty() ? refused.at(pointer) : refused;
    }
  }
}
