package org.remit.gate;

import java.util.Optional;

/** The kinds of hold that councils bring with their policy packs. */
public interface CouncilHoldKinds {

  /** The kind of this id, in whichever edition of its council's pack it stands or stood. */
  Optional<HoldKind> find(String id);
}
