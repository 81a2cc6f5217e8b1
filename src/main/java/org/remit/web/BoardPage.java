package org.remit.web;

import java.util.List;
import java.util.function.Function;
import org.remit.engine.HeatMaps;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The board: every table that democratic services watch, each with its CSV. */
@Controller
@ConditionalOnWebApplication
class BoardPage {

  private final Boards boards;
  private final Actors actors;

  BoardPage(Boards boards, Actors actors) {
    this.boards = boards;
    this.actors = actors;
  }

  @GetMapping("/board")
  ModelAndView show(
      @RequestParam(defaultValue = "") String council, @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    return page("board", council, post, since, until, "sheets", filter -> boards.all(actors.person(), filter));
  }

  private ModelAndView page(String view, String council, String post, String since, String until, String name,
      Function<Boards.Filter, List<?>> shown) {
    var page = new ModelAndView(view);
    page.addObject("council", council);
    page.addObject("post", post);
    page.addObject("since", since);
    page.addObject("until", until);
    page.addObject("every", actors.person().authority() == null);
    try {
      page.addObject(name, shown.apply(filter(council, post, since, until)));
    } catch (NotFound e) {
      throw e;
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
      page.addObject(name, List.of());
    }
    return page;
  }

  @GetMapping(path = "/board/{sheet}.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(
      @PathVariable String sheet, @RequestParam(defaultValue = "") String council,
      @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    return boards.all(actors.person(), filter(council, post, since, until)).stream().filter(s -> s.id().equals(sheet))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no table '" + sheet + "' on the board."))
        .csv();
  }

  @GetMapping("/board/times")
  ModelAndView times(
      @RequestParam(defaultValue = "") String council, @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    return page("board-times", council, post, since, until, "maps", filter -> boards.heatMaps(actors.person(), filter))
        .addObject("bands", HeatMaps.BANDS);
  }

  @GetMapping(path = "/board/times/{model}.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String timesAsCsv(
      @PathVariable String model, @RequestParam(defaultValue = "") String council,
      @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    return heatMap(model, filter(council, post, since, until)).sheet().csv();
  }

  @GetMapping("/board/times/{model}.svg")
  ResponseEntity<byte[]> timesAsPicture(
      @PathVariable String model, @RequestParam(defaultValue = "") String council,
      @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.valueOf("image/svg+xml"))
        .body(HeatMaps.drawn(heatMap(model, filter(council, post, since, until)).times()));
  }

  private Boards.HeatMap heatMap(String model, Boards.Filter filter) {
    return boards.heatMaps(actors.person(), filter).stream().filter(m -> m.times().model().equals(model)).findFirst()
        .orElseThrow(() -> new NotFound("No step of a model '" + model + "' has been finished in these decisions."));
  }

  private static Boards.Filter filter(String council, String post, String since, String until) {
    return new Boards.Filter(
        council.strip(), post.strip(), AskedDay.of(since, "/since"), AskedDay.of(until, "/until"));
  }
}
