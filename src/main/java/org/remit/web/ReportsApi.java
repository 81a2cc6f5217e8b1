package org.remit.web;

import java.io.IOException;
import java.util.List;
import org.remit.papers.WordsOf;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.routing.Finding;
import org.remit.routing.Routing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The checks that read a report's words, over HTTP. Any signed-in person may ask for any council; nothing is kept. */
@RestController
@ConditionalOnWebApplication
class ReportsApi {

  private final Routing routing;

  ReportsApi(Routing routing) {
    this.routing = routing;
  }

  /** @param authority the council whose report it is, such as {@code leeds} */
  @PostMapping(path = "/api/reports/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<Finding> check(
      @RequestParam(required = false) String authority, @RequestParam(required = false) MultipartFile report)
      throws IOException {
    if (authority == null || authority.isBlank()) throw new Refused("Name the council.").at("/authority");
    if (report == null) throw new Refused("Send the report as a file.").at("/report");
    try {
      return routing.findings(new Authority(authority),
          WordsOf.file(report.getOriginalFilename(), report.getBytes()));
    } catch (Refused refused) {
      // A file is judged where commands take one, and called /file there.
      throw "/file".equals(refused.pointer()) ? refused.at("/report") : refused;
    }
  }
}
