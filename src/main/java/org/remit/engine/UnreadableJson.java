package org.remit.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a body that cannot be read where it is wrong, without a word of the reader's own. */
public final class UnreadableJson {

  private UnreadableJson() {}

  public static String sentence(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "There is no field '" + unknown.getPropertyName() + "' here.";
    }
    if (e.getCause() instanceof JsonParseException inside) return sentence(inside);
    if (e instanceof JsonMappingException) return "The value here is not of the kind that is asked for.";
    return e.getLocation() == null ? "Send a JSON body."
        : "This is no JSON: line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ".";
  }
}
