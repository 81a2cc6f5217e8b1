package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of Remit a request is for. */
final class Paths {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Pattern FORM = Pattern.compile("/(decisions|people|meetings|start|packs)(/[A-Za-z0-9-]+)+");

  /** A button without anything to fill. */
  private static final Pattern BUTTON = Pattern.compile("/start/.*/(send|discard|add|remove)");

  /** Where a browser says that no other site has a hand in it. */
  private static final Set<String> OUR_OWN = Set.of("none", "same-origin");

  private Paths() {}

  static String of(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Camunda's own web applications, Tasklist among them. */
  static boolean isCamunda(HttpServletRequest request) {
    return of(request).equals("/camunda") || of(request).startsWith("/camunda/");
  }

  static boolean isCamundaApi(HttpServletRequest request) {
    return of(request).startsWith("/camunda/api/");
  }

  /** What programs call, with HTTP Basic. */
  static boolean isForPrograms(HttpServletRequest request) {
    return of(request).startsWith("/api/") || of(request).startsWith("/engine-rest");
  }

  /** With a password of its own, and not with the one that a browser sends again by itself for another site. */
  static boolean isSentByAProgram(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader("Origin");
    return request.getHeader("Authorization") != null
        && (site == null || OUR_OWN.contains(site))
        && (origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host")));
  }

  /** Pages whose form is sent to the address that it stands on, and has been filled by somebody. */
  static boolean isOfAForm(String path) {
    return FORM.matcher(path).matches() && !BUTTON.matcher(path).matches();
  }

  static boolean changesSomething(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }

  /** The page's own way out, and Tasklist's: both end the one session. */
  static boolean isSignOut(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && (of(request).equals("/sign-out") || of(request).matches("/camunda/api/admin/auth/user/[^/]+/logout"));
  }
}
