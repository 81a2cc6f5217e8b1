package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remit.calendar.London;
import org.remit.callin.CallInRequestCommand;
import org.remit.callin.CallInRequests;
import org.remit.cases.CasesInPart;
import org.remit.constitution.MeetingDays;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.intake.Drafts;
import org.remit.intake.Place;
import org.remit.intake.IntakeQuestions;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each page as people see it: axe finds nothing, and its pictures can be looked at. Pictures are written when it runs
 * without the classes whose cases would stand on them.
 */
@RemitTest
@ExtendWith(WithABrowser.class)
@DisplayName("In the browser, a page")
class PagesTest {

  /** What is served beside pages: documents as they were handed in, and tables and styles by the end of their names. */
  private static final Pattern FILES = Pattern.compile("/api/.*|.*/documents/\\{id}|.*\\.[a-z]{3,5}");

  /** Each page, who looks at it, and where; of the pages of commands those that the same person may open. */
  private static final Map<String, Seen> PAGES = new TreeMap<>(Map.ofEntries(
      Map.entry("/sign-in", new Seen("sign-in", null, "/sign-in")),
      Map.entry("/", new Seen("home", "democratic-services", "/")),
      Map.entry("/error", new Seen("not-found", "democratic-services", "/nowhere")),
      Map.entry("/decisions/{reference}", new Seen("decision", "democratic-services", "/decisions/{reference}")),
      Map.entry("/decisions/{reference}/what-would-change",
          new Seen("what-would-change", "democratic-services", "/decisions/{reference}/what-would-change")),
      Map.entry("/decisions/{reference}/modern-gov",
          new Seen("modern-gov", "democratic-services", "/decisions/{reference}/modern-gov")),
      Map.entry("/decisions/{reference}/facts",
          new Seen("facts", "commissioning-officer", "/decisions/{reference}/facts")),
      Map.entry("/decisions/{reference}/facts/{question}",
          new Seen("facts-question", "commissioning-officer", "/decisions/{reference}/facts/planned")),
      Map.entry("/decisions/{reference}/facts/{list}/{item}/{question}",
          new Seen("facts-of-a-resolution", "commissioning-officer",
              "/decisions/{reference}/facts/resolutions/0/value")),
      Map.entry("/decisions/{reference}/facts/{list}/{item}/remove",
          new Seen("facts-remove", "commissioning-officer", "/decisions/{reference}/facts/documents/0/remove")),
      Map.entry("/decisions/{reference}/{command}",
          new Seen("command", "democratic-services", "/decisions/{reference}/documents")),
      Map.entry("/decisions/{reference}/{command}/{item}/{part}",
          new Seen("call-in-signature", "scrutiny-chair", "/decisions/{reference}/call-in-requests/1/signatures")),
      Map.entry("/register", new Seen("register", null, "/register?council=thurrock")),
      Map.entry("/register/{reference}", new Seen("register-decision", null, "/register/{reference}")),
      Map.entry("/forward-plan", new Seen("forward-plan", null, "/forward-plan")),
      Map.entry("/register/papers/{id}",
          new Seen("decision-notice", "democratic-services", "/register/papers/{paper}")),
      Map.entry("/audit", new Seen("audit", "auditor", "/audit?decision={reference}")),
      Map.entry("/audit/entries/{stream}/{sequence}", new Seen("audit-entry", "auditor",
          "/audit/entries/{reference}/2")),
      Map.entry("/audit/sample", new Seen("audit-sample", "auditor", "/audit/sample")),
      Map.entry("/reports", new Seen("reports", "monitoring-officer", "/reports")),
      Map.entry("/reports/{report}", new Seen("report", "monitoring-officer", "/reports/waivers")),
      Map.entry("/board", new Seen("board", "democratic-services", "/board")),
      Map.entry("/board/times", new Seen("board-times", "democratic-services", "/board/times")),
      Map.entry("/contracts", new Seen("contracts", "democratic-services", "/contracts")),
      Map.entry("/planner",
          new Seen("planner", "commissioning-officer", "/planner?decision={reference}&what=grant&on=2016-01-31")),
      Map.entry("/calculator", new Seen("calculator", "democratic-services",
          "/calculator?clock=notice&kind=agenda&authority=thurrock&meeting=2015-09-10")),
      Map.entry("/start", new Seen("start", "commissioning-officer", "/start")),
      Map.entry("/start/{draft}", new Seen("start-check", "commissioning-officer", "/start/{draft}")),
      Map.entry("/start/{draft}/discard", new Seen("start-discard", "commissioning-officer", "/start/{draft}/discard")),
      Map.entry("/start/{draft}/{question}",
          new Seen("start-list", "commissioning-officer", "/start/{draft}/resolutions")),
      Map.entry("/start/{draft}/{list}/{item}/{question}",
          new Seen("start-question", "commissioning-officer", "/start/{draft}/resolutions/0/value")),
      Map.entry("/packs/{council}", new Seen("pack", "monitoring-officer", "/packs/thurrock")),
      Map.entry("/meetings", new Seen("meetings-read", "director", "/meetings")),
      Map.entry("/meetings/{council}", new Seen("meetings", "democratic-services", "/meetings/thurrock")),
      Map.entry("/meetings/{council}/add", new Seen("meetings-add", "democratic-services", "/meetings/thurrock/add")),
      Map.entry("/meetings/{council}/cancel/{body}/{day}", new Seen("meetings-cancel", "democratic-services",
          "/meetings/thurrock/cancel/council/{meeting}")),
      Map.entry("/people", new Seen("people-administrator", "administrator", "/people")),
      Map.entry("/people/{council}", new Seen("people", "director", "/people/thurrock")),
      Map.entry("/people/{council}/appoint", new Seen("people-appoint", "democratic-services",
          "/people/thurrock/appoint")),
      Map.entry("/people/{council}/leaves", new Seen("people-leaves", "democratic-services",
          "/people/thurrock/leaves")),
      Map.entry("/people/{council}/end/{id}", new Seen("people-end", "democratic-services",
          "/people/thurrock/end/{appointment}"))));

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CasesInPart cases;
  @Autowired OpenTasks tasks;
  @Autowired StatutoryPapers papers;
  @Autowired Appointments appointments;
  @Autowired MeetingDays meetings;
  @Autowired Actors actors;
  @Autowired CallInRequests callInRequests;
  @Autowired Drafts drafts;
  @Autowired IntakeQuestions questions;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  /** @param role at Thurrock; null for somebody who has not signed in */
  private record Seen(String name, String role, String path) {

