package org.remit.papers;

/** A file to be sent to somebody who may have it. */
public record PaperFile(String name, String mediaType, byte[] bytes) {}
