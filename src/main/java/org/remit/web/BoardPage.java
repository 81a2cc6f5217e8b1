package org.remit.web;

import java.util.List;
import org.remit.people.Actors;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
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
      @RequestParam(defaultValue = "") String since) {
    var page = new ModelAndView("board");
    page.addObject("council", council);
    page.addObject("post", post);
    page.addObject("since", since);
    page.addObject("every", actors.person().authority() == null);
    try {
      page.addObject("sheets", boards.all(actors.person(), filter(council, post, since)));
    } catch (NotFound e) {
      throw e;
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
      page.addObject("sheets", List.of());
    }
    return page;
  }

  @GetMapping(path = "/board/{sheet}.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(
      @PathVariable String sheet, @RequestParam(defaultValue = "") String council,
      @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String since) {
    return boards.all(actors.person(), filter(council, post, since)).stream().filter(s -> s.id().equals(sheet))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no table '" + sheet + "' on the board."))
        .csv();
  }

  private static Boards.Filter filter(String council, String post, String since) {
    return new Boards.Filter(council.strip(), post.strip(), AskedDay.of(since, "/since"));
  }
}
