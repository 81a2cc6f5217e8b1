package org.remit.contract.process;

import java.math.BigDecimal;
import org.remit.contract.Signature;
import org.remit.engine.TaskForm;

/** Readers for fields that several forms of this capability have. */
final class Fields {

  private Fields() {}

  static Signature signature(TaskForm form) {
    return new Signature(form.lines("signatories"), form.choice("method", Signature.METHODS),
        form.required("documentDigest", "Give the SHA-256 digest of the signed document.").toLowerCase());
  }

  static BigDecimal money(TaskForm form, String field, String sentence) {
    return form.money(field).orElseThrow(() -> TaskForm.refusal(field, sentence));
  }

  static int number(TaskForm form, String field, String sentence) {
    return form.number(field).orElseThrow(() -> TaskForm.refusal(field, sentence));
  }

  /** A sum that may be below nothing. */
  static BigDecimal change(TaskForm form, String field, String sentence) {
    var text = form.required(field, sentence);
    try {
      return new BigDecimal(text.replace("£", "").replace(",", "").strip());
    } catch (NumberFormatException e) {
      throw TaskForm.refusal(field, "'%s' is no sum of money: write it as 27000 or -27000.50.".formatted(text));
    }
  }

  static boolean yes(TaskForm form, String field) {
    return form.choice(field, "yes", "no").equals("yes");
  }
}
