package org.remit.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What democratic services add to what the case knows. What is null or empty is taken from the case or the last notice.
 *
 * @param makerNames the members of the body, or the one person's name
 * @param documents those submitted to the decision maker
 * @param address where copies can be had
 */
public record KeyNotice(
    LocalDate periodFrom, LocalDate periodTo, List<String> makerNames, List<String> documents, String address) {

  /** What stands between a name and the post behind it, which may have any words in it. */
  private static final Pattern BEFORE_A_POST = Pattern.compile("[,(:\u2013\u2014]| - ");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i)\\s(and|plus|with)\\s|[&/+|]");

  private static final Pattern BETWEEN_LINES = Pattern.compile(";|\\R");

  /** A form of address with a name after it, behind a name and its post. */
  private static final Pattern ANOTHER = Pattern.compile(
      "(?i)^\\S+\\s.*[,)]\\s*(and\\s|&)?\\s*(cllrs?|councillors?|alderman|ald|mrs?|ms|miss|mx|dr|sir|dame)\\.?\\s"
          + "(?!for |of ).+");

  /** Whether what stands in the place of one name reads as more of them: 'Cllr A; Cllr B', 'Cllr A and Cllr B'. */
  static boolean namesSeveral(String name) {
    return BETWEEN_LINES.matcher(name).find()
        || BETWEEN_NAMES.matcher(BEFORE_A_POST.split(name, 2)[0].strip()).find()
        || ANOTHER.matcher(name).matches();
  }
}
