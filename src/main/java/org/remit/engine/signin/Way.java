package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** One kind of request that answers: its verbs and its address, both as patterns. */
record Way(String methods, Pattern path) {

  static Way of(String methods, String path) {
    return new Way(methods, Pattern.compile(path));
  }

  boolean leads(HttpServletRequest request) {
    return request.getMethod().matches(methods) && path.matcher(Paths.of(request)).matches();
  }
}
