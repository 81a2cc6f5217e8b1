package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;
import static org.remit.routing.Kit.document;
import static org.remit.routing.Kit.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.Confirmation;

@DisplayName("The routes of the five reports")
class FiveReportsRouteTest {

  @Test
  void leeds_2017_is_an_officers_decision_significant_operational_because_it_waives_and_is_not_callable() {
    var route = ROUTING.route(proposal("leeds-2017-peer-mentoring-waiver"), day("2017-10-30"));

    assertThat(route.maker().answer()).isEqualTo(Maker.OFFICER);
    assertThat(route.key().answer()).isFalse();
    assertThat(route.category().answer()).isEqualTo("significant-operational");
    assertThat(route.category().reason().ruleId()).isEqualTo("Rule_CategoryWaiver");
    assertThat(route.category().confirmation()).isEqualTo(Confirmation.OBSERVED);
    assertThat(route.callable().answer()).isFalse();
    assertThat(route.callable().reason().ruleId()).isEqualTo("Rule_CallInNotKey");
    assertThat(route.record().reason().citation()).isEqualTo("SI 2012/2089 reg 13(4)");
    assertThat(route.notices().answer()).containsExactly("decision");
    assertThat(route.scrutinyFirst().answer()).isFalse();
    var award = route.resolutions().get("a");
    assertThat(award.waiver().answer()).isTrue();
    assertThat(award.waiver().reason().facts().get("contract-bands")).contains("8.1 and 8.2");
    assertThat(award.regime().answer()).isEqualTo("pcr-2015");
    assertThat(award.procedure().answer()).isEqualTo("council-rules");
    assertThat(award.staffSteps().answer()).isEmpty();
    assertThat(award.pensionSteps().answer()).isEmpty();
  }

  @Test
  void leeds_2017_without_its_waiver_would_be_administrative_by_its_value() {
    var document = document("leeds-2017-peer-mentoring-waiver");
    var resolution = (ObjectNode) document.get("resolutions").get(0);
    resolution.remove("internalWaiver");
    ((ObjectNode) resolution.get("procurement")).put("procedure", "quotes");

    var route = ROUTING.route(Kit.READER.read(document), day("2017-10-30"));

    assertThat(route.category().answer()).isEqualTo("administrative");
    assertThat(route.callable().answer()).isFalse();
  }

  @Test
  void leeds_2015_asks_whether_442_052_pounds_together_are_one_key_decision_or_several() {
    var route = ROUTING.route(proposal("leeds-2015-family-valued-awards"), day("2015-07-07"));

    assertThat(route.linkedAwardsQuestion()).isTrue();
    assertThat(route.key().depends()).isTrue();
    assertThat(route.key().cautious()).isTrue();
    assertThat(route.key().dependsOn()).contains("one key decision or several").contains(": yes").contains(": no");
    assertThat(route.key().reason().facts().get("sums")).contains("together £442,052");
    assertThat(route.category().depends()).isTrue();
    assertThat(route.callable().depends()).isTrue();
  }

  @Test
  void leeds_2015_answered_several_is_significant_operational_and_not_callable() {
    var document = document("leeds-2015-family-valued-awards");
    document.put("linkedAwards", "several");

    var route = ROUTING.route(Kit.READER.read(document), day("2015-07-07"));

    assertThat(route.linkedAwardsQuestion()).isFalse();
    assertThat(route.key().answer()).isFalse();
    assertThat(route.category().answer()).isEqualTo("significant-operational");
    assertThat(route.callable().answer()).isFalse();
    assertThat(route.resolutions().get("c").waiver().answer()).isFalse();
    assertThat(route.resolutions().get("c").procedure().answer()).isEqualTo("modification-test");
    assertThat(route.resolutions().get("e").waiver().reason().facts().get("contract-bands")).contains("9.1 and 9.2");
  }

  @Test
  void leeds_2015_answered_one_is_key_announced_28_clear_days_before_and_callable() {
    var document = document("leeds-2015-family-valued-awards");
    document.put("linkedAwards", "one");

    var route = ROUTING.route(Kit.READER.read(document), day("2015-07-07"));

    assertThat(route.key().answer()).isTrue();
    assertThat(route.category().answer()).isEqualTo("key");
    assertThat(route.notices().answer()).containsExactly("key-decision", "decision");
    assertThat(route.callable().answer()).isTrue();
  }

  @Test
  void thurrock_is_cabinets_key_by_its_effect_on_all_wards_a_grant_and_callable() {
    var route = ROUTING.route(proposal("thurrock-2015-adoption-partnership"), day("2015-06-01"));

    assertThat(route.maker().answer()).isEqualTo(Maker.CABINET);
    assertThat(route.key().answer()).isTrue();
    assertThat(route.key().reason().ruleId()).isEqualTo("Rule_KeyByEffect");
    assertThat(route.callable().answer()).isTrue();
    assertThat(route.scrutinyFirst().answer()).isFalse();
    assertThat(route.notices().answer()).containsExactly("key-decision", "agenda", "decision");
    var grant = route.resolutions().get("a");
    assertThat(grant.regime().answer()).isEqualTo("outside");
    assertThat(grant.staffSteps().depends()).as("vacancies are no reason in law").isTrue();
    assertThat(route.unconfirmed()).anyMatch(s -> s.contains("key limit"));
  }

