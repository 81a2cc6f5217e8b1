package org.remit.papers;

/**
 * A file as somebody hands it in. Its name and type are what the sender says: {@link Papers} checks both.
 *
 * @param name the file's name, such as {@code Report to Cabinet.docx}
 * @param mediaType as the browser sent it; may be null
 */
public record Upload(String name, String mediaType, byte[] bytes, Publicity publicity) {}
