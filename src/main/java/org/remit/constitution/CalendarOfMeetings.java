package org.remit.constitution;

import org.remit.reference.Authority;

/** Says on which days the bodies of a council meet. */
@FunctionalInterface
public interface CalendarOfMeetings {

  MeetingCalendar of(Authority council);
}
