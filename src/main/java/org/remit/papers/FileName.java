package org.remit.papers;

import java.text.Normalizer;
import org.remit.reference.Refused;

/**
 * A file's name as it may be shown, stored and sent back: without paths, control characters and tricks of direction.
 */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** @throws Refused if nothing is left of it */
  static String clean(String given) {
    var name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()&+,'-]", "_").replaceAll("\\s+", " ").strip();
    name = name.replaceFirst("^[. ]+", "");
    if (name.length() > LONGEST) {
      var dot = name.lastIndexOf('.');
      var ending = dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
      name = name.substring(0, LONGEST - ending.length()).strip() + ending;
    }
    if (name.isEmpty() || name.startsWith(".")) throw new Refused("Give the file a name.").at("/file");
    return name;
  }
}
