package org.remit.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.http.MediaType;

/**
 * What the engine's REST APIs refuse before any refusal of ours is asked for: told to people in a sentence, instead of
 * in the engine's permissions and classes. Public, each with a constructor without arguments: the REST application
 * makes them by itself.
 */
public final class EngineErrorAsProblem {

  private EngineErrorAsProblem() {}

  /** Somebody whom a task is not for. */
  public static class NotTheirs implements ExceptionMapper<AuthorizationException> {

    @Override
    public Response toResponse(AuthorizationException refused) {
      return problem(Status.FORBIDDEN, "This is for other people: you are signed in as " + refused.getUserId() + ".");
    }
  }

  /** A body that is no JSON; before the answer that the reader of JSON has of its own, which names classes. */
  @Priority(1)
  public static class NoJson implements ExceptionMapper<JsonParseException> {

    @Override
    public Response toResponse(JsonParseException unreadable) {
      return problem(Status.BAD_REQUEST, UnreadableJson.sentence(unreadable));
    }
  }

  /** A body that is JSON of another kind. */
  @Priority(1)
  public static class OtherJson implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException unreadable) {
      return problem(Status.BAD_REQUEST, UnreadableJson.sentence(unreadable));
    }
  }

  /** A task that whoever asks cannot see; most often it is one that they have just done. */
  public static class Gone implements ExceptionMapper<InvalidRequestException> {

    private static final String NO_TASK = "No matching task with id";

    @Override
    public Response toResponse(InvalidRequestException refused) {
      if (refused.getStatus() == Status.NOT_FOUND && String.valueOf(refused.getMessage()).startsWith(NO_TASK)) {
        return problem(Status.NOT_FOUND, "This task has been done already, or it is not yours to do.");
      }
      return ExceptionHandlerHelper.getInstance().getResponse(refused);
    }
  }

  /** Problem details (RFC 9457), with {@code message} for Tasklist, which shows that. */
  private static Response problem(Status status, String sentence) {
    return Response.status(status).type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .entity(problem(status.getReasonPhrase(), status.getStatusCode(), sentence)).build();
  }

  static Map<String, Object> problem(String title, int status, String sentence) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", sentence);
    problem.put("message", sentence);
    return problem;
  }
}
