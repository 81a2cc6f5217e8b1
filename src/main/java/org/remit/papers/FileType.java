package org.remit.papers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.remit.reference.Refused;

/** The types of file that a council's report comes in. A file must be what its name says. */
enum FileType {
  PDF("application/pdf") {
    @Override
    boolean fits(byte[] bytes) {
      return startsWith(bytes, "%PDF-");
    }
  },
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    boolean fits(byte[] bytes) {
      return startsWith(bytes, "PK\u0003\u0004") && contains(bytes, "[Content_Types].xml") && contains(bytes, "word/");
    }
  },
  ODT("application/vnd.oasis.opendocument.text") {
    @Override
    boolean fits(byte[] bytes) {
      return startsWith(bytes, "PK\u0003\u0004") && contains(bytes, "mimetypeapplication/vnd.oasis.opendocument.text");
    }
  },
  TXT("text/plain") {
    @Override
    boolean fits(byte[] bytes) {
      for (var b : bytes) if (b == 0) return false;
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }
  },
  PNG("image/png") {
    @Override
    boolean fits(byte[] bytes) {
      return startsWith(bytes, "\u0089PNG\r\n\u001a\n");
    }
  },
  JPG("image/jpeg") {
    @Override
    boolean fits(byte[] bytes) {
      return startsWith(bytes, "\u00ff\u00d8\u00ff");
    }
  };

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract boolean fits(byte[] bytes);

  String mediaType() {
    return mediaType;
  }

  /** @throws Refused if the name's ending is none of ours, or the file is something else than its name says */
  static FileType of(String name, byte[] bytes) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    var type =
        Arrays.stream(values())
            .filter(t -> t.name().equals(ending.equals("JPEG") ? "JPG" : ending))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused("Hand in a PDF, Word (.docx), OpenDocument (.odt), plain text (.txt), PNG or JPEG"
                        + " file.")
                        .at("/file"));
    if (!type.fits(bytes)) {
      throw new Refused("The file is not the kind of file that its name says (." + ending.toLowerCase(Locale.ROOT)
          + "). Save it again in that format, or give it the right ending.").at("/file");
    }
    return type;
  }

  private static boolean startsWith(byte[] bytes, String latin1) {
    var start = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= start.length && Arrays.equals(start, Arrays.copyOf(bytes, start.length));
  }

  /** Names inside an archive stand in it as they are, so nothing has to be unpacked. */
  private static boolean contains(byte[] bytes, String latin1) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin1);
  }
}
