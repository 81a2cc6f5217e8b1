package org.remit.reference;

import java.util.regex.Pattern;

/**
 * A post by its title. An acting or interim holder exercises what is delegated to the post: authority is given to
 * posts, whoever holds them for the time being (Local Government Act 2000 s.9E; Local Government Act 1972 s.101).
 *
 * @param title as a report, a scheme or an appointment writes it
 */
public record PostTitle(String title) {

  private static final Pattern FOR_THE_TIME_BEING = Pattern.compile("(?iu)^(?:acting|interim)\\s+");

  public PostTitle {
    title = title.strip().replaceAll("\\s+", " ");
  }

  /** Whether it is held for the time being only. */
  public boolean isActing() {
    return FOR_THE_TIME_BEING.matcher(title).find();
  }

  /** The post itself: 'Director' of 'Acting Director'. */
  public String post() {
    return FOR_THE_TIME_BEING.matcher(title).replaceFirst("");
  }

  /** Whether both titles are of one post. */
  public boolean isSamePostAs(String other) {
    return post().equalsIgnoreCase(new PostTitle(other).post());
  }
}
