package org.remit.constitution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * How it stands with a council's policy pack.
 *
 * @param council the council's short name
 * @param name the council's name, by the pack in force or, where none is, by the one that waits; null if neither is
 *     sound
 * @param inUse the edition in force today; null where none is
 * @param waiting another edition that is offered and could be adopted; null where none is
 * @param faults what is wrong in the edition that is offered; empty where it is sound
 * @param newCases why no new case of the council begins; null where one may
 * @param adopted every adoption, the last one first
 */
public record PackView(
    String council,
    String name,
    AdoptedEdition inUse,
    Waiting waiting,
    List<PackFault> faults,
    String newCases,
    List<AdoptedEdition> adopted) {

  /**
   * An edition that could be adopted.
   *
   * @param file where it was found
   * @param digest SHA-256 over its text in UTF-8, by which it is adopted
   * @param differences from the edition in force, figure by figure
   */
  public record Waiting(String file, String digest, List<Difference> differences) {}

  /**
   * What differs in a figure from one day on.
   *
   * @param figure the figure, or {@code name} or {@code builds-on}
   * @param validFrom the first day of the edition of that figure; null for what has no dates
   * @param before what is in use: value, last day, source, confirmation and note; null where there is none
   * @param after what waits, in the same way; null where it falls away
   */
  public record Difference(String figure, LocalDate validFrom, JsonNode before, JsonNode after) {}
}
