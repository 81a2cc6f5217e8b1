package org.remit.engine.pages;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.remit.engine.TimeTravel;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small form in the evaluation banner: moves time forward and comes back to the page it was on. */
@Controller
@ConditionalOnWebApplication
@ConditionalOnProperty("remit.evaluation")
class EvaluationBanner {

  private final TimeTravel time;

  EvaluationBanner(TimeTravel time) {
    this.time = time;
  }

  @PostMapping("/evaluation/clock")
  String move(
      @RequestParam LocalDate day,
      @RequestParam LocalTime at,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) Optional<URI> from,
      RedirectAttributes next) {
    try {
      time.forwardTo(day.atTime(at).atZone(EvaluationClock.LONDON).toInstant());
    } catch (Refused refused) {
      next.addFlashAttribute("refusal", refused.getMessage());
    }
    return "redirect:" + back(from);
  }

  /** Only the path: a page elsewhere must not be where the form leads. */
  private static String back(Optional<URI> from) {
    return from.map(URI::getPath).filter(path -> path.startsWith("/") && !path.startsWith("//")).orElse("/");
  }
}
