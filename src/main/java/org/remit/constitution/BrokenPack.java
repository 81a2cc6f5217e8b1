package org.remit.constitution;

import java.util.List;
import java.util.stream.Collectors;

/** A policy pack that cannot be used, with everything that is wrong in it. */
public class BrokenPack extends RuntimeException {

  private final transient List<PackFault> faults;

  BrokenPack(List<PackFault> faults) {
    super(faults.stream().map(PackFault::toString).collect(Collectors.joining(System.lineSeparator())));
    this.faults = List.copyOf(faults);
  }

  public List<PackFault> faults() {
    return faults;
  }
}
