package org.remit.contract.process;

import java.util.Locale;
import org.remit.contract.Signature;
import org.remit.engine.TaskForm;

/** Who signed, how and what: the fields that every form of a signature has. */
final class SignedBy {

  private SignedBy() {}

  static Signature of(TaskForm form) {
    return new Signature(form.lines("signatories"), form.choice("method", Signature.METHODS),
        form.required("documentDigest", "Give the SHA-256 digest of the signed document.").toLowerCase(Locale.ROOT));
  }
}
