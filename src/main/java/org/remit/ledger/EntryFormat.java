package org.remit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.remit.reference.Actor;
import org.remit.reference.Role;

/**
 * The ledger's format, number 1: which members an entry has, how it becomes bytes and what its digest is. Entries that
 * were written stay as they are for ever, so a change here is a new number, never an edit.
 */
final class EntryFormat {

  static final int NUMBER = 1;

  /** What stands as 'previous' in the first entry of a stream. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BigInteger LARGEST_EXACT = BigInteger.valueOf((1L << 53) - 1);

  private EntryFormat() {}

  /** The entry without its digest, as canonical JSON. */
  static String canonical(
      String stream,
      long sequence,
      String kind,
      Actor actor,
      Instant instant,
      Instant realInstant,
      Map<String, Object> facts,
      Map<String, String> withheldDigests,
      String previous) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("format", NUMBER);
    entry.put("stream", stream);
    entry.put("sequence", sequence);
    entry.put("kind", kind);
    entry.put("actor", capacityOf(actor));
    entry.put("instant", instant.toString());
    entry.put("realInstant", realInstant.toString());
    entry.put("facts", plain(facts));
    entry.put("withheld", withheldDigests);
    entry.put("previous", previous);
    return canonical(entry);
  }

  static String canonical(Map<String, Object> entry) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(entry)).getEncodedString();
    } catch (IOException e) {
      throw new IllegalArgumentException("What happened cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  static String digest(String canonicalJson) {
    return HexFormat.of().formatHex(sha256().digest(canonicalJson.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 over the salt's bytes, then the value in UTF-8: without the salt a short name could be guessed. */
  static String digest(byte[] salt, String value) {
    var sha = sha256();
    sha.update(salt);
    return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** PostgreSQL text holds no zero character, and half a character pair has no UTF-8: both become U+FFFD. */
  static String storable(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> clean.appendCodePoint(c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c));
    return clean.toString();
  }

  private static Map<String, Object> capacityOf(Actor actor) {
    if (actor.isSystem()) {
      return Map.of("system", true, "because", storable(actor.principal() == null ? "" : actor.principal()));
    }
    var capacity = new LinkedHashMap<String, Object>();
    capacity.put("system", false);
    capacity.put("council", actor.authority() == null ? null : actor.authority().id());
    capacity.put("roles", actor.roles().stream().map(Role::id).sorted().toList());
    return capacity;
  }

  /**
   * Only what RFC 8785 writes alike everywhere: text, booleans, null, whole numbers within 2^53, lists and maps. Other
   * numbers are kept as text, digit by digit, because JSON numbers are binary fractions.
   */
  private static Object plain(Object value) {
    if (value == null || value instanceof Boolean) return value;
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) return value;
    if (value instanceof Long || value instanceof BigInteger) {
      var whole = new BigInteger(value.toString());
      return whole.abs().compareTo(LARGEST_EXACT) <= 0 ? (Object) whole : whole.toString();
    }
    if (value instanceof java.math.BigDecimal amount) return amount.toPlainString();
    if (value instanceof Map<?, ?> map) {
      var plain = new TreeMap<String, Object>();
      map.forEach((name, each) -> plain.put(storable(String.valueOf(name)), plain(each)));
      return plain;
    }
    if (value instanceof Iterable<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    return storable(value.toString());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> parsed(String canonicalJson) {
    try {
      return JSON.readValue(canonicalJson, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
