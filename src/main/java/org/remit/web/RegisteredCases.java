package org.remit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.engine.ModelPictures;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Part;
import org.remit.routing.Reason;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that were registered, with their clocks and holds, in the words of a page. */
@Component
@Transactional(readOnly = true)
class RegisteredCases implements Cases {

  private final Decisions decisions;
  private final Gate gate;
  private final ModelPictures pictures;
  private final Clock clock;

  RegisteredCases(Decisions decisions, Gate gate, ModelPictures pictures, Clock clock) {
    this.decisions = decisions;
    this.gate = gate;
    this.pictures = pictures;
    this.clock = clock;
  }

  @Override
  public List<CaseLine> visibleTo(Actor actor) {
    return decisions.visibleTo(actor).stream().map(this::line).toList();
  }

  @Override
  public Optional<CasePage> find(DecisionReference reference, Actor actor) {
    return decisions.find(reference).filter(d -> decisions.maySee(d, actor)).map(this::page);
  }

  private CaseLine line(DecisionView d) {
    var open = gate.holds(d.reference()).stream().filter(HoldView::isOpen).toList();
    var today = London.today(clock);
    var next =
        gate.clocks(d.reference()).stream()
            .filter(c -> c.state().equals("running"))
            .filter(c -> dateOf(c.period()) != null && !dateOf(c.period()).isBefore(today))
            .min(Comparator.comparing(c -> dateOf(c.period())));
    return new CaseLine(
        d.reference(), d.title(), d.authority().id(), d.stage().words(),
        next.map(c -> dateOf(c.period())).orElse(null), next.map(c -> words(c.kind())).orElse(null), open.size(),
        held(d, open));
  }

  /** The act that is next in a case and may not happen yet, with the first things that forbid it and who lifts them. */
  private String held(DecisionView d, List<HoldView> open) {
    for (var act : Act.values()) {
      var here = open.stream().filter(h -> h.acts().contains(act)).toList();
      if (here.isEmpty()) continue;
      var first = here.stream().limit(2)
          .map(h -> h.words().replaceFirst("[.]$", "") + " (" + h.by().words() + ")")
          .collect(Collectors.joining("; "));
      return "Cannot " + act.words() + " yet: " + first
          + (here.size() > 2 ? "; and " + (here.size() - 2) + " more" : "") + ".";
    }
    if (d.stage().isEnd()) return null;
    var waits = pictures.waitsFor(d.reference());
    return waits.isEmpty() ? null : "Waits for: " + String.join("; ", waits) + ".";
  }

  private static LocalDate dateOf(Period period) {
    return period.effectiveOn() == null ? period.lastDay() : period.effectiveOn();
  }

  private CasePage page(DecisionView d) {
    var route = route(d);
    return new CasePage(
        d.reference(),
        d.title(),
        d.authority().id(),
        d.stage().words() + (d.because() == null ? "" : ": " + d.because()),
        d.parent(),
        decisions.childrenOf(d.reference()).stream().map(DecisionView::reference).toList(),
        maker(d),
        route.map(r -> sentences(r.maker())).orElse(List.of()),
        route.map(RegisteredCases::answers).orElse(List.of()),
        d.resolutions().stream()
            .map(r -> new CasePage.Resolution(
                r.id(), r.words(), r.state().words(), r.wording(), r.effectiveOn(), r.effectRule(), r.carriedOut()))
            .toList(),
        gate.clocks(d.reference()).stream().map(RegisteredCases::clock).toList(),
        gate.holds(d.reference()).stream().filter(HoldView::isOpen).map(RegisteredCases::hold).toList(),
        decisions.findings(d.reference()).stream().map(RegisteredCases::finding).toList());
  }

  private static String maker(DecisionView d) {
    var post = d.proposal().decisionMaker().post();
    return words(d.maker()) + (post.known() ? ": " + post.value() : "");
  }

  /** A page is shown even where the rules of the day cannot be applied, such as a regime that is not modelled. */
  private Optional<Route> route(DecisionView d) {
    try {
      return Optional.of(decisions.route(d));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private static List<CasePage.Answer> answers(Route route) {
    var answers = new ArrayList<CasePage.Answer>();
    answers.add(answer("Is it a key decision?", route.key()));
    answers.add(answer("Which of the council's own categories?", route.category()));
    answers.add(answer("Which notices must be published?", route.notices()));
    answers.add(answer("Is the meeting held in private?", route.privateMeeting()));
    answers.add(answer("May it be called in?", route.callable()));
    answers.add(answer("How is it recorded?", route.record()));
    return answers.stream().filter(Objects::nonNull).toList();
  }

  private static CasePage.Answer answer(String question, Part<?> part) {
    if (part == null) return null;
    return new CasePage.Answer(
        question,
        part.depends() ? "It depends: " + part.dependsOn() : said(part.answer()),
        sentences(part),
        unconfirmed(part));
  }

  /** Which figures or rules nobody has confirmed, from where they come, and how sure they are. */
  private static String unconfirmed(Part<?> part) {
    if (part.confirmation().isConfirmed()) return null;
    var named = part.reasons().stream().filter(r -> !r.confirmation().isConfirmed())
        .map(r -> unconfirmed(r.sentence(), r.citation(), r.confirmation())).distinct()
        .collect(Collectors.joining(" "));
    return named.isEmpty() ? "It rests on what is " + part.confirmation().id() + ", not confirmed." : named;
  }

  private static String unconfirmed(String rule, String citation, Confirmation confirmation) {
    return "Not confirmed, but " + confirmation.id() + ": '" + rule + "' (" + citation + ").";
  }

  private static List<String> sentences(Part<?> part) {
    return part.reasons().stream().map(RegisteredCases::sentence).toList();
  }

  private static String sentence(Reason reason) {
    return reason.sentence() + " (" + reason.citation() + ")";
  }

  private static String said(Object answer) {
    if (answer instanceof Boolean yes) return yes ? "Yes" : "No";
    if (answer instanceof List<?> list) {
      return list.isEmpty() ? "None" : list.stream().map(String::valueOf).map(RegisteredCases::words)
          .collect(Collectors.joining(", "));
    }
    return words(String.valueOf(answer));
  }

  private static CasePage.Clock clock(ClockView c) {
    var p = c.period();
    return new CasePage.Clock(
        words(c.kind()), c.resolution(), c.state().equals("run") ? "has run" : c.state(), p.firstDay(), p.lastDay(),
        p.effectiveOn(), p.convention(), p.rule().citation(), p.rule().text(),
        p.confirmed() ? null : unconfirmed(p.rule().text(), p.rule().citation(), p.rule().confirmation()),
        p.days().stream().map(day -> new CasePage.Day(day.date(), day.counted(), day.why())).toList(), p.assumed());
  }

  private static CasePage.Hold hold(HoldView h) {
    return new CasePage.Hold(
        h.resolution(), h.words(), h.reason(), h.acts().stream().sorted().map(Act::words).toList(), h.rule(),
        h.liftable(), h.by().words(), h.until());
  }

  private static CasePage.Finding finding(FindingView f) {
    return new CasePage.Finding(
        f.severity(), f.sentence(), f.citation(), f.paragraph(), f.answer(),
        Stream.ofNullable(f.answerableBy()).map(r -> Role.of(r).words()).findFirst().orElse(null));
  }

  private static String words(String id) {
    if (id == null || id.isEmpty()) return "Not known yet";
    var words = id.replace('-', ' ').replace('_', ' ').replace("call in", "call-in");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
