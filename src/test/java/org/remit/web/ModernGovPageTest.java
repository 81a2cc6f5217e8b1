package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.assurance.TakedownService;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("What Modern.gov asks for of a decision")
class ModernGovPageTest {

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ModernGovFields fields;
  @Autowired StatutoryPapers notices;
  @Autowired Papers documents;
  @Autowired TakedownService takedowns;
  @Autowired Actors actors;
  @Autowired Clock clock;

  MockMvc http;
  Prepared prepared;
  String title;

  @BeforeEach
  void prepare() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    prepared = beans.createBean(Prepared.class);
    title = "Fostering framework " + System.nanoTime();
  }

  @Test
  void is_filled_from_the_published_record_in_its_own_labels_and_days() throws Exception {
    var decision = prepared.publishedByCabinet(started(), "thurrock");
    var today = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(London.today(clock));

    var asked = asked(decision);

    assertThat(asked).containsEntry("Title", title).containsEntry("Decision Maker", "Cabinet")
        .containsEntry("Decision status", "Recommendations Approved").containsEntry("Is Key decision?", "Yes")
        .containsEntry("Is subject to call in?", "Yes")
        .containsEntry("Reasons for the decision", "It is best value.")
        .containsEntry("Alternative options considered", "to do nothing: rejected because the service would end")
        .containsEntry("Interests and nature of interests declared",
            "No conflict of interest was declared.\n\nNo dispensation was granted.")
        .containsEntry("Report author", "Head of Service").containsEntry("Wards affected", "(All Wards);")
        .containsEntry("Publication date", today).containsEntry("Date of decision", today)
        .containsEntry("Decided at meeting", today + " - Cabinet");
    assertThat(asked.get("Decision")).contains("Make grant: A partner", "To agree the details");
    var notice = notices.published(decision).stream().filter(p -> p.kind().equals("decision-notice")).findFirst();
    opens("democratic-services.thurrock", decision).andExpect(status().isOk())
        .andExpect(content().string(containsString("/register/papers/" + notice.orElseThrow().id() + ".docx")))
        .andExpect(content().string(containsString("value=\"Recommendations Approved\"")));
  }

  @Test
  void is_left_open_field_by_field_while_nothing_is_published() throws Exception {
    var decision = started();

    assertThat(asked(decision)).doesNotContainKeys("Title", "Decision Maker", "Decision", "Reasons for the decision",
        "Date of decision", "Effective from").containsEntry("Is Key decision?", "Yes");
    opens("democratic-services.thurrock", decision).andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing of this decision has been published yet")))
        .andExpect(content().string(containsString("None is public yet.")));
  }

  @Test
  void is_nothing_of_a_record_that_was_taken_down() throws Exception {
    var decision = prepared.publishedByCabinet(started(), "thurrock");
    notices.published(decision).forEach(paper -> {
      try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
        takedowns.takeDown(decision, paper.id(), "It named a child.", actors.person());
      }
    });

    assertThat(asked(decision)).doesNotContainKeys("Title", "Decision", "Reasons for the decision", "Date of decision",
        "Publication date");
    opens("democratic-services.thurrock", decision)
        .andExpect(content().string(not(containsString("It is best value."))))
        .andExpect(content().string(not(containsString(".docx"))));
  }

  @Test
  void is_never_a_word_that_stands_only_in_a_withheld_paper() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal()
        .replace("author: { post: Head of Service }",
            "author: { post: Lead for the secret closure of Ashdown House and Birch Lodge }"));
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      documents.store(decision, "closures", new Upload("closures.txt", "text/plain",
          "By the lead for the secret closure of Ashdown House and Birch Lodge.".getBytes(StandardCharsets.UTF_8),
          Publicity.exempt(3, "Staff are not told yet.", London.today(clock).plusYears(1), "Monitoring officer")));
    }

    assertThat(asked(decision)).doesNotContainKey("Report author");
    opens("democratic-services.thurrock", decision)
        .andExpect(content().string(not(containsString("Ashdown House"))))
        .andExpect(content().string(containsString("in words that stand in a withheld paper")));
  }

  @Test
  void is_told_to_nobody_of_another_council() throws Exception {
    opens("democratic-services.leeds", started()).andExpect(status().isNotFound());
  }

  private DecisionReference started() throws Exception {
    return prepared.started("cabinet-decision", "thurrock", proposal());
  }

  private String proposal() {
    return Prepared.proposal("thurrock", "cabinet", "Cabinet").replace("Adoption support with a partner", title);
  }

  /** What there is to copy, by label. */
  private Map<String, String> asked(DecisionReference decision) {
    return fields.of(decision, fields.published(decision)).stream().filter(f -> f.value() != null)
        .collect(Collectors.toMap(ModernGovFields.Entry::label, ModernGovFields.Entry::value));
  }

  private ResultActions opens(String person, DecisionReference decision) throws Exception {
    return http.perform(get("/decisions/" + decision + "/modern-gov").with(user(person)
        .authorities(new SimpleGrantedAuthority(person))));
  }
}
