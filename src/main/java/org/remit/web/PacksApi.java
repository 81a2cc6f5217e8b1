package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.Field;
import org.remit.constitution.PackAdoptions;
import org.remit.constitution.PackView;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policy packs over HTTP. Whoever is signed in may read what is in use and what waits: a constitution is no secret. */
@RestController
@RequestMapping("/api/packs/{council}")
@ConditionalOnWebApplication
class PacksApi {

  /** What an adoption says, on the page too. */
  static final List<Field> ADOPTION = List.of(
      Field.text("digest", "Digest of the edition"),
      Field.date("validFrom", "First day in force").optional().hint("Today, where nothing is written."));

  private final PackAdoptions packs;
  private final Actors actors;

  PacksApi(PackAdoptions packs, Actors actors) {
    this.packs = packs;
    this.actors = actors;
  }

  @GetMapping
  PackView read(@PathVariable String council) {
    return packs.of(council);
  }

  /** The edition that waits is taken into use: 201, and how it stands now. */
  @PostMapping(path = "/adoptions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PackView> adopt(@PathVariable String council, @RequestBody JsonNode sent) {
    packs.of(council);
    var adopted = adopt(packs, council, Bodies.ofJson(ADOPTION, sent), actors.person());
    return ResponseEntity.created(URI.create("/api/packs/" + council)).body(adopted);
  }

  static PackView adopt(PackAdoptions packs, String council, JsonNode body, Actor actor) {
    return packs.adopt(council, Body.text(body, "digest"), Body.date(body, "validFrom"), actor);
  }
}