  @Test
  void peterborough_is_cabinets_key_with_scrutiny_before_staff_and_pension_steps() {
    var route = ROUTING.route(proposal("peterborough-2015-permanency-service"), day("2015-11-16"));

    assertThat(route.maker().answer()).isEqualTo(Maker.CABINET);
    assertThat(route.key().answer()).isTrue();
    assertThat(route.key().reason().ruleId()).isEqualTo("Rule_KeyBySpend");
    assertThat(route.category().answer()).isEqualTo("key");
    assertThat(route.scrutinyFirst().answer()).isTrue();
    assertThat(route.callable().answer()).isTrue();
    var procurement = route.resolutions().get("a");
    assertThat(procurement.regime().answer()).isEqualTo("pcr-2015");
    assertThat(procurement.regime().reason().facts().get("commenced")).contains("the report's date");
    assertThat(procurement.staffSteps().answer()).contains("scope-and-anonymised-data", "give-employee-information");
    assertThat(procurement.pensionSteps().depends()).isTrue();
    assertThat(procurement.pensionSteps().cautious()).contains("admission-agreement", "security");
    assertThat(route.clearances().cautious()).containsExactly("finance", "legal", "procurement", "hr", "equality",
        "pensions");
  }

  @Test
  void peterboroughs_award_is_a_key_decision_of_its_own_by_cabinet() {
    var route = ROUTING.route(Kit.READER.read(award("peterborough-2015-permanency-service", "cabinet", "unknown")),
        day("2016-09-01"), new Parent("PET-2015-0001", Fact.known(true), Fact.unknown(), List.of(), Fact.unknown()));

    assertThat(route.maker().answer()).isEqualTo(Maker.CABINET);
    assertThat(route.key().answer()).isTrue();
    assertThat(route.callable().answer()).isTrue();
  }

  @Test
  void sefton_is_cabinets_and_its_key_answer_depends_on_what_the_minutes_do_not_say() {
    var route = ROUTING.route(proposal("sefton-2017-regional-adoption-procurement"), day("2017-11-01"));

    assertThat(route.maker().answer()).isEqualTo(Maker.CABINET);
    assertThat(route.key().depends()).isTrue();
    assertThat(route.key().cautious()).isTrue();
    assertThat(route.callable().answer()).isTrue();
    assertThat(route.resolutions().get("1").callable().answer()).as("noting").isFalse();
    assertThat(route.resolutions().get("4").callable().answer()).as("worded as noting, but authorises").isTrue();
    assertThat(route.notices().depends()).isTrue();
    assertThat(route.notices().cautious()).contains("key-decision", "agenda", "decision");
    var procurement = route.resolutions().get("2");
    assertThat(procurement.staffSteps().depends()).isTrue();
    assertThat(procurement.staffSteps().cautious()).contains("evidence-employee-information");
    assertThat(procurement.pensionSteps().cautious()).contains("admission-agreement");
  }

  @Test
  void seftons_delegated_award_is_the_officers_and_covered_by_the_earlier_key_decision() {
    var parent = new Parent("SEF-2017-0001", Fact.known(true), Fact.known("Head of Children's Social Care"),
        List.of("Cabinet Member - Children, Schools and Safeguarding"), Fact.known(true));

    var route = ROUTING.route(Kit.READER.read(
        award("sefton-2017-regional-adoption-procurement", "officer", "Head of Children's Social Care")),
        day("2018-02-01"), parent);

    assertThat(route.maker().answer()).isEqualTo(Maker.OFFICER);
    assertThat(route.key().answer()).isFalse();
    assertThat(route.key().reason().ruleId()).isEqualTo("Rule_KeyCovered");
    assertThat(route.key().confirmation()).isEqualTo(Confirmation.OBSERVED);
    assertThat(route.key().reason().facts().get("award-key")).contains("4 June 2015");
    assertThat(route.callable().answer()).isFalse();
    assertThat(route.record().reason().citation()).isEqualTo("SI 2012/2089 reg 13(4)");
  }

  /** The award that carries out one of the five: what the report says of value and term, nothing else. */
  private static ObjectNode award(String report, String body, String post) {
    var document = document(report);
    document.put("parent", document.get("authority").asText().substring(0, 3).toUpperCase(java.util.Locale.ROOT)
        + "-2015-0001");
    document.putObject("decisionMaker").put("body", body).put("post", post);
    var all = document.withArray("resolutions");
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).get("kind").asText().equals("approve-procurement")) all.remove(i);
    }
    ((ObjectNode) all.get(0)).put("kind", "award-contract");
    return document;
  }
}
