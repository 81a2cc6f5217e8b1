package org.remit.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("Clocks over HTTP")
class ClocksApiTest {

  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void a_call_in_window_has_the_days_it_counted_and_the_day_on_which_the_decision_takes_effect() throws Exception {
    // Wednesday 20 January 2016: Thursday, Friday, then Monday; effective on Tuesday 26 (three working days).
    ask("call-in?authority=peterborough&published=2016-01-20")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.callable").value(true))
        .andExpect(jsonPath("$.startsFrom").value("2016-01-20"))
        .andExpect(jsonPath("$.firstDay").value("2016-01-21"))
        .andExpect(jsonPath("$.lastDay").value("2016-01-25"))
        .andExpect(jsonPath("$.effectiveOn").value("2016-01-26"))
        .andExpect(jsonPath("$.assumed").value(hasItem("It is taken as a decision of Cabinet.")))
        .andExpect(jsonPath("$.confirmed").value(false))
        .andExpect(content().string(containsString("\"closesAt\":")));
  }

  /** The days were counted by hand on a wall calendar, from the councils' published windows. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "call-in?authority=leeds&published=2015-07-08                                | 9+10+13+14+15 | 2015-07-16",
      "call-in?authority=leeds&published=2026-12-22                                | 23+24+29+30+31 | 2027-01-01",
      "call-in?authority=thurrock&published=2015-07-09                             | 10+13+14+15+16 | 2015-07-17",
      "call-in?authority=peterborough&published=2022-09-15                         | 16+20+21      | 2022-09-22",
      "call-in?authority=peterborough&published=2026-12-23                         | 24+29+30      | 2026-12-31",
      "call-in?authority=sefton&published=2022-06-01                               | 6+7+8+9+10+13 | 2022-06-14",
      "call-in?authority=peterborough&published=2016-01-20T16:59                   | 21+22+25      | 2016-01-26",
      "call-in?authority=peterborough&published=2016-01-20T17:00:00Z               | 22+25+26      | 2016-01-27",
      "notice?kind=key-decision&authority=leeds&published=2026-06-26T16:00:00Z      | 28 | 2026-07-26",
      "notice?kind=key-decision&authority=leeds&published=2026-11-26               | 28 | 2026-12-25",
      "notice?kind=agenda&authority=thurrock&published=2015-06-30                  | 1+2+3+6+7     | 2015-07-08",
      "notice?kind=private-meeting&authority=sefton&published=2026-04-01           | 28 | 2026-04-30",
      "notice?kind=private-meeting-response&authority=sefton&published=2026-04-01  | 2+7+8+9+10    | 2026-04-11",
      "notice?kind=general-exception&authority=peterborough&published=2026-12-23   | 24+29+30+31+4 | 2027-01-05",
      "standstill?regime=pa-2023&procedure=open&sent=2026-11-26                    | 26+27+1+2+3+4+7+8 | 2026-12-09",
      "standstill?regime=pcr-2015&procedure=open&sent=2015-12-15                   | 10 | 2015-12-30",
      "standstill?regime=pcr-2015&procedure=open&means=other&sent=2015-12-15       | 15 | 2015-12-31",
      "standstill?regime=psr&procedure=competitive&sent=2026-11-26                 | 30+1+2+3+4+7+8+9 | 2026-12-10"})
  void every_clock_counts_the_days_that_a_person_counts_by_hand(String asked, String counted, String effectiveOn)
      throws Exception {
    var answer = json.readTree(ask(asked).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
    assertThat(answer.get("effectiveOn").asText()).isEqualTo(effectiveOn);
    var days = StreamSupport.stream(answer.get("countedDays").spliterator(), false)
        .filter(d -> d.get("counted").asBoolean())
        .map(d -> String.valueOf(Integer.parseInt(d.get("date").asText().substring(8))))
        .collect(Collectors.toList());
    if (counted.contains("+")) assertThat(String.join("+", days)).isEqualTo(counted);
    else assertThat(days).hasSize(Integer.parseInt(counted));
    for (var day : answer.get("countedDays")) assertThat(day.get("why").asText()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "notice?kind=key-decision&authority=leeds&decision=2026-12-25     | 2026-11-26",
      "notice?kind=agenda&authority=thurrock&meeting=2015-07-08         | 2015-06-30",
      "notice?kind=agenda&authority=thurrock&meeting=2027-01-06         | 2026-12-24",
      "employee-information?transfer=2014-04-30                         | 2014-04-15",
      "employee-information?transfer=2014-05-01                         | 2014-04-02",
      "employee-information?transfer=2027-04-01                         | 2027-03-03"})
  void asked_backward_it_names_the_last_day(String asked, String latest) throws Exception {
    ask(asked).andExpect(status().isOk()).andExpect(jsonPath("$.latest").value(latest));
  }

  @Test
  void what_cannot_be_called_in_takes_effect_on_its_day_and_says_why() throws Exception {
    ask("call-in?authority=leeds&decided=2017-09-14&body=officer&category=significant-operational")
        .andExpect(jsonPath("$.callable").value(false))
        .andExpect(jsonPath("$.effectiveOn").value("2017-09-14"))
        .andExpect(jsonPath("$.because").isNotEmpty())
        .andExpect(jsonPath("$.countedDays").isEmpty());
    ask("call-in?authority=sefton&decided=2022-06-01&resolution=note").andExpect(jsonPath("$.callable").value(false));
    ask("call-in?authority=sefton&decided=2022-06-01&waived=true").andExpect(jsonPath("$.callable").value(false));
  }

  @Test
  void a_standstill_that_the_law_does_not_ask_for_may_be_chosen() throws Exception {
    ask("standstill?regime=pa-2023&service=light-touch&procedure=open&sent=2026-11-26")
        .andExpect(jsonPath("$.mandatory").value(false))
        .andExpect(jsonPath("$.countedDays").isEmpty());
    ask("standstill?regime=pa-2023&service=light-touch&procedure=open&sent=2026-11-26&voluntaryDays=8")
        .andExpect(jsonPath("$.mandatory").value(false))
        .andExpect(jsonPath("$.lastDay").value("2026-12-08"));
    ask("standstill?regime=pa-2023&procedure=light-touch&sent=2026-11-26")
        .andExpect(jsonPath("$.mandatory").value(false))
        .andExpect(jsonPath("$.assumed[0]").value("The services are taken as light-touch ones, as the procedure is."));
    ask("standstill?regime=pa-2023&procedure=open&sent=2026-11-26")
        .andExpect(jsonPath("$.mandatory").value(true))
        .andExpect(jsonPath("$.assumed[0]").value("They are taken as no light-touch services."));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "call-in?published=2016-01-20                                        | /authority",
      "call-in?authority=nowhere&published=2016-01-20                      | /authority",
      "call-in?authority=Leeds'&published=2016-01-20                       | /authority",
      "call-in?authority=leeds                                             | /published",
      "call-in?authority=leeds&published=20 January                        | /published",
      "call-in?authority=leeds&published=2016-02-30                        | /published",
      "call-in?authority=leeds&published=1999-01-20                        | /published",
      "call-in?authority=leeds&published=2029-01-20                        | /published",
      "call-in?authority=leeds&decided=9999-12-31                          | /decided",
      "call-in?authority=leeds&decided=-999999999-01-01                    | /decided",
      "call-in?authority=leeds&published=%2B999999999-12-31T23:59          | /published",
      "call-in?authority=leeds&published=2028-12-22                        | /published",
      "call-in?authority=leeds&published=2016-01-20&decided=2016-01-21     | /published",
      "call-in?authority=leeds&published=2016-01-20&body=parish            | /body",
      "call-in?authority=leeds&published=2016-01-20&category=big           | /category",
      "call-in?authority=leeds&published=2016-01-20&resolution=sing        | /resolution",
      "call-in?authority=leeds&published=2016-01-20&waived=perhaps         | /waived",
      "call-in?authority=leeds&published=2016-01-20&counsil=leeds          | /counsil",
      "call-in?authority=leeds&published=2016-01-20&published=2016-01-21   | /published",
      "notice?authority=leeds&published=2016-01-20                         | /kind",
      "notice?kind=birthday&authority=leeds&published=2016-01-20           | /kind",
      "notice?kind=agenda&authority=leeds                                  | /published",
      "notice?kind=agenda&authority=leeds&published=2016-01-20&meeting=2016-02-20 | /meeting",
      "notice?kind=agenda&authority=leeds&decision=2016-01-20&meeting=2016-02-20 | /meeting",
      "notice?kind=agenda&authority=leeds&meeting=2029-02-20               | /meeting",
      "standstill?regime=pcr-2006&procedure=open&sent=2014-01-20           | /regime",
      "standstill?regime=magna-carta&procedure=open&sent=2016-01-20        | /regime",
      "standstill?procedure=open&sent=2016-01-20                           | /regime",
      "standstill?regime=pa-2023&procedure=open                            | /sent",
      "standstill?regime=pa-2023&procedure=guess&sent=2026-01-20           | /procedure",
      "standstill?regime=pa-2023&procedure=open&sent=2028-01-20            | /sent",
      "standstill?regime=pa-2023&procedure=open&sent=2026-01-20&voluntaryDays=-1 | /voluntaryDays",
      "standstill?regime=pa-2023&procedure=open&sent=2026-01-20&voluntaryDays=many | /voluntaryDays",
      "standstill?regime=pa-2023&procedure=open&sent=2026-01-20&means=pigeon | /means",
      "standstill?regime=pa-2023&procedure=open&sent=2026-01-20&service=heavy | /service",
      "employee-information?transfer=                                      | /transfer",
      "employee-information?transfer=tomorrow                              | /transfer",
      "employee-information?transfer=2040-01-01                            | /transfer"})
  void what_cannot_be_counted_is_refused_with_a_pointer_and_a_sentence(String asked, String pointer) throws Exception {
    ask(asked)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem(pointer)))
        .andExpect(jsonPath("$.detail").value(containsString(" ")));
  }

  @Test
  void a_clock_that_nobody_knows_is_answered_with_where_those_that_there_are_can_be_read() throws Exception {
    ask("nonsense")
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail")
            .value(is("There is nothing at /api/clocks/nonsense. Every path is listed at /api/openapi.")));
  }

  @Test
  void every_path_for_programs_is_in_the_document_of_the_interface() throws Exception {
    JsonNode document = json.readTree(http.perform(get("/api/openapi").with(finance()))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
    assertThat(document.get("paths").fieldNames()).toIterable().contains(
        "/api/clocks/call-in", "/api/clocks/notice", "/api/clocks/standstill", "/api/clocks/employee-information",
        "/api/timelines", "/api/reports/check", "/api/decisions");
    var callIn = document.at("/paths/~1api~1clocks~1call-in/get/parameters").findValuesAsText("name");
    assertThat(callIn).containsExactlyInAnyOrder(
        "authority", "published", "decided", "body", "category", "resolution", "waived");
  }

  private ResultActions ask(String asked) throws Exception {
    return http.perform(get(java.net.URI.create("/api/clocks/" + asked.strip().replace(" ", "%20"))).with(finance()));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor finance() {
    return user("finance.leeds").authorities(new SimpleGrantedAuthority("finance.leeds"));
  }
}
