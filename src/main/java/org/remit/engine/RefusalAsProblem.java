package org.remit.engine;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.remit.reference.Refused;
import org.remit.reference.WrongFields;
import org.springframework.http.MediaType;

/**
 * A refusal over the engine's REST APIs, ours and the web applications': problem details (RFC 9457), with
 * {@code message} for Tasklist, which shows that. Public, with a constructor without arguments: the REST application
 * makes it by itself.
 */
public class RefusalAsProblem implements ExceptionMapper<Refused> {

  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(Refused refused) {
    return Response.status(UNPROCESSABLE).type(MediaType.APPLICATION_PROBLEM_JSON_VALUE).entity(problem(refused))
        .build();
  }

  /** With the hold and the rule behind it where there are, and a pointer to the wrong field where one is wrong. */
  private static Map<String, Object> problem(Refused refused) {
    var problem = EngineErrorAsProblem.problem("Refused", UNPROCESSABLE, refused.getMessage());
    if (refused.hold() != null) problem.put("hold", refused.hold());
    if (refused.rule() != null) problem.put("rule", refused.rule());
    if (refused instanceof WrongFields several) {
      problem.put("errors", several.wrong().stream()
          .map(wrong -> Map.of("pointer", wrong.pointer(), "detail", wrong.sentence())).toList());
    } else if (!refused.pointer().isEmpty()) {
      problem.put("errors", List.of(Map.of("pointer", refused.pointer(), "detail", refused.getMessage())));
    }
    return problem;
  }
}
