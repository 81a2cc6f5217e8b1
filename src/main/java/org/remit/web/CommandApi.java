package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import org.remit.people.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every command over HTTP: as JSON, and with a file as multipart/form-data. */
@RestController
@ConditionalOnWebApplication
class CommandApi {

  private final Commands commands;
  private final Actors actors;

  CommandApi(Commands commands, Actors actors) {
    this.commands = commands;
    this.actors = actors;
  }

  @PostMapping(path = "/api/decisions/{reference}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> give(
      @PathVariable String reference, @PathVariable String command, @RequestBody JsonNode body) {
    return answer(reference, command, null, body);
  }

  /** A command without a body says all by its name. */
  @PostMapping(path = "/api/decisions/{reference}/{command}", headers = "!Content-Type")
  ResponseEntity<Object> give(@PathVariable String reference, @PathVariable String command) {
    return answer(reference, command, null, JsonNodeFactory.instance.objectNode());
  }

  @PostMapping(path = "/api/decisions/{reference}/{command}/{item}/{part}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> giveOnPart(
      @PathVariable String reference,
      @PathVariable String command,
      @PathVariable String item,
      @PathVariable String part,
      @RequestBody JsonNode body) {
    return answer(reference, command + "/" + part, item, body);
  }

  @PostMapping(path = "/api/decisions/{reference}/{command}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> giveWithFile(
      @PathVariable String reference, @PathVariable String command, HttpServletRequest request) {
    var actor = actors.person();
    var decision = AllCases.reference(reference);
    var found = commands.of(command, decision, actor);
    var body = Bodies.ofForm(found.fields(decision), request.getParameterMap(), Bodies.files(request));
    return ofResult(commands.carryOut(found, decision, body, null, actor));
  }

  private ResponseEntity<Object> answer(String reference, String command, String item, JsonNode body) {
    var actor = actors.person();
    var decision = AllCases.reference(reference);
    var found = commands.of(command, decision, actor);
    return ofResult(commands.give(found, decision, body, item, actor));
  }

  private static ResponseEntity<Object> ofResult(Object result) {
    return result == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(result);
  }
}
