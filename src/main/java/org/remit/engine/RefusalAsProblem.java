package org.remit.engine;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.remit.reference.Refused;

/**
 * A refusal over the engine's REST APIs: problem details (RFC 9457). Public, with a constructor without arguments: the
 * REST application makes it by itself.
 */
public class RefusalAsProblem implements ExceptionMapper<Refused> {

  @Override
  public Response toResponse(Refused refused) {
    return Response.status(Problems.UNPROCESSABLE).type("application/problem+json")
        .entity(Problems.of(refused)).build();
  }
}
