package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A withheld paper")
class NeedToKnowTest {

  private static final String PRICES = "Bidder A offers a price of 41 pounds an hour.";
  private static final String WHY = "The other bidders would know what was offered.";
  private static final String ORDER = "Order of the Family Court of 3 March";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers papers;
  @Autowired Gate gate;
  @Autowired TransactionTemplate transaction;

  MockMvc http;
  Prepared prepared;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    prepared = beans.createBean(Prepared.class);
  }

  @ParameterizedTest(name = "of {0} under paragraph {1}, proposed terms {2}: before the decision {3}, after it {4}")
  @CsvSource({
    "cabinet, 3, yes, 403, 403",
    "cabinet, 3, unknown, 403, 403",
    "cabinet, 3, no, 200, 200",
    "cabinet, 6, unknown, 200, 200",
    "cabinet, 5, unknown, 403, 403",
    "officer, 3, yes, 403, 403",
    "officer, 3, unknown, 403, 403",
    "officer, 3, no, 403, 200",
    "officer, 6, unknown, 403, 200",
    "officer, 1, unknown, 403, 403",
  })
  void is_read_by_every_member_as_far_as_the_law_goes(String maker, int paragraph, String terms, int before, int after)
      throws Exception {
    var decision = begun(maker);
    var paper = handedIn(decision, exempt(paragraph, terms));

    for (var member : List.of("council.leeds", "council-chair.leeds", "scrutiny.leeds")) {
      asked(member, "/documents/" + paper.id()).andExpect(status().is(before));
    }
    asked("finance.leeds", "/documents/" + paper.id()).andExpect(status().isOk());
    asked("cabinet.leeds", "/documents/" + paper.id()).andExpect(status().isOk());
    if (maker.equals("officer")) {
      transaction.executeWithoutResult(t -> gate.openHolds(decision, null, Act.DECIDE).stream()
          .filter(h -> h.kind().contains("finding"))
          .forEach(h -> gate.lift(decision, null, h.kind(), Gate.How.MET, "answered before this test begins")));
      prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", Prepared.outcome("approved"));
      for (var member : List.of("council.leeds", "council-chair.leeds", "scrutiny.leeds")) {
        asked(member, "/documents/" + paper.id()).andExpect(status().is(after));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"council.leeds", "scrutiny.leeds", "administrator.leeds"})
  void gives_whoever_may_not_read_it_neither_digest_nor_size_nor_name_nor_reasons(String person) throws Exception {
    var decision = begun("cabinet");
    var prices = handedIn(decision, exempt(3, "yes"));
    var order = handedIn(decision, Map.of("publicity", "confidential", "prohibition", ORDER, "document", "order"));

    asked("legal.leeds", "/documents/" + prices.id()).andExpect(status().isOk());

    for (var path : List.of("/api/decisions/" + decision + "/documents", "/api/decisions/" + decision,
        "/decisions/" + decision, "/api/decisions/" + decision + "/ledger")) {
      var answer = asked(person, path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
      assertThat(answer).as(path)
          .doesNotContain(prices.digest(), order.digest(), WHY, ORDER, "tender-prices", "41 pounds")
          .doesNotContain("Head of Legal Weighing");
      assertThat(answer).as("no handle: %s", path).doesNotContain(prices.id().toString(), order.id().toString());
      if (path.endsWith("/documents")) {
        assertThat(answer)
            .contains("A withheld document", "\"size\":null", "\"paragraph\":3");
      }
    }
    asked("legal.leeds", "/api/decisions/" + decision + "/documents")
        .andExpect(content().string(containsString(prices.digest())));
    asked("legal.leeds", "/api/decisions/" + decision).andExpect(content().string(containsString(WHY)));
  }

  @Test
  void that_a_court_forbids_to_disclose_is_read_by_an_officer_who_said_what_for() throws Exception {
    var decision = begun("cabinet");
    var order = handedIn(decision, Map.of("publicity", "confidential", "prohibition", ORDER, "document", "order"));

    asked("hr.leeds", "/documents/" + order.id()).andExpect(status().isForbidden());
    asked("hr.leeds", "/api/decisions/" + decision + "/documents")
        .andExpect(content().string(not(containsString(order.digest()))));
    need("hr.leeds", decision, order, "").andExpect(status().isUnprocessableEntity());
    need("scrutiny.leeds", decision, order, "To know.").andExpect(status().isForbidden());
    need("hr.sefton", decision, order, "To know.").andExpect(status().isNotFound());
    asked("hr.leeds", "/documents/" + order.id()).andExpect(status().isForbidden());

    need("hr.leeds", decision, order, "The order names staff who transfer.").andExpect(status().is2xxSuccessful());

    asked("hr.leeds", "/documents/" + order.id()).andExpect(status().isOk());
    asked("finance.leeds", "/documents/" + order.id()).andExpect(status().isForbidden());
  }

  private DecisionReference begun(String maker) throws Exception {
    return prepared.started(maker + "-decision", "leeds",
        Prepared.proposal("leeds", maker, "Director of Children's Services")
            .replace("functionKind: executive", maker.equals("officer") ? "functionKind: council"
                : "functionKind: executive"));
  }

  private static Map<String, String> exempt(int paragraph, String terms) {
    var fields = new LinkedHashMap<>(Map.of("publicity", "exempt", "paragraph", String.valueOf(paragraph),
        "publicInterest", WHY, "reviewOn", "2099-01-01", "reviewer", "Head of Legal Weighing",
        "document", "tender-prices"));
    if (!terms.equals("unknown")) fields.put("proposedTerms", terms);
    return fields;
  }

  private DocumentView handedIn(DecisionReference decision, Map<String, String> fields) throws Exception {
    var request = multipart("/api/decisions/" + decision + "/documents")
        .file(new MockMultipartFile("file", "prices.txt", "text/plain", (PRICES + fields).getBytes()));
    fields.forEach(request::param);
    http.perform(request.with(person("procurement.leeds")).with(csrf())).andExpect(status().is2xxSuccessful());
    var system = Actor.system("for a test");
    return papers.documents(decision, system).stream()
        .filter(d -> d.document().equals(fields.get("document"))).findFirst().orElseThrow();
  }

  private ResultActions need(String who, DecisionReference decision, DocumentView paper, String need) throws Exception {
    return http.perform(post("/api/decisions/" + decision + "/paper-needs").with(person(who)).with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"document\": \"%s\", \"need\": \"%s\"}".formatted(paper.id(), need)));
  }

  private ResultActions asked(String who, String path) throws Exception {
    return http.perform(get(path).with(person(who)));
  }

  private static RequestPostProcessor person(String who) {
    return user(who).authorities(new SimpleGrantedAuthority(who));
  }
}
