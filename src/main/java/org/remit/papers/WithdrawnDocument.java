package org.remit.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that whoever handed it in took back before it was published and before anything rested on it. Its file is
 * kept, and is never published.
 *
 * @param id null to whoever may not read its file
 * @param name the file's name; of a withheld one no more than that it is one
 * @param because why; null to whoever may not know it
 */
public record WithdrawnDocument(
    UUID id, String name, int version, PublicityView publicity, Instant storedAt, Instant withdrawnAt,
    String because) {}
