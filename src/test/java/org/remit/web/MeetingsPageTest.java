package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.constitution.MeetingDays;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.reference.Authority;
import org.remit.support.Prepared;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The calendar of meetings")
class MeetingsPageTest {

  private static final String SERVICES = "democratic-services.sefton";
  private static final Authority SEFTON = new Authority("sefton");

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MeetingDays meetings;
  @Autowired LedgerReader ledger;
  @Autowired Clock clock;

  MockMvc http;
  LocalDate day;

  @BeforeEach
  void chooseADayOfThisTestsOwn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    day = London.today(clock).plusYears(8).plusDays(System.nanoTime() % 400);
    while (meetings.of(SEFTON).meets("committee", day).orElse(false)) day = day.plusDays(1);
  }

  @Test
  void takes_a_meeting_with_what_shows_it_and_says_by_when_its_agenda_is_open() throws Exception {
    entered(day).andExpect(redirectedUrl("/meetings/sefton?done=entered"));

    assertThat(meetings.of(SEFTON).meets("committee", day)).contains(true);
    assertThat(last().kind()).isEqualTo("meeting-entered");
    assertThat(last().facts().toString()).contains(day.toString()).doesNotContain("minute 12");
    assertThat(last().withheld()).containsEntry("source", "Annual Council, minute 12");
    sees("finance.sefton", "/meetings/sefton").andExpect(status().isOk())
        .andExpect(content().string(containsString(London.say(day))))
        .andExpect(content().string(containsString("Annual Council, minute 12")))
        .andExpect(content().string(not(containsString("Cancel or move"))));
  }

  @Test
  void keeps_a_cancelled_meeting_in_sight_with_why_and_moves_one_on_record() throws Exception {
    entered(day);
    var cancel = "/meetings/sefton/cancel/committee/" + day;
    sees(SERVICES, cancel).andExpect(status().isOk())
        .andExpect(content().string(containsString("A committee of Council on " + London.say(day))));

    RefusedForm.shown(http, filled(cancel, Map.of("why", "")))
        .andExpect(content().string(containsString("href=\"#why\"")));
    asks(cancel, with(day.plusDays(1000), "why", "The hall is \"closed\"."))
        .andExpect(redirectedUrl("/meetings/sefton?done=moved"));

    assertThat(meetings.of(SEFTON).meets("committee", day)).contains(false);
    assertThat(meetings.of(SEFTON).meets("committee", day.plusDays(1000))).contains(true);
    assertThat(last().kind()).isEqualTo("meeting-moved");
    sees(SERVICES, "/meetings/sefton").andExpect(content().string(containsString("The hall is &quot;closed&quot;.")))
        .andExpect(content().string(containsString("cancelled</strong>")))
        .andExpect(content().string(containsString("Moved from " + London.say(day))));
    asks(cancel, Map.of("why", "Once more.")).andExpect(status().isNotFound());
    asks("/meetings/sefton/cancel/committee/" + day.plusDays(1000), Map.of("why", "No business."))
        .andExpect(redirectedUrl("/meetings/sefton?done=cancelled"));
    assertThat(meetings.of(SEFTON).meets("committee", day.plusDays(1000)).orElse(false)).isFalse();
  }

  @Test
  void takes_no_day_twice_and_none_that_is_over_and_keeps_what_was_typed() throws Exception {
    entered(day);

    RefusedForm.shown(http, entering(day))
        .andExpect(content().string(containsString("meets on " + London.say(day) + " already")))
        .andExpect(content().string(containsString("Annual Council, minute 12")));
    RefusedForm.shown(http, entering(London.today(clock).minusDays(1)))
        .andExpect(content().string(containsString("is over")));
    RefusedForm.shown(http, filled("/meetings/sefton/add", Map.of("body", "the board", "source", "x")))
        .andExpect(content().string(containsString("Enter the day, such as 27 3 2027.")));
    asks("/meetings/sefton/cancel/committee/never", Map.of("why", "x")).andExpect(status().isNotFound());
  }

  @Test
  void belongs_to_the_council_and_is_kept_by_democratic_services() throws Exception {
    sees("finance.sefton", "/meetings").andExpect(redirectedUrl("/meetings/sefton"));
    sees("finance.leeds", "/meetings/sefton").andExpect(status().isForbidden());
    sees("director.sefton", "/meetings/sefton/add").andExpect(status().isForbidden());
    http.perform(post("/meetings/sefton/add").with(csrf()).with(user("democratic-services.leeds")
        .authorities(new SimpleGrantedAuthority("democratic-services.leeds"))).param("body", "committee")
        .param("day-day", "1").param("day-month", "6").param("day-year", "2040").param("source", "x"))
        .andExpect(status().isForbidden());
  }

  @Test
  void is_read_and_kept_by_programs_too() throws Exception {
    var calendar = "/api/meetings/sefton";
    var entered = "{\"body\":\"committee\",\"day\":\"%s\",\"source\":\"Minute 12\"}".formatted(day);
    sends(calendar, entered).andExpect(status().isCreated())
        .andExpect(content().string(containsString("\"day\":\"" + day + "\",\"meets\":true")));
    sends(calendar, entered).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("\"pointer\":\"/day\"")));
    sends(calendar + "/committee/" + day + "/cancel", "{\"why\":\"No business\"}").andExpect(status().isOk());

    sees("finance.sefton", calendar).andExpect(status().isOk()).andExpect(content().string(containsString(
        "\"day\":\"" + day + "\",\"meets\":false,\"source\":\"No business\",\"entered\":true,\"agendaBy\":")));
    sees("finance.leeds", calendar).andExpect(status().isForbidden());
  }

  @Test
  void settles_the_days_between_the_meetings_that_were_entered() throws Exception {
    entered(day);
    var later = day.plusDays(3000);
    entered(later);

    assertThat(meetings.of(SEFTON).meets("committee", later.minusDays(1))).contains(false);
    assertThat(meetings.of(SEFTON).meets("committee", later.plusDays(40_000))).as("beyond the last").isEmpty();
  }

  @Test
  void names_the_decisions_that_are_called_to_a_meeting_and_says_so_when_it_is_cancelled() throws Exception {
    var prepared = beans.createBean(Prepared.class);
    var decision = prepared.started("council-decision", "sefton", Prepared.proposal("sefton", "council", "Council"));
    var meeting = London.today(clock).plusDays(40);
    prepared.complete(decision, SERVICES, "Task_PublishAgenda",
        Map.of("meetingOn", meeting + "T10:00", "place", "Council Chamber"));
    if (!meetings.of(SEFTON).meets("council", meeting).orElse(false)) {
      asks("/meetings/sefton/add", with(meeting, "body", "council", "source", "Minute 3"))
          .andExpect(status().is3xxRedirection());
    }
    sees(SERVICES, "/meetings/sefton").andExpect(content().string(containsString(decision + ": Adoption")));

    asks("/meetings/sefton/cancel/council/" + meeting, Map.of("why", "No quorum."))
        .andExpect(status().is3xxRedirection());

    sees(SERVICES, "/meetings/sefton").andExpect(content().string(containsString("needs a meeting")));
  }

  private ResultActions entered(LocalDate on) throws Exception {
    return http.perform(entering(on));
  }

  private static RequestBuilder entering(LocalDate on) {
    return filled("/meetings/sefton/add", with(on, "body", "committee", "source", "Annual Council, minute 12"));
  }

  /** The fields of a form with a day: of a new meeting, or to which one is moved. */
  private static Map<String, String> with(LocalDate on, String... fields) {
    var all = new HashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
    var name = all.containsKey("body") ? "day" : "to";
    all.put(name + "-day", String.valueOf(on.getDayOfMonth()));
    all.put(name + "-month", String.valueOf(on.getMonthValue()));
    all.put(name + "-year", String.valueOf(on.getYear()));
    return all;
  }

  private ResultActions asks(String path, Map<String, String> fields) throws Exception {
    return http.perform(filled(path, fields));
  }

  private static RequestBuilder filled(String path, Map<String, String> fields) {
    var request = post(path).with(csrf()).with(user(SERVICES).authorities(new SimpleGrantedAuthority(SERVICES)));
    fields.forEach(request::param);
    return request;
  }

  private ResultActions sends(String path, String body) throws Exception {
    return http.perform(post(path).with(csrf()).with(user(SERVICES).authorities(new SimpleGrantedAuthority(SERVICES)))
        .contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions sees(String person, String path) throws Exception {
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))));
  }

  private LedgerEntry last() {
    var all = ledger.entries("council:sefton");
    return all.get(all.size() - 1);
  }
}
