package org.remit.decision.process;

import java.time.Instant;
import org.remit.calendar.London;
import org.remit.calendar.WrittenDay;
import org.remit.engine.TaskForm;
import org.remit.reference.Writing;

/** Reads a moment as people write it: with its offset, or as the clock on the wall shows it. */
final class Moments {

  private Moments() {}

  static Instant required(TaskForm form, String field) {
    var text = form.required(field, "Say when it is, with the time of day.");
    return WrittenDay.moment(text)
        .map(moment -> {
          var wrong = Writing.wrongWith(moment.toLocalDate());
          if (wrong != null) throw TaskForm.refusal(field, "This day " + wrong + ".");
          return moment.atZone(London.ZONE).toInstant();
        })
        .or(() -> form.moment(field))
        .orElseThrow();
  }
}
