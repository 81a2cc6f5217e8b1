package org.remit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What was refused before any of our own code was asked: by sign-in, by the server, or because nothing is there. People
 * see it as a page, programs as a problem, both with what to do.
 */
@Controller
@ConditionalOnWebApplication
class WhatWentWrong implements ErrorController {

  @RequestMapping("/error")
  Object say(HttpServletRequest request) {
    var status = statusOf(request);
    var sentence = sentence(status);
    if (wantsAPage(request)) return Problems.page(status, sentence);
    var problem = Problems.problem(status, sentence);
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
      problem.setInstance(uri(asked));
    }
    return Problems.answer(problem);
  }

  /** Whoever asks for this page itself finds nothing. */
  private static HttpStatus statusOf(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean wantsAPage(HttpServletRequest request) {
    var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var accepts = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return !asked.startsWith(request.getContextPath() + "/api/")
        && !asked.startsWith(request.getContextPath() + "/engine-rest") && accepts.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** What was asked may be no address at all; then it is not repeated. */
  private static URI uri(String asked) {
    try {
      return URI.create(asked);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  static String sentence(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "This is not written as Remit understands it. If you typed the address, check it.";
      case UNAUTHORIZED -> "Sign in first; a program sends its name and password with each request (HTTP Basic).";
      case FORBIDDEN ->
          "This is for other people, or the page was open for too long. Go back, load it again and repeat.";
      case NOT_FOUND -> "There is nothing at this address. If you typed it, check it.";
      case METHOD_NOT_ALLOWED -> "This is not what can be done at this address.";
      default -> status.is5xxServerError()
          ? "Something went wrong on our side, and nothing was changed. Try again; if it happens again, tell the"
              + " administrator when it happened."
          : "Remit does not answer that: " + status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT) + ".";
    };
  }
}
