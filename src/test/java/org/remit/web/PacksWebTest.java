package org.remit.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.constitution.PackAdoptions;
import org.remit.constitution.PacksForTests;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A policy pack over HTTP")
class PacksWebTest {

  private static final String NO_EDITION = "{\"digest\":\"0000\"}";

  @TempDir Path folder;
  @Autowired WebApplicationContext context;
  @Autowired PacksApi api;
  @Autowired PackPage page;
  @Autowired PackAdoptions running;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void is_shown_to_whoever_is_signed_in() throws Exception {
    http.perform(get("/api/packs/leeds").with(person("finance", "thurrock")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Leeds City Council"))
        .andExpect(jsonPath("$.inUse.digest").value(org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}")))
        .andExpect(jsonPath("$.inUse.adoptedBy").value("Remit, at the first start with this edition"))
        .andExpect(jsonPath("$.inUse.edition").doesNotExist())
        .andExpect(jsonPath("$.waiting").isEmpty())
        .andExpect(jsonPath("$.faults").isEmpty());
    http.perform(get("/packs/leeds").with(person("finance", "thurrock")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Leeds City Council")))
        .andExpect(content().string(containsString("amount: 500,000; basis: annual; comparison: above")))
        .andExpect(content().string(containsString("Leeds, list of key decisions of January 2025")))
        .andExpect(content().string(containsString("name: high value; from: 100,000; rules: 9.1, 9.2")));
    http.perform(get("/").with(person("finance", "leeds")))
        .andExpect(content().string(containsString("href=\"/packs/leeds\"")));
    http.perform(get("/api/packs/nowhere").with(person("finance", "leeds")))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(allOf(containsString("leeds"), not(containsString("england")))));
    http.perform(get("/api/packs/england").with(person("finance", "leeds")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value(containsString("what statute says for every council")));
  }

  @Test
  void is_not_adopted_where_nothing_waits_nor_by_another_than_the_monitoring_officer() throws Exception {
    http.perform(adoption("leeds", "monitoring-officer", NO_EDITION))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].pointer").value("/digest"));
    http.perform(adoption("leeds", "director", NO_EDITION))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    RefusedForm.shown(http, post("/packs/leeds").with(person("monitoring-officer", "leeds")).with(csrf())
            .param("digest", "0000").param("validFrom-day", "31"))
        .andExpect(content().string(containsString("must be a real date")));
  }

  @Test
  void is_adopted_by_the_api_and_on_its_page() throws Exception {
    var vale = Files.readString(Path.of("src/test/resources/packs/ashford-vale.yaml"));
    for (var council : new String[] {"grimsdale", "hartwell"}) {
      Files.writeString(folder.resolve(council + ".yaml"), vale.replace("authority: ashford-vale",
          "authority: " + council));
    }
    var packs = PacksForTests.over(folder, context).adoptions();
    ReflectionTestUtils.setField(api, "packs", packs);
    ReflectionTestUtils.setField(page, "packs", packs);
    try {
      http.perform(adoption("grimsdale", "monitoring-officer",
              "{\"digest\":\"" + packs.of("grimsdale").waiting().digest() + "\",\"validFrom\":\"2026-12-01\"}"))
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.adopted[0].validFrom").value("2026-12-01"))
          .andExpect(jsonPath("$.adopted[0].adoptedBy").value("monitoring officer of Grimsdale"));

      var own = person("monitoring-officer", "hartwell");
      http.perform(get("/packs/hartwell").with(own))
          .andExpect(content().string(containsString("Adopt this edition")))
          .andExpect(content().string(containsString("&quot;amount&quot;:200000")));
      http.perform(get("/packs/hartwell").with(person("monitoring-officer", "leeds")))
          .andExpect(content().string(not(containsString("Adopt this edition"))));
      http.perform(post("/packs/hartwell").with(own).with(csrf())
              .param("digest", packs.of("hartwell").waiting().digest()))
          .andExpect(redirectedUrl("/packs/hartwell?done=adopted"));
      http.perform(get("/packs/hartwell?done=adopted").with(own))
          .andExpect(content().string(containsString("it is on record")))
          .andExpect(content().string(not(containsString("Adopt this edition"))));
    } finally {
      ReflectionTestUtils.setField(api, "packs", running);
      ReflectionTestUtils.setField(page, "packs", running);
    }
  }

  private static org.springframework.test.web.servlet.RequestBuilder adoption(
      String council, String role, String body) {
    return post("/api/packs/" + council + "/adoptions").with(person(role, council)).with(csrf())
        .contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static RequestPostProcessor person(String role, String council) {
    return user(role + "." + council).authorities(new SimpleGrantedAuthority(role + "." + council));
  }
}
