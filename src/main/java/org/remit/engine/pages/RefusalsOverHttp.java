package org.remit.engine.pages;

import java.util.Map;
import org.remit.engine.Problems;
import org.remit.reference.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A refusal as the answer of our own API. Pages show theirs themselves. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalsOverHttp {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refused refusal) {
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(refusal));
  }
}
