package org.remit.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.remit.papers.PaperFile;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends papers: by right to those who are signed in, and what is published to everybody. */
@Controller
@ConditionalOnWebApplication
class Downloads {

  private final Papers papers;
  private final StatutoryPapers statutory;
  private final Actors actors;

  Downloads(Papers papers, StatutoryPapers statutory, Actors actors) {
    this.papers = papers;
    this.statutory = statutory;
    this.actors = actors;
  }

  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> byRight(@PathVariable String id) {
    return toKeep(papers.read(uuid(id), actors.person()));
  }

  @GetMapping("/register/documents/{id}")
  ResponseEntity<byte[]> toThePublic(@PathVariable String id) {
    return toKeep(papers.readAsThePublic(uuid(id)));
  }

  /** The paper as it was published, with a way to the others beside it that is no part of it and not printed. */
  @GetMapping("/register/papers/{id}")
  ResponseEntity<byte[]> notice(@PathVariable String id) {
    var file = statutory.html(uuid(id));
    var back = "<nav><a href=\"/register/%s\">All that was published of %1$s</a></nav>\n<main>"
        .formatted(statutory.get(uuid(id)).decision());
    var paper = new String(file.bytes(), StandardCharsets.UTF_8).replaceFirst("<main>", back);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noCache())
        .body(paper.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/register/papers/{id}.docx")
  ResponseEntity<byte[]> noticeAsWord(@PathVariable String id) {
    return toKeep(statutory.docx(uuid(id)));
  }

  @GetMapping("/register/papers/{id}.pdf")
  ResponseEntity<byte[]> noticeToPrint(@PathVariable String id) {
    return toKeep(statutory.pdf(uuid(id)));
  }

  /** To be saved, never shown in our name; and never kept by a cache, because it may be taken down. */
  private static ResponseEntity<byte[]> toKeep(PaperFile file) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(file.bytes());
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("There is no such paper, or it has been taken down.");
    }
  }
}
