package org.remit.callin.process;

import java.util.Locale;
import org.remit.callin.HeldMeeting;
import org.remit.callin.PrivateSitting;
import org.remit.engine.TaskForm;
import org.remit.people.Chairs.Office;
import org.remit.routing.CommitteeAgenda;

/** The fields that all forms ask of a meeting; a form that asks of none leaves them empty. */
final class MeetingForm {

  private MeetingForm() {}

  static HeldMeeting read(TaskForm form) {
    return new HeldMeeting(
        form.date("meetingOn").orElse(null),
        form.hour("meetingOn").orElse(null),
        new CommitteeAgenda(form.date("agendaOn").orElse(null), form.text("shorterNotice").orElse(null)));
  }

  /** By what it sat in private; null where nothing is said of it. */
  static PrivateSitting privateBy(TaskForm form) {
    if (form.text("privateBy").isEmpty()) return null;
    var by = form.choice("privateBy", "notices", "scrutiny-chair", "council-chair", "council-vice-chair");
    if (by.equals("notices")) {
      return new PrivateSitting(
          form.date("privateNoticeOn").orElse(null), form.date("privateResponseOn").orElse(null), null, null, null,
          null);
    }
    var office = Office.valueOf(by.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new PrivateSitting(
        null, null, office, form.date("urgencyAgreedOn").orElse(null), form.text("urgencyEvidence").orElse(null),
        form.text("urgencyReasons").orElse(null));
  }
}
