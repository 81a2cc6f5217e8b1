package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.ledger.LedgerReader;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("What changed since somebody last looked at a decision")
class LastLookPageTest {

  private static final String FIRST = "This is the first time that you look at this decision.";
  private static final String NOTHING = "Nothing has changed since you last looked.";
  private static final String ONE = "One thing has changed since you last looked.";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers papers;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired JdbcTemplate sql;

  MockMvc http;
  DecisionReference decision;

  @BeforeEach
  void propose() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    decision = beans.createBean(Prepared.class)
        .started("officer-decision", "leeds", Prepared.proposal("leeds", "officer", "Director of Looks")
            .replace("functionKind: executive", "functionKind: council"));
  }

  @Test
  void is_nothing_at_the_first_look_and_nothing_at_the_next_while_nothing_happens() throws Exception {
    looks("finance.leeds").andExpect(content().string(containsString(FIRST)));

    looks("finance.leeds").andExpect(content().string(containsString(NOTHING)))
        .andExpect(content().string(not(containsString("What was new to you before"))));
  }

  @Test
  void is_what_happened_meanwhile_and_is_found_again_by_whoever_loads_the_page_again() throws Exception {
    looks("finance.leeds");
    handsIn("annex", Publicity.open());

    looks("finance.leeds").andExpect(content().string(containsString(ONE)))
        .andExpect(content().string(containsString("<strong>Document stored</strong>")));
    looks("finance.leeds").andExpect(content().string(containsString(NOTHING)))
        .andExpect(content().string(containsString("What was new to you before")))
        .andExpect(content().string(containsString("<strong>Document stored</strong>")));

    handsIn("annex", Publicity.open());
    handsIn("map", Publicity.open());
    looks("finance.leeds").andExpect(content().string(containsString("2 things have changed")));
  }

  @Test
  void is_each_persons_own_however_they_write_their_name() throws Exception {
    looks("finance.leeds");
    handsIn("annex", Publicity.open());

    looks("legal.leeds").andExpect(content().string(containsString(FIRST)));
    looks("Finance.leeds").andExpect(content().string(containsString(ONE)));
  }

  @Test
  void is_never_that_somebody_read_and_no_look_is_written_on_the_trail() throws Exception {
    var withheld = handsIn("prices", Publicity.exempt(3, "The bids are still open.", LocalDate.of(2030, 1, 1), "MO"));
    looks("monitoring-officer.leeds");
    var before = ledger.entries(decision).size();
    try (var who = SignedInAs.person("legal.leeds")) {
      papers.read(withheld, actors.person());
    }

    looks("monitoring-officer.leeds").andExpect(content().string(containsString(NOTHING)));

    assertThat(ledger.entries(decision)).as("the reading is on record, as ever, and the looks are not")
        .hasSize(before + 1).last().satisfies(e -> assertThat(e.kind()).isEqualTo("withheld-document-read"));
  }

  @Test
  void is_kept_as_a_name_and_a_place_in_the_trail_and_nothing_else() throws Exception {
    looks("finance.leeds");

    assertThat(sql.queryForList("select * from remit.last_look where decision = ?", decision.value())).singleElement()
        .satisfies(row -> assertThat(row).containsOnly(
            Map.entry("person", "finance.leeds"), Map.entry("decision", decision.value()),
            Map.entry("seen", (long) ledger.entries(decision).size()),
            Map.entry("seen_before", (long) ledger.entries(decision).size())));
  }

  @Test
  void is_told_to_nobody_of_another_council_and_nothing_is_kept_of_their_asking() throws Exception {
    http.perform(get("/decisions/" + decision).with(user("finance.thurrock")
        .authorities(new SimpleGrantedAuthority("finance.thurrock")))).andExpect(status().isNotFound());

    assertThat(sql.queryForObject("select count(*) from remit.last_look where decision = ?", Long.class,
        decision.value())).isZero();
  }

  private UUID handsIn(String document, Publicity publicity) {
    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      return papers.store(decision, document, new Upload(document + ".txt", "text/plain",
          ("Written at " + System.nanoTime()).getBytes(StandardCharsets.UTF_8), publicity)).id();
    }
  }

  private ResultActions looks(String person) throws Exception {
    return http.perform(get("/decisions/" + decision).with(user(person)
        .authorities(new SimpleGrantedAuthority(person.toLowerCase())))).andExpect(status().isOk());
  }
}
