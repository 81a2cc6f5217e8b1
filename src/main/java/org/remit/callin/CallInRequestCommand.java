package org.remit.callin;

import java.util.List;

/**
 * A request to call a decision in.
 *
 * @param resolutions the resolutions that it names; empty for all that may be called in
 * @param grounds as the members state them
 * @param group the political group of the member who asks; null if none or on paper
 * @param letter for a request on paper: the document of the case that the letter is, by its name, or where it is filed;
 *     null for one from a member's own sign-in
 * @param signatories for a request on paper: those who signed it
 */
public record CallInRequestCommand(
    List<String> resolutions, String grounds, String group, String letter, List<Signatory> signatories) {

  /** @param group the member's political group; null if none */
  public record Signatory(String member, String group) {

    boolean hasGroupOf(Signatory other) {
      return group == null ? other.group == null : other.group != null && group.strip().equalsIgnoreCase(
          other.group.strip());
    }
  }

  public CallInRequestCommand {
    resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    signatories = signatories == null ? List.of() : List.copyOf(signatories);
  }
}
