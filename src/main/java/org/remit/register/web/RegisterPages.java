package org.remit.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remit.reference.Csv;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.register.MakerKind;
import org.remit.register.PublicDecision;
import org.remit.register.Register;
import org.remit.register.RegisterAnswer;
import org.remit.register.RegisterLine;
import org.remit.register.RegisterQuestion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The register of decisions for everybody, without signing in, as pages and as data. */
@Controller
@ConditionalOnWebApplication
class RegisterPages {

  private static final int IN_A_FEED = 50;
  private static final int IN_A_TABLE = 100_000;

  private static final Map<String, Function<RegisterLine, Object>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("Reference", RegisterLine::reference);
    COLUMNS.put("Local authority", RegisterLine::council);
    COLUMNS.put("Decision", RegisterLine::title);
    COLUMNS.put("Decision maker", RegisterLine::maker);
    COLUMNS.put("Kind of decision maker", RegisterLine::makerKind);
    COLUMNS.put("Date of the decision", RegisterLine::decided);
    COLUMNS.put("To be decided from", RegisterLine::earliest);
    COLUMNS.put("Withdrawn", RegisterLine::withdrawn);
    COLUMNS.put("Published", RegisterLine::published);
    COLUMNS.put("Corrected", RegisterLine::corrected);
    COLUMNS.put("Taken down", RegisterLine::takenDown);
  }

  private final Register register;

  RegisterPages(Register register) {
    this.register = register;
  }

  /** What was typed into the search, so that it stands there still. */
  record Typed(String council, String maker, String from, String to, String words) {

    RegisterQuestion question() {
      return RegisterQuestion.of(council, maker, from, to, words);
    }
  }

  @GetMapping("/register")
  ModelAndView page(
      @ModelAttribute("typed") Typed typed,
      @RequestParam(required = false) String page,
      HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    var view = new ModelAndView("register");
    view.addObject("councils", register.councils());
    view.addObject("makers", MakerKind.values());
    try {
      view.addObject("answer", register.search(typed.question(), number(page)));
    } catch (Refused refused) {
      view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      view.addObject("wrong", refused.getMessage());
      view.addObject("wrongField", refused.pointer() == null ? "" : refused.pointer().substring(1));
    }
    return view;
  }

  @GetMapping(path = "/register.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  RegisterAnswer json(
      @ModelAttribute("typed") Typed typed,
      @RequestParam(required = false) String page,
      HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return register.search(typed.question(), number(page));
  }

  @GetMapping(path = "/register.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(
      @ModelAttribute("typed") Typed typed,
      HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return Csv.of(COLUMNS, register.latest(typed.question(), IN_A_TABLE));
  }

  @GetMapping(path = "/register.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @ResponseBody
  byte[] atom(
      @ModelAttribute("typed") Typed typed,
      HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    var lines = register.latest(typed.question(), IN_A_FEED);
    return Feed.of("Decisions published", "/register", lines.stream().map(RegisterPages::entry).toList());
  }

  @GetMapping("/register/{reference}")
  ModelAndView decision(@PathVariable String reference, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return new ModelAndView("register-decision", "decision", find(reference));
  }

  @GetMapping(path = "/register/{reference}.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  PublicDecision decisionAsJson(@PathVariable String reference, HttpServletResponse response) {
    ForEverybody.mayKeep(response);
    return find(reference);
  }

  private PublicDecision find(String reference) {
    DecisionReference known;
    try {
      known = new DecisionReference(reference);
    } catch (Refused unreadable) {
      throw new NotFound(unreadable.getMessage());
    }
    return register.get(known);
  }

  private static Feed.Entry entry(RegisterLine line) {
    var what = line.takenDown() != null ? "Taken down" : line.title();
    return new Feed.Entry(
        "/register/" + line.reference(), line.reference() + ": " + what,
        changed(line),
        line.takenDown() != null ? "It was taken down."
            : (line.withdrawn() != null ? "Withdrawn: it will not be decided"
                : !line.toBeDecided() ? "Decided by " + line.maker()
                : "To be decided by " + line.maker() + ", " + line.from())
                + (line.corrected() == null ? "." : ". The paper was corrected."));
  }

  /** What happened to a line last: it was published, withdrawn or taken down. */
  private static Instant changed(RegisterLine line) {
    return Stream.of(line.published(), line.withdrawn(), line.takenDown()).filter(Objects::nonNull)
        .max(Instant::compareTo).orElseThrow();
  }

  private static int number(String page) {
    if (page == null || page.isBlank()) return 1;
    if (page.strip().matches("\\d{1,6}")) return Integer.parseInt(page.strip());
    throw new Refused("The pages are counted from 1.").at("/page");
  }
}
