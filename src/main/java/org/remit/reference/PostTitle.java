package org.remit.reference;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A post by its title. An acting or interim holder exercises what is delegated to the post: authority is given to
 * posts, whoever holds them for the time being (Local Government Act 2000 s.9E; Local Government Act 1972 s.101).
 *
 * @param title as a report, a scheme or an appointment writes it
 */
public record PostTitle(String title) {

  private static final Pattern ARTICLE = Pattern.compile("(?iu)^the\\s+");

  private static final Pattern FOR_THE_TIME_BEING =
      Pattern.compile("(?iu)^(?:acting|interim)\\s+|\\s*[(,]\\s*(?:acting|interim)\\s*\\)?$");

  /** With what titles at English councils begin. */
  private static final Pattern USUAL = Pattern.compile("(?iu)^(?:(?:the|acting|interim|deputy|assistant|associate"
      + "|corporate|strategic|executive|service|group|managing|statutory)\\s+)*(?:director|chief|head\\s+of|leader"
      + "|cabinet\\s+member|executive\\s+member|lead\\s+member|portfolio\\s+holder|monitoring\\s+officer"
      + "|section\\s+151)(?![\\p{L}\\p{N}]).*");

  public PostTitle {
    title = title.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Whether it is held for the time being only. */
  public boolean isActing() {
    return FOR_THE_TIME_BEING.matcher(withoutArticle()).find();
  }

  /** The post itself: 'Director' of 'The Acting Director'. */
  public String post() {
    return FOR_THE_TIME_BEING.matcher(withoutArticle()).replaceFirst("");
  }

  /** The post without what makes no other of it: an ampersand, small words before 'the', signs behind. */
  private String key() {
    return post().toLowerCase(Locale.ROOT).replace("&", "and").replace(" of the ", " of ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private String withoutArticle() {
    return ARTICLE.matcher(title).replaceFirst("");
  }

  /** Whether it begins as titles usually do, and names so a post and no person: 'The Director of Adults'. */
  public boolean isUsual() {
    return USUAL.matcher(title).matches();
  }

  /** Whether both titles are of one post. */
  public boolean isSamePostAs(String other) {
    return key().equals(new PostTitle(other).key());
  }
}
