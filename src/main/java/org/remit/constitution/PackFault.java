package org.remit.constitution;

/**
 * What is wrong in a policy pack.
 *
 * @param file the file that holds it
 * @param line where it stands, from 1
 * @param field the field, as a path: {@code figures/key-limit/0/validTo}; empty for the pack as a whole
 * @param sentence what is wrong, and what would be right
 */
public record PackFault(String file, int line, String field, String sentence) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + sentence;
  }
}
