package org.remit.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * A council, by the short name that its policy pack, its people and its groups carry: {@code leeds}.
 *
 * @throws Refused if the text is no such name
 */
public record Authority(@JsonValue String id) {

  private static final Set<String> SMALL = Set.of("and", "by", "in", "le", "of", "on", "the", "under", "upon", "with");
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  @JsonCreator
  public Authority {
    if (id == null || !FORM.matcher(id).matches()) {
      throw new Refused("A council is named in small letters, such as 'leeds', not '" + id + "'.").at("/authority");
    }
  }

  /** As people write it: Leeds, Ashford Vale, Stoke on Trent. */
  public String words() {
    return StringUtils.capitalize(Arrays.stream(id.split("-"))
        .map(word -> SMALL.contains(word) ? word : StringUtils.capitalize(word))
        .collect(Collectors.joining(" ")));
  }

  /** The three letters that begin this council's references: LEE for leeds. */
  public String code() {
    var letters = id.replace("-", "").toUpperCase(Locale.ROOT);
    return (letters + "XXX").substring(0, 3);
  }

  @Override
  public String toString() {
    return id;
  }
}
