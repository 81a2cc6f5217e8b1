package org.remit.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is at a post, on a committee or in a political group. */
public enum Capacity {
  HOLDER(Place.POST, "holds the post", "Holder of a post"),
  DEPUTY(Place.POST, "deputises for the post", "Deputy for a post"),
  CHAIR(Place.COMMITTEE, "chairs the committee", "Chair of a committee"),
  VICE_CHAIR(Place.COMMITTEE, "is vice-chair of the committee", "Vice-chair of a committee"),
  MEMBER(Place.COMMITTEE, "sits on the committee", "Member of a committee"),
  SUBSTITUTE(Place.COMMITTEE, "is a substitute on the committee", "Substitute on a committee"),
  IN_GROUP(Place.GROUP, "belongs to the group", "Member of a political group");

  /** Where somebody is appointed. */
  public enum Place {
    POST,
    COMMITTEE,
    GROUP;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Place place;
  private final String words;
  private final String choice;

  Capacity(Place place, String words, String choice) {
    this.place = place;
    this.words = words;
    this.choice = choice;
  }

  public Place place() {
    return place;
  }

  /** After a name: "finance.leeds holds the post". */
  public String words() {
    return words;
  }

  /** As it is chosen on a page. */
  public String choice() {
    return choice;
  }

  /** As API, pages and tables name it: {@code vice-chair}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Capacity> find(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
  }

  /** Of which there is one at a time. */
  boolean isAlone() {
    return this == HOLDER || this == CHAIR || this == VICE_CHAIR;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Capacity::id).toList();
  }
}