    int status() {
      return path.equals("/nowhere") ? 404 : 200;
    }
  }

  @Test
  void is_looked_at_wherever_one_is_served() {
    var served = mappings.getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
            || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(path -> !FILES.matcher(path).matches())
        .collect(Collectors.toSet());

    assertThat(PAGES.keySet()).as("each page has its line in PAGES, and is looked at").isEqualTo(served);
  }

  @TestFactory
  Stream<DynamicTest> keeps_nobody_out(Visitor visitor) {
    var decision = openToCallIn();
    var byRole = PAGES.values().stream().collect(Collectors.groupingBy(seen -> String.valueOf(seen.role())));
    return byRole.keySet().stream().sorted().flatMap(role -> Stream.concat(
        Stream.of(dynamicTest(role + " signs in", () -> {
          visitor.leaves();
          if (!role.equals("null")) visitor.signsInAs(role + ".thurrock");
        })),
        byRole.get(role).stream().map(seen -> dynamicTest(seen.name(),
            () -> visitor.opens(address(seen.path(), decision), seen.status()).looksAt(seen.name())))));
  }

  @Test
  void of_a_command_says_what_is_wrong_and_keeps_what_was_written(Visitor officer) throws Exception {
    var decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));

    officer.signsInAs("monitoring-officer.thurrock").opens("/decisions/" + decision + "/irregularities")
        .writes("What happened? (optional)", "A member voted by post.")
        .presses("Record an irregularity, or note on one")
        .reads("There is a problem").reads("A member voted by post.").looksAt("command-refused");
  }

  @Test
  void of_a_decision_tells_each_hold_whole_on_a_telephone_and_as_a_table_to_whoever_hears_it(Visitor clerk)
      throws Exception {
    var decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));

    clerk.signsInAs("democratic-services.thurrock").opens("/decisions/" + decision)
        .readsOnATelephone("[aria-labelledby=holds][role=region]")
        .hearsATable("Open holds", "Hold", "Forbids to", "What lifts it");
  }

  @Test
  void of_a_question_asks_yes_no_or_not_known_first_and_leads_back_over_pages_only(Visitor officer) throws Exception {
    var urgency = "/start/" + begun() + "/urgency";
    var decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));
    officer.signsInAs("commissioning-officer.thurrock").opens(urgency).looksAt("start-yes-or-no");

    officer.chooses("Yes").looksAt("start-yes").presses("Save and continue")
        .reads("There is a problem").looksAt("start-yes-refused");
    officer.opens("/start").goesBack().reads("Is anything urgent?");

    officer.opens("/decisions/" + decision + "/facts/contracts").looksAt("facts-list");
    officer.chooses("Yes").presses("Change the facts").reads("Which contract is it?").looksAt("facts-one-more");
  }

  @Test
  void is_used_by_keyboard_alone_from_signing_in_to_what_is_on_record(Visitor officer) throws Exception {
    var decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));

    officer.opens("/sign-in").tabsTo("Name").types("monitoring-officer.thurrock").tabsTo("Password").types("demo")
        .hits("Enter").reads("My tasks");
    officer.tabsTo(decision + ": ").hits("Enter").reads("What you can do")
        .tabsTo("Record an irregularity").hits("Enter").reads("Record an irregularity, or note on one")
        .tabsTo("What happened?").types("A member voted by post.").tabsTo("Record an irregularity").hits("Enter")
        .reads("There is a problem").reads("A member voted by post.");
  }

  @Test
  void is_found_wanting_where_a_picture_has_no_words(Visitor visitor) {
    visitor.opens("/sign-in").showsAPictureWithoutWords();

    assertThatThrownBy(() -> visitor.looksAt("wanting")).hasMessageContaining("image-alt");
  }

  @Test
  void of_a_decision_shows_the_auditor_the_whole_trail(Visitor auditor) {
    var decision = cases.untilTheTurnOf("commissioning-officer", "start-service", EachRoleTest.LEEDS_WAIVER).decision();

    auditor.signsInAs("auditor.leeds").reads("Nothing waits for you.").looksAt("home-auditor")
        .follows(decision + ": ").reads("entries hold together")
        .looksAt("decision-of-an-officer").unfolds("Steps that were taken").unfolds("Show every entry")
        .reads("director of Leeds")
        .isKeptOutByNothing();
  }

  @Test
  void of_tasklist_leads_home_and_tells_which_day_remit_works_with(Visitor director) {
    director.signsInAs("director.leeds").opens("/camunda/app/tasklist/default/")
        .reads("Evaluation: Remit works with").follows("Home").reads("Nothing waits for you.");
  }

  @Test
  void of_the_start_tells_the_administrator_when_the_engine_ends_and_no_approver(Visitor administrator) {
    administrator.signsInAs("administrator").reads("which has had no fixes since").looksAt("home-administrator");
    administrator.leaves().signsInAs("director.leeds").doesNotRead("which has had no fixes since");
  }

  /** Published yesterday; a member has asked for a call-in. */
  private DecisionReference openToCallIn() {
    var turn = cases.untilTheTurnOf("democratic-services", "publish-decision", EachRoleTest.THURROCK);
    try (var who = SignedInAs.person(turn.person())) {
      tasks.complete(turn.decision(), "publish-decision", null, turn.fields());
    }
    time.settle();
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    try (var who = SignedInAs.person("scrutiny.thurrock")) {
      callInRequests.receive(turn.decision(),
          new CallInRequestCommand(List.of(), "Other providers were not asked.", null, null, List.of()),
          actors.person());
    }
    return turn.decision();
  }

  /** Of a post that no other test knows. */
  private UUID appointed() {
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      return appointments.appoint(new Authority("thurrock"), new AppointmentCommand("holder",
          "Strategic Lead for Adoption and Permanence", "director.thurrock", LocalDate.of(2015, 5, 20), null,
          "Annual Council, minute 8"), actors.person()).id();
    }
  }

  /** A meeting of the council in five weeks, entered once. */
  private LocalDate meeting() {
    var day = London.today(clock).plusWeeks(5);
    var council = new Authority("thurrock");
    if (!meetings.of(council).meets("council", day).orElse(false)) {
      try (var who = SignedInAs.person("democratic-services.thurrock")) {
        meetings.add(council, "council", day, "Annual Council, minute 12", actors.person());
      }
    }
    return day;
  }

  /** A draft with a title and a grant. */
  private UUID begun() {
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      var actor = actors.person();
      var draft = drafts.begin(actor);
      var resolutions = questions.named("resolutions");
      drafts.add(draft, resolutions, actor);
      drafts.answer(draft, Place.of(questions.named("title")), json().put("title", "Adoption support"), actor);
      drafts.answer(draft, new Place(questions.named(resolutions, "what"), resolutions, 0),
          json().put("kind", "make-grant").put("what", "A grant to the partner"), actor);
      drafts.answer(draft, new Place(questions.named(resolutions, "value"), resolutions, 0),
          json().put("value-total", 393000).put("value-annual", 131000), actor);
      return draft;
    }
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String address(String path, DecisionReference decision) {
    var filled = path.replace("{reference}", decision.value());
    if (filled.contains("{paper}")) {
      var notice = papers.published(decision).stream().filter(p -> p.kind().equals("decision-notice")).findFirst();
      filled = filled.replace("{paper}", notice.orElseThrow().id().toString());
    }
    if (filled.contains("{draft}")) filled = filled.replace("{draft}", begun().toString());
    if (filled.startsWith("/meetings/thurrock")) filled = filled.replace("{meeting}", meeting().toString());
    if (filled.contains("{appointment}")) {
      filled = filled.replace("{appointment}", appointed().toString());
    }
    return filled;
  }
}
