package org.remit.web;

import org.remit.engine.ModelPictures;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A model of a decision with its current position, as a picture of its own. */
@Controller
@ConditionalOnWebApplication
class ModelPage {

  private final AllCases cases;
  private final ModelPictures pictures;
  private final Actors actors;

  ModelPage(AllCases cases, ModelPictures pictures, Actors actors) {
    this.cases = cases;
    this.pictures = pictures;
    this.actors = actors;
  }

  @GetMapping("/decisions/{reference}/models/{model}.svg")
  ResponseEntity<byte[]> picture(@PathVariable String reference, @PathVariable String model) {
    var decision = AllCases.reference(reference);
    cases.mustBeSeen(decision, actors.person());
    var picture = pictures.picture(decision, model)
        .orElseThrow(() -> new NotFound("The decision " + decision + " has no model '" + model + "'."));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .contentType(MediaType.valueOf("image/svg+xml")).body(picture);
  }
}
