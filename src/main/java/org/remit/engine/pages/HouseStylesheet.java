package org.remit.engine.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * GOV.UK Frontend's stylesheet without GDS Transport: that typeface is licensed for GOV.UK alone, and this is a
 * council's own service.
 */
@RestController
@ConditionalOnWebApplication
class HouseStylesheet {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final String styles;

  HouseStylesheet(
      @Value("classpath:META-INF/resources/webjars/govuk-frontend/${remit.govuk-frontend}"
              + "/dist/govuk/govuk-frontend.min.css")
          Resource govukFrontend)
      throws IOException {
    styles =
        govukFrontend
            .getContentAsString(StandardCharsets.UTF_8)
            .replaceAll("@font-face\\{[^}]*}", "")
            .replaceAll("\"?GDS Transport\"?,\\s*", "")
            .replaceAll("/\\*# sourceMappingURL=.*?\\*/", "");
  }

  @GetMapping("/assets/govuk-frontend.css")
  ResponseEntity<String> stylesheet() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(styles);
  }
}
