package org.remit.routing.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.routing.Kit;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A route over HTTP")
class RoutesApiTest {

  @Autowired WebApplicationContext context;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void gives_each_part_with_its_rule_its_citation_and_what_it_saw() throws Exception {
    ask("?on=2017-10-30", Kit.document("leeds-2017-peer-mentoring-waiver").toString())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.route.key.answer").value(false))
        .andExpect(jsonPath("$.route.key.reasons[0].ruleId").isNotEmpty())
        .andExpect(jsonPath("$.route.key.reasons[0].citation").isNotEmpty())
        .andExpect(jsonPath("$.route.key.reasons[0].facts").isNotEmpty())
        .andExpect(jsonPath("$.route.category.answer").value("significant-operational"))
        .andExpect(jsonPath("$.findings[*].check").value(hasItem(8)))
        .andExpect(jsonPath("$.whatWouldChange").doesNotExist());
  }

  @Test
  void tells_what_would_change_it_where_that_is_asked_for() throws Exception {
    ask("?on=2017-10-30&changes=true", Kit.document("leeds-2017-peer-mentoring-waiver").toString())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.whatWouldChange.key[*].instead").value(hasItem("250000.01")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', value = {
      "''                | authority         | 'nowhere'   | /authority",
      "''                | resolutions       | 'none'      | /resolutions",
      "?on=2029-02-30    | title             | 'T'         | /on",
      "?on=1999-01-01    | title             | 'T'         | /on",
      "?changes=perhaps  | title             | 'T'         | /changes",
      "''                | colour            | 'blue'      | /colour"})
  void is_refused_with_a_pointer_to_what_is_wrong(String query, String field, String value, String pointer)
      throws Exception {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver").put(field, value);
    ask(query, document.toString())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem(pointer)));
  }

  @Test
  void rests_on_the_day_of_the_decision_where_no_other_is_asked_for() throws Exception {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    document.putObject("decision").put("planned", "2027-01-11");
    ask("", document.toString()).andExpect(jsonPath("$.route.on").value("2027-01-11"));
  }

  @Test
  void depends_on_what_is_not_known_and_gives_both_answers() throws Exception {
    ask("?on=2015-07-07", Kit.document("leeds-2015-family-valued-awards").toString())
        .andExpect(jsonPath("$.route.key.answer").doesNotExist())
        .andExpect(jsonPath("$.route.key.dependsOn").value(containsString("the answer is: yes. If ")))
        .andExpect(jsonPath("$.route.key.dependsOn").value(containsString("the answer is: no.")));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      ?on=1066-10-14 | decision: { planned: unknown }                          | /on                     | 1990 to 2100
      ?on=2017-05-02 | decision: { planned: 2035-01-08 }                       | /decision/planned       | 2028
                     | decision: { planned: 2035-01-08 }                       | /decision/planned       | 2028
                     | decision: { taken: 1995-01-09 }                         | /decision/taken         | key-limit
                     | documents: [{ id: r, publicity: exempt, paragraph: 8 }] | /documents/0/paragraph  | 1 to 7
      ?on=2017-05-02 | resolutions: [{ id: a, kind: note, internalWaiver: { rules: ['99'] } }] | \
          /resolutions/0/internalWaiver/rules/0 | 8.1
      """)
  void says_what_is_allowed_where_a_day_or_a_rule_lies_outside_the_data(String query, String field, String pointer,
      String allowed) throws Exception {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    var name = field.substring(0, field.indexOf(':'));
    document.set(name, Kit.yaml("{ " + field + " }").get(name));
    ask(query == null ? "" : query, document.toString())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem(pointer)))
        .andExpect(jsonPath("$.errors[*].detail").value(hasItem(containsString(allowed))));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({"/value, total, -1", "/value, annual, 1e30", "/value, vat, perhaps", "/term, months, -12",
      "/term, months, 99999", "/procurement, commenced, 12 May", "/procurement, procedure, lottery"})
  void refuses_a_resolution_that_cannot_be(String where, String field, String value) throws Exception {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0" + where)).set(field, Kit.yaml(value));
    ask("", document.toString())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem("/resolutions/0" + where + "/" + field)));
  }

  private ResultActions ask(String query, String body) throws Exception {
    return http.perform(post("/api/routes" + query).with(csrf())
        .with(user("finance.sefton").authorities(new SimpleGrantedAuthority("finance.sefton")))
        .contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
