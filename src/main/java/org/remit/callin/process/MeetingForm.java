package org.remit.callin.process;

import org.remit.callin.HeldMeeting;
import org.remit.engine.TaskForm;
import org.remit.routing.CommitteeAgenda;

/** The fields that all forms ask of a meeting; a form that asks of none leaves them empty. */
final class MeetingForm {

  private MeetingForm() {}

  static HeldMeeting read(TaskForm form) {
    return new HeldMeeting(
        form.date("meetingOn").orElse(null),
        new CommitteeAgenda(form.date("agendaOn").orElse(null), form.text("shorterNotice").orElse(null)));
  }
}
