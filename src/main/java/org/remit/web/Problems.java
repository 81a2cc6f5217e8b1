package org.remit.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.engine.Conflicts;
import org.remit.engine.UnreadableJson;
import org.remit.engine.pages.FrameOfEveryPage;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.WrongFields;
import org.remit.routing.InvalidProposal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says what went wrong: to programs as {@code application/problem+json} (RFC 9457) with a pointer to each wrong field,
 * to people as a page. Nobody is shown a stack trace, nor a word of what the database or the engine said.
 */
@ControllerAdvice
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final List<String> DATA = List.of(".json", ".csv", ".atom", ".ics");

  private final FrameOfEveryPage frames;

  Problems(FrameOfEveryPage frames) {
    this.frames = frames;
  }

  /** One wrong field, as RFC 9457 shows it. */
  record Wrong(String pointer, String detail) implements Serializable {}

  /** A field that we do not know is a mistake of the sender: ignoring it would lose what they meant by it. */
  @Bean
  static Jackson2ObjectMapperBuilderCustomizer strictBodies() {
    return json ->
        json.featuresToEnable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }

  static List<Wrong> errorsOf(Refused refused) {
    if (refused instanceof InvalidProposal invalid) {
      return invalid.problems().stream().map(p -> new Wrong(p.pointer(), p.sentence())).toList();
    }
    if (refused instanceof WrongFields fields) {
      return fields.wrong().stream().map(w -> new Wrong(w.pointer(), w.sentence())).toList();
    }
    return List.of(new Wrong(refused.pointer() == null ? "" : refused.pointer(), refused.getMessage()));
  }

  @ExceptionHandler(Refused.class)
  Object refused(Refused refused, HttpServletRequest request) {
    var status =
        refused instanceof NotFound ? HttpStatus.NOT_FOUND
            : refused instanceof Forbidden ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    if (!isForPrograms(request)) return framed(status, refused.getMessage());
    var problem = problem(status, refused.getMessage());
    problem.setProperty("errors", errorsOf(refused));
    if (refused.hold() != null) problem.setProperty("hold", refused.hold());
    if (refused.rule() != null) problem.setProperty("rule", refused.rule());
    return answer(problem);
  }

  /** Parts without an end or a boundary; a file that is too large is told of below. */
  @ExceptionHandler(MultipartException.class)
  Object unreadableParts(HttpServletRequest request) {
    var sentence = "The parts of this form cannot be read. Send it again; a program ends the last part with its"
        + " boundary.";
    return isForPrograms(request) ? answer(problem(HttpStatus.BAD_REQUEST, sentence))
        : framed(HttpStatus.BAD_REQUEST, sentence);
  }

  @ExceptionHandler(Exception.class)
  Object unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
    // Whoever asked has gone, in the middle of the answer: there is nobody to tell.
    if (response.isCommitted()) {
      LOG.debug("The answer to {} {} could not be sent whole", request.getMethod(), request.getRequestURI(), e);
      return null;
    }
    // Who may not, and who has not signed in, is for Spring Security to answer.
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) throw e;
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Refused refused) return refused(refused, request);
    }
    if (Conflicts.isOne(e)) {
      LOG.warn("Overtaken at {} {}", request.getMethod(), request.getRequestURI(), e);
      return isForPrograms(request) ? answer(problem(HttpStatus.CONFLICT, Conflicts.TOLD))
          : framed(HttpStatus.CONFLICT, Conflicts.TOLD);
    }
    var number = UUID.randomUUID();
    LOG.error("Problem {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
    var sentence = "Something went wrong on our side, and nothing was changed. The administrator finds it in the log"
        + " as " + number + ".";
    return isForPrograms(request)
        ? answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, sentence))
        : framed(HttpStatus.INTERNAL_SERVER_ERROR, sentence);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var wrong = unreadable(e.getCause());
    var problem = problem(HttpStatus.BAD_REQUEST, wrong.detail());
    problem.setProperty("errors", List.of(wrong));
    return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var wrong =
        e.getFieldErrors().stream()
            .map(f -> new Wrong("/" + f.getField().replace(".", "/").replace("[", "/").replace("]", ""),
                f.getDefaultMessage()))
            .toList();
    var problem =
        problem(
            HttpStatus.UNPROCESSABLE_ENTITY,
            wrong.stream().map(w -> w.pointer() + ": " + w.detail()).collect(Collectors.joining(" ")));
    problem.setProperty("errors", wrong);
    return handleExceptionInternal(e, problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var sentence = "The file is larger than 20 MB. Make it smaller, or hand it in as several.";
    var problem = problem(HttpStatus.PAYLOAD_TOO_LARGE, sentence);
    problem.setProperty("errors", List.of(new Wrong("/file", sentence)));
    return handleExceptionInternal(e, problem, headers, HttpStatus.PAYLOAD_TOO_LARGE, request);
  }

  /** A path that is not there is most often one misspelt: the answer says where those that are can be read. */
  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var problem = problem(HttpStatus.NOT_FOUND,
        "There is nothing at /" + e.getResourcePath() + ". Every path is listed at /api/openapi.");
    return handleExceptionInternal(e, problem, headers, HttpStatus.NOT_FOUND, request);
  }

  /** Spring's own refusals: no such path, no such method, a wrong media type, a parameter that is missing. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var web = (ServletWebRequest) request;
    if (isForPrograms(web.getRequest())) {
      // For a path that is not there Spring hands in headers that cannot be changed.
      var own = new HttpHeaders();
      own.putAll(headers);
      own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
      return super.handleExceptionInternal(e, body, own, status, request);
    }
    try {
      if (web.getResponse() != null && !web.getResponse().isCommitted()) web.getResponse().sendError(status.value());
    } catch (IOException gone) {
      LOG.debug("The reader has gone", gone);
    }
    return null;
  }

  private static Wrong unreadable(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return new Wrong(pointer(unknown), UnreadableJson.sentence(unknown));
    }
    if (cause instanceof JsonMappingException mapping) {
      for (Throwable t = mapping; t != null; t = t.getCause()) {
        if (t instanceof Refused refused) return new Wrong(pointer(mapping), refused.getMessage());
      }
      return new Wrong(pointer(mapping), UnreadableJson.sentence(mapping));
    }
    if (cause instanceof JsonParseException parse && parse.getLocation() != null) {
      return new Wrong("", UnreadableJson.sentence(parse));
    }
    return new Wrong("", "Send a JSON body.");
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  static ProblemDetail problem(HttpStatus status, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(status == HttpStatus.UNPROCESSABLE_ENTITY ? "Refused" : status.getReasonPhrase());
    return problem;
  }

  static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  /** With what stands around every page: whoever is signed in stays so when something is not found. */
  private ModelAndView framed(HttpStatus status, String sentence) {
    return page(status, sentence).addObject("frame", frames.frame());
  }

  static ModelAndView page(HttpStatus status, String sentence) {
    var page = new ModelAndView("problem", status);
    page.addObject("heading", heading(status));
    page.addObject("sentence", sentence);
    return page;
  }

  private static String heading(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "Not found";
      case FORBIDDEN -> "Not for you";
      default -> status.is5xxServerError() ? "Something went wrong" : "There is a problem";
    };
  }

  /** The API, and what the public takes along as data. */
  static boolean isForPrograms(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith(request.getContextPath() + "/api/") || DATA.stream().anyMatch(path::endsWith);
  }
}
