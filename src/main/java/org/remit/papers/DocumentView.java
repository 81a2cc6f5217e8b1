package org.remit.papers;

import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/**
 * One version of a document, as somebody may see it. Of a withheld one that they may not read an officer of the council
 * sees neither digest nor size, anybody else nor what it is called and why it is withheld: those are null.
 *
 * @param document its name within the decision, alike for every version: {@code report}
 * @param name the file's name; a description without contents for those who may not read it
 * @param digest SHA-256 of the bytes, in hexadecimal
 * @param publishedAt from when the public may have it; null while it may not
 * @param takenDownBecause why it was taken down; null while it is up
 * @param readable whether whoever asked may read it
 */
public record DocumentView(
    UUID id,
    DecisionReference decision,
    String document,
    int version,
    String name,
    String mediaType,
    Long size,
    String digest,
    PublicityView publicity,
    Instant storedAt,
    Instant publishedAt,
    Instant takenDownAt,
    String takenDownBecause,
    boolean readable) {}
