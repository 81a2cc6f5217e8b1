package org.remit.pension;

import java.util.UUID;

/** An administering authority that waits for confirmation. */
public record NamedAuthorityView(UUID id, String name, String why) {}
