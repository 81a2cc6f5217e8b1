package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.Prepared.proposal;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The review of an exempt paper")
class ExemptionReviewTest {

  static final String SECRET = "The lowest bidder asks for 412,350 pounds a year.";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers papers;
  @Autowired Appointments appointments;
  @Autowired Actors actors;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;

  MockMvc pages;
  Prepared prepared;

  @BeforeEach
  void prepare() {
    pages = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void stands_on_the_board_from_the_first_and_on_home_when_its_day_has_come_for_whoever_reviews_it() throws Exception {
    var decision = proposed();
    var day = London.today(clock).plusDays(20);
    exempt(decision, "legal", day);

    assertThat(board("democratic-services.thurrock"))
        .contains(decision.value(), London.say(day), "paragraph 3", "legal").doesNotContain("412,350");
    assertThat(board("democratic-services.leeds")).doesNotContain(decision.value());
    assertThat(dueOnHome("legal.thurrock", decision)).as("its day has not come").isFalse();

    time.forwardTo(London.at(day, LocalTime.of(0, 5)));

    for (var person : List.of("legal.thurrock", "monitoring-officer.thurrock")) {
      assertThat(dueOnHome(person, decision)).as(person).isTrue();
    }
    for (var person : List.of("finance.thurrock", "cabinet.thurrock", "legal.leeds", "monitoring-officer.leeds")) {
      assertThat(dueOnHome(person, decision)).as(person).isFalse();
    }
  }

  @Test
  void is_for_whoever_holds_the_post_that_weighed_the_public_interest() throws Exception {
    var decision = proposed();
    var post = "Head of Weighing " + UUID.randomUUID();
    var day = London.today(clock).plusDays(3);
    exempt(decision, post, day);
    SignedInAs.as("monitoring-officer.thurrock", () -> appointments.appoint(new Authority("thurrock"),
        new AppointmentCommand("holder", post, "hr.thurrock", London.today(clock), null, "Letter"), actors.person()));
    time.forwardTo(London.at(day, LocalTime.NOON));

    assertThat(dueOnHome("hr.thurrock", decision)).isTrue();
    assertThat(dueOnHome("legal.thurrock", decision)).isFalse();
  }

  @Test
  void weighs_the_public_interest_anew_and_sets_another_day() throws Exception {
    var decision = proposed();
    var paper = exempt(decision, "legal", London.today(clock));
    var later = London.today(clock).plusDays(90);

    assertThat(status(reviews(decision, "finance.thurrock", paper, "stays", "Still", later))).isEqualTo(403);
    assertThat(status(reviews(decision, "legal.leeds", paper, "stays", "Still", later))).isBetween(400, 499);
    assertThat(status(reviews(decision, "legal.thurrock", paper, "stays", null, later))).isEqualTo(422);
    for (var day : new LocalDate[] {London.today(clock), null}) {
      assertThat(status(reviews(decision, "legal.thurrock", paper, "stays", "Still", day))).isEqualTo(422);
    }
    assertThat(dueOnHome("legal.thurrock", decision)).isTrue();

    assertThat(status(reviews(decision, "legal.thurrock", paper, "stays", "The tender is not over.", later)))
        .isEqualTo(204);

    assertThat(dueOnHome("legal.thurrock", decision)).isFalse();
    assertThat(board("democratic-services.thurrock")).contains(London.say(later));
    assertThat(papers.published(decision)).isEmpty();
    assertThat(ledger(decision)).contains("exemption-reviewed");
    time.forwardTo(London.at(later, LocalTime.NOON));
    assertThat(dueOnHome("legal.thurrock", decision)).isTrue();
  }

  @Test
  void makes_it_public_where_the_monitoring_officer_says_so_and_nobody_else() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    prepared.publishedByCabinet(decision, "thurrock");
    var paper = exempt(decision, "legal", London.today(clock));
    assertThat(status(reviews(decision, "legal.thurrock", paper, "public", null, null))).isBetween(400, 499);
    assertThat(papers.published(decision)).isEmpty();
    assertThat(http.getForEntity("/register/documents/" + paper, String.class).getStatusCode().value()).isEqualTo(404);

    assertThat(status(reviews(decision, "monitoring-officer.thurrock", paper, "public", null, null))).isEqualTo(204);

    var open = papers.published(decision).stream().filter(d -> d.document().equals("prices")).findFirst().orElseThrow();
    assertThat(open.version()).isEqualTo(2);
    assertThat(http.getForObject("/register/documents/" + open.id(), String.class)).isEqualTo(SECRET);
    assertThat(http.getForEntity("/register/documents/" + paper, String.class).getStatusCode().value())
        .as("the exempt version stays as it was").isEqualTo(404);
    assertThat(dueOnHome("legal.thurrock", decision)).isFalse();
    assertThat(board("democratic-services.thurrock")).doesNotContain(decision.value());
    assertThat(ledger(decision)).contains("exemption-ended", "documents-published");
    assertThat(status(reviews(decision, "monitoring-officer.thurrock", paper, "public", null, null)))
        .as("once").isBetween(400, 499);
  }

  private DecisionReference proposed() throws Exception {
    return prepared.started(null, "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
  }

  private UUID exempt(DecisionReference decision, String reviewer, LocalDate reviewOn) {
    return SignedInAs.as("commissioning-officer.thurrock", () -> papers.store(decision, "prices",
        new Upload("prices.txt", "text/plain", SECRET.getBytes(),
            Publicity.exempt(3, "The tender is not over", reviewOn, reviewer)))).id();
  }

  private ResponseEntity<String> reviews(
      DecisionReference decision, String person, UUID paper, String answer, String publicInterest, LocalDate reviewOn) {
    var body = new HashMap<String, Object>(Map.of("document", paper.toString(), "answer", answer));
    if (publicInterest != null) body.put("publicInterest", publicInterest);
    if (reviewOn != null) body.put("reviewOn", reviewOn.toString());
    return http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + decision + "/exemption-reviews", body, String.class);
  }

  private static int status(ResponseEntity<String> answer) {
    return answer.getStatusCode().value();
  }

  private boolean dueOnHome(String person, DecisionReference decision) throws Exception {
    return page(person, "/").contains("/decisions/" + decision + "/exemption-reviews");
  }

  /** Of the board the exempt papers alone. */
  private String board(String person) throws Exception {
    return page(person, "/board/reviews.csv");
  }

  private String page(String person, String path) throws Exception {
    return pages.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))))
        .andReturn().getResponse().getContentAsString();
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }
}
