package org.remit.contract.process;

import java.util.List;
import java.util.Locale;
import org.remit.contract.Signature;
import org.remit.engine.TaskForm;
import org.remit.reference.Faults;

/**
 * Who signed, how and what: the fields that every form of a signature has, each null where it cannot be read.
 */
record SignedBy(List<String> signatories, String method, String documentDigest) {

  /** @throws org.remit.reference.Refused with all that is wrong with them */
  static Signature of(TaskForm form) {
    var faults = new Faults();
    var read = read(form, faults);
    faults.refuse();
    return read.whole();
  }

  static SignedBy read(TaskForm form, Faults faults) {
    return new SignedBy(
        faults.read(() -> Signature.signatories(form.lines("signatories"))),
        faults.read(() -> form.choice("method", Signature.METHODS)),
        faults.read(() -> Signature.digest(form.required(
            "documentDigest", "Give the SHA-256 digest of the signed document.").toLowerCase(Locale.ROOT))));
  }

  /** Null where a part of it cannot be read. */
  Signature whole() {
    return signatories == null || method == null || documentDigest == null ? null
        : new Signature(signatories, method, documentDigest);
  }
}
