package org.remit.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Reads as somebody who has not signed in does: over HTTP, without cookies. */
final class PublicReader {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;

  PublicReader(int port) {
    this.server = "http://localhost:" + port;
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html,*/*");
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  JsonNode json(String path) {
    try {
      return new JsonMapper().readTree(get(path).body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
