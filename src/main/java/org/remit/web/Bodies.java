package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.remit.command.Body;
import org.remit.command.Field;
import org.remit.reference.Writing;
import org.remit.reference.WrongFields;
import org.remit.reference.WrongFields.Wrong;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Reads what was sent for a command's fields, from a form or as JSON, into one checked body. Everything that is wrong
 * is found at once.
 */
final class Bodies {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Bodies() {}

  /** @throws WrongFields naming every wrong field */
  static ObjectNode ofJson(List<Field> fields, JsonNode sent) {
    return checked(fields, sent, "2027-03-27");
  }

  /** @param such a day as it is written there */
  private static ObjectNode checked(List<Field> fields, JsonNode sent, String such) {
    var wrong = new ArrayList<Wrong>();
    if (!sent.isObject()) throw new WrongFields(List.of(new Wrong("", "Send one JSON object.")));
    sent.fieldNames()
        .forEachRemaining(
            name -> {
              if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                wrong.add(new Wrong("/" + escaped(name), "There is no field '" + name + "' here."));
              }
            });
    var body = JSON.objectNode();
    UnaryOperator<String> given =
        name -> StringUtils.hasText(Body.text(sent, name)) ? Body.text(sent, name) : null;
    for (var field : fields) {
      var value = sent.path(field.name());
      if (value.isMissingNode() || value.isNull()) {
        if (field.mustBeAnswered(given)) wrong.add(new Wrong("/" + field.name(), field.missing(such)));
      } else {
        read(field, value, body, wrong, such);
      }
    }
    if (!wrong.isEmpty()) throw new WrongFields(wrong);
    return body;
  }

  /** @throws WrongFields naming every wrong field */
  static ObjectNode ofForm(List<Field> fields, Map<String, String[]> typed, Map<String, MultipartFile> files) {
    var sent = JSON.objectNode();
    for (var field : fields) {
      var value = first(typed, field.name());
      switch (field.type()) {
        case DATE -> {
          var whole = first(typed, field.name());
          var day = first(typed, field.name() + "-day");
          var month = first(typed, field.name() + "-month");
          var year = first(typed, field.name() + "-year");
          if (!whole.isEmpty()) {
            sent.put(field.name(), whole);
          } else if (!(day + month + year).isEmpty()) {
            sent.put(field.name(), isoDate(day, month, year));
          }
        }
        case LINES -> {
          var lines = value.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
          if (!lines.isEmpty()) {
            var list = sent.putArray(field.name());
            lines.forEach(list::add);
          }
        }
        case FILE -> {
          var file = files.get(field.name());
          if (file != null && (!file.isEmpty() || StringUtils.hasText(file.getOriginalFilename()))) {
            sent.set(field.name(), file(file));
          }
        }
        default -> {
          if (!value.isBlank()) sent.put(field.name(), value.strip());
        }
      }
    }
    return checked(fields, sent, "27 3 2027");
  }

  /** The fields that the page shows to whoever typed this: what belongs to another choice than theirs is not asked. */
  static List<Field> shown(List<Field> fields, Map<String, String[]> typed) {
    return fields.stream()
        .filter(f -> f.under() == null || first(typed, f.under().field()).isEmpty()
            || f.belongsTo(name -> first(typed, name)))
        .toList();
  }

  /** The files of a request; none where it has none. A filter may have wrapped the request that carries them. */
  static Map<String, MultipartFile> files(HttpServletRequest request) {
    var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return form == null ? Map.of() : form.getFileMap();
  }

  /** What somebody typed, by field, to be shown again when it is refused. */
  static LinkedHashMap<String, String> typed(Map<String, String[]> parameters) {
    var typed = new LinkedHashMap<String, String>();
    parameters.forEach((name, values) -> typed.put(name, values.length == 0 ? "" : values[0]));
    return typed;
  }

  private static void read(Field field, JsonNode value, ObjectNode body, List<Wrong> wrong, String such) {
    var pointer = "/" + field.name();
    switch (field.type()) {
      case TEXT, TEXTAREA, SELECT, RADIO -> {
        var text = value.isValueNode() ? value.asText().strip() : null;
        if (text == null) {
          wrong.add(new Wrong(pointer, field.label() + " is one text."));
        } else if (text.isEmpty()) {
          if (field.required()) wrong.add(new Wrong(pointer, field.missing(such)));
        } else if (Writing.wrongWith(text) != null) {
          wrong.add(new Wrong(pointer, field.label() + " " + Writing.wrongWith(text) + "."));
        } else if (isChoice(field) && !field.options().containsKey(text)) {
          wrong.add(new Wrong(pointer, field.asking(notThere(field))));
        } else {
          body.put(field.name(), text);
        }
      }
      case DATE -> {
        try {
          var day = LocalDate.parse(value.asText());
          if (Writing.wrongWith(day) == null) {
            body.put(field.name(), day.toString());
          } else {
            wrong.add(new Wrong(pointer, field.label() + ": this day " + Writing.wrongWith(day) + "."));
          }
        } catch (DateTimeException e) {
          wrong.add(new Wrong(pointer, field.label() + " must be a real date, such as " + such + "."));
        }
      }
      case MONEY -> {
        var amount = value.asText().replaceAll("[£,\\s]", "");
        if (AMOUNT.matcher(amount).matches()) {
          body.put(field.name(), new BigDecimal(amount));
        } else {
          wrong.add(new Wrong(pointer, field.label() + " must be an amount in pounds, such as 27,000 or 27000.50."));
        }
      }
      case LINES -> {
        var list = JSON.arrayNode();
        if (value.isArray()) value.forEach(item -> list.add(item.asText().strip()));
        var unwritten = list.valueStream().map(JsonNode::asText).map(Writing::wrongWith).filter(Objects::nonNull)
            .findFirst();
        if (!value.isArray() || value.valueStream().anyMatch(JsonNode::isContainerNode)) {
          wrong.add(new Wrong(pointer, field.label() + " is a list of texts."));
        } else if (unwritten.isPresent()) {
          wrong.add(new Wrong(pointer, field.label() + " " + unwritten.get() + "."));
        } else if (list.isEmpty() && field.required()) {
          wrong.add(new Wrong(pointer, field.missing(such)));
        } else {
          body.set(field.name(), list);
        }
      }
      case FILE -> {
        if (value.isObject() && value.path("name").isTextual() && holdsBytes(value.path("bytes"))) {
          if (isEmpty(value.path("bytes"))) {
            wrong.add(new Wrong(pointer, field.asking("the file is empty. Choose one that has something in it.")));
          } else {
            body.set(field.name(), value);
          }
        } else {
          wrong.add(new Wrong(pointer,
              "Send the file as multipart/form-data, or as an object with name, mediaType and bytes in Base64."));
        }
      }
    }
  }

  private static boolean isEmpty(JsonNode bytes) {
    try {
      return bytes.binaryValue().length == 0;
    } catch (IOException notBase64) {
      return false;
    }
  }

  private static boolean holdsBytes(JsonNode bytes) {
    try {
      return bytes.binaryValue() != null;
    } catch (IOException notBase64) {
      return false;
    }
  }

  /** What is chosen by an id is shown by its words, and may have gone since. */
  private static String notThere(Field field) {
    if (field.options().isEmpty()) return "there is nothing to choose.";
    if (field.options().keySet().stream().noneMatch(key -> ID.matcher(key).matches())) {
      return "choose one of " + String.join(", ", field.options().keySet()) + ".";
    }
    return "what was chosen is not there, or is there no longer. Choose one of " + String.join("; ",
        field.options().values()) + ".";
  }

  private static boolean isChoice(Field field) {
    return field.type() == Field.Type.SELECT || field.type() == Field.Type.RADIO;
  }

  private static ObjectNode file(MultipartFile file) {
    try {
      var node = JSON.objectNode();
      node.put("name", file.getOriginalFilename());
      node.put("mediaType", file.getContentType());
      node.put("bytes", file.getBytes());
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file could not be read", e);
    }
  }

  private static String isoDate(String day, String month, String year) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString();
    } catch (DateTimeException | NumberFormatException e) {
      return day + " " + month + " " + year;
    }
  }

  private static String first(Map<String, String[]> typed, String name) {
    var values = typed.get(name);
    return values == null || values.length == 0 ? "" : values[0].strip();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
