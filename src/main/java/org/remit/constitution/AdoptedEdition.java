package org.remit.constitution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition of a council's policy pack that was taken into use.
 *
 * @param council the council's short name; {@code england} for statute
 * @param sequence from 1, in the order of adoption
 * @param file the file that it was read from
 * @param edition its whole text
 * @param digest SHA-256 over the text in UTF-8, in small hexadecimal
 * @param adoptedBy in which capacity: 'monitoring officer of Leeds'
 * @param byRemit whether Remit itself adopted it because it came with it
 * @param adoptedAt when
 * @param validFrom the first day on which it is in force
 */
public record AdoptedEdition(
    String council,
    int sequence,
    String file,
    @JsonIgnore String edition,
    String digest,
    String adoptedBy,
    boolean byRemit,
    Instant adoptedAt,
    LocalDate validFrom) {

  /** As a file of a pack again. */
  PackFile asFile() {
    return PackFile.readable(file + " (adopted edition " + sequence + ")", edition);
  }
}
