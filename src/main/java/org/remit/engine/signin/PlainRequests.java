package org.remit.engine.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every address has one spelling, and every request one of seven verbs. Servlets decode and shorten an address before
 * they answer it, and whoever asks first what it leads to must not read another one: so a request that is written
 * otherwise goes no further.
 */
final class PlainRequests extends OncePerRequestFilter {

  private static final List<String> VERBS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH");

  /**
   * What changes its meaning on the way: an empty segment, one of dots, a parameter after a semicolon, a backslash, and
   * an encoded letter, digit, mark, slash or control character, which nobody has to encode or may send.
   */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "//|/\\.{1,2}(?=/|$)|[;\\\\]|%(?:[01][0-9a-f]|2[5def]|3[0-9b]|[46][1-9a-f]|5[0-9acf]|7[0-9aef])",
          Pattern.CASE_INSENSITIVE);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (!VERBS.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", VERBS));
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (OTHERWISE.matcher(request.getRequestURI()).find()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      rest.doFilter(request, response);
    }
  }
}
