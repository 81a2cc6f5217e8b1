package org.remit.notice;

/**
 * What has to be given still.
 *
 * @param key {@code key-notice}, {@code general-exception}, {@code special-urgency} or {@code none}
 * @param privateMeeting {@code notice}, {@code urgency} or {@code none}
 */
public record DueNotices(String key, String privateMeeting) {

  public boolean none() {
    return key.equals("none") && privateMeeting.equals("none");
  }
}
