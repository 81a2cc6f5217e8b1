package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.InEffect.DIGEST;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.Questions;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@RemitTest
@DisplayName("The published entry of a contract")
class ContractEntryJourneyTest {

  @Autowired InEffect cases;
  @Autowired ContractEntryService entries;
  @Autowired ContractRegister register;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired EntityManagerFactory entities;
  @Autowired TestRestTemplate http;

  private DecisionReference award;

  @BeforeEach
  void a_contract_is_in_the_register() {
    award = signed();
  }

  private DecisionReference signed() {
    var award = cases.begun("contract-award", "leeds", "a", ContractAwardJourneyTest.BELOW_THRESHOLD);
    try (var who = SignedInAs.person("legal.leeds")) {
      tasks.complete(award, "sign-contract", "a", Map.of("contractTitle", "Servces of " + award, "signatories",
          "Council: Head of Legal\nBarca: Chief Executive", "method", "seal", "documentDigest", DIGEST, "value", 27000,
          "starts", today(), "ends", London.today(clock).plusMonths(12).minusDays(1).toString(), "responsiblePost",
          "Head of Commissioning", "supplierNumber", "Company 03048456"));
    }
    time.settle();
    return award;
  }

  @Test
  void is_corrected_by_two_people_and_says_when() {
    request("legal.leeds", "title", "Services of " + award);
    assertThat(page()).as("nothing changes before the answer").contains("Servces of " + award);
    var correction = entries.open(award).keySet().iterator().next();
    for (var other : new String[] {"legal.leeds", "procurement.leeds", "monitoring-officer.sefton"}) {
      assertThatThrownBy(() -> take(other, "approve", correction, null, null))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    }
    take("monitoring-officer.leeds", "approve", correction, null, null);

    assertThat(page()).contains("Services of " + award, "Corrected on " + London.say(London.today(clock)))
        .doesNotContain("Servces of " + award);
    assertThat(csv()).contains("Services of " + award, today());
    assertThat(ledger.entries(award)).extracting(e -> e.kind())
        .contains("contract-entry-correction-requested", "contract-entry-correction-approved");
    assertThatThrownBy(() -> take("monitoring-officer.leeds", "reject", correction, null, null))
        .hasMessageContaining("approved already");
  }

  @Test
  void is_read_with_all_others_by_as_many_questions_as_one_fewer_takes() {
    var before = Questions.askedBy(entities, () -> register.published(null));
    var another = signed();

    assertThat(Questions.askedBy(entities, () -> register.published(null))).isEqualTo(before).isLessThan(10);
    assertThat(register.published(null)).extracting(PublishedContract::reference)
        .contains(award + "/a", another + "/a");
  }

  @Test
  void is_not_corrected_by_one_person_alone() {
    request("monitoring-officer.leeds", "supplier", "BARCA Ltd");
    var correction = entries.open(award).keySet().iterator().next();

    assertThatThrownBy(() -> take("monitoring-officer.leeds", "approve", correction, null, null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
    assertThat(register.of(award)).singleElement().extracting(ContractView::supplier).isEqualTo("Barca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Barka", "Barca Housing", "Health for All", "Leeds City Council", "B"})
  void does_not_get_another_supplier_by_a_correction(String other) {
    for (var number : new String[] {null, "", "03048457", "Charity 3048456"}) {
      assertThatThrownBy(() -> take("legal.leeds", "request", null, "supplier", other, number))
          .hasMessageContaining("another supplier takes a decision")
          .isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.pointer()).isEqualTo("/right");
            assertThat(r.hold()).isEqualTo("approved-supplier");
          });
    }
    assertThat(entries.open(award)).isEmpty();
  }

  @Test
  void does_not_get_another_supplier_by_a_number_that_was_corrected_first() {
    request("legal.leeds", "supplier-number", "09999999");
    take("monitoring-officer.leeds", "approve", entries.open(award).keySet().iterator().next(), null, null);

    assertThatThrownBy(() -> take("legal.leeds", "request", null, "supplier", "Another Ltd", "09999999"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-supplier"));
  }

  @ParameterizedTest
  @CsvSource({"BARCA Limited, ", "The Barca, ", "Building Action, 03048456", "Building Action, company no. 03048456"})
  void gets_the_writing_of_its_suppliers_name_corrected(String right, String number) {
    take("legal.leeds", "request", null, "supplier", right, number);
    take("monitoring-officer.leeds", "approve", entries.open(award).keySet().iterator().next(), null, null);

    assertThat(register.of(award)).singleElement().extracting(ContractView::supplier).isEqualTo(right);
  }

  @Test
  void stays_as_it_is_where_the_correction_is_rejected() {
    request("procurement.leeds", "supplier-kind", "vcse");
    take("monitoring-officer.leeds", "reject", entries.open(award).keySet().iterator().next(), null, null);

    assertThat(entries.open(award)).isEmpty();
    assertThat(register.of(award)).singleElement().extracting(ContractView::supplierKind).isNull();
    assertThat(csv()).contains("not recorded");
  }

  @Test
  void is_not_changed_by_a_correction_in_what_was_agreed_nor_to_what_cannot_be() {
    for (var field : new String[] {"value", "ends", "starts", null}) {
      assertThatThrownBy(() -> request("legal.leeds", field, "1"))
          .hasMessageContaining("a variation that is decided and signed")
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/field"));
    }
    assertThatThrownBy(() -> request("legal.leeds", "supplier-kind", "large"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/right"));
    assertThatThrownBy(() -> request("legal.leeds", "supplier-number", "1".repeat(61)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/right"));
    assertThatThrownBy(() -> request("legal.leeds", "supplier", " Barca "))
        .hasMessageContaining("stands there already");
    assertThatThrownBy(() -> take("monitoring-officer.leeds", "approve", UUID.randomUUID(), null, null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/correction"));
    assertThat(entries.open(award)).isEmpty();
  }

  @Test
  void is_taken_down_at_once_and_put_back_by_a_correction() {
    assertThatThrownBy(() -> take("legal.leeds", "take-down", null, null, null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    take("democratic-services.leeds", "take-down", null, null, null);

    assertThat(page()).contains(award + "/a", "Taken down on " + London.say(London.today(clock)))
        .doesNotContain("Servces of " + award);
    assertThat(csv()).contains("taken down").doesNotContain("Barca", "27000", "Servces");
    assertThat(http.getForObject("/contracts.json?council=leeds", String.class)).doesNotContain("Servces of " + award);
    assertThatThrownBy(() -> take("monitoring-officer.leeds", "take-down", null, null, null))
        .hasMessageContaining("taken down already");
    assertThat(register.of(award)).as("the council still has it").hasSize(1);

    request("legal.leeds", "title", "Services of " + award);
    take("monitoring-officer.leeds", "approve", entries.open(award).keySet().iterator().next(), null, null);
    assertThat(page()).contains("Services of " + award);
  }

  @Test
  void belongs_to_its_own_decision() {
    var other = cases.begun("contract-award", "leeds", "a", ContractAwardJourneyTest.BELOW_THRESHOLD);

    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      assertThatThrownBy(() -> entries.take(other,
          new ContractEntryCommand(award + "/a", "take-down", null, null, null, null,
              "It is another's."), actors.person()))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/contract"));
    }
  }

  private void request(String who, String field, String right) {
    take(who, "request", null, field, right);
  }

  private void take(String who, String act, UUID correction, String field, String right) {
    take(who, act, correction, field, right, null);
  }

  private void take(String who, String act, UUID correction, String field, String right, String number) {
    try (var signedIn = SignedInAs.person(who)) {
      entries.take(award,
          new ContractEntryCommand(award + "/a", act, correction, field, right, number,
              "Seen in the signed document."),
          actors.person());
    }
  }

  private String page() {
    return http.getForObject("/contracts?council=leeds", String.class);
  }

  private String csv() {
    return http.getForObject("/contracts.csv?council=leeds", String.class).lines()
        .filter(line -> line.startsWith(award + "/a")).findFirst().orElseThrow();
  }

  private String today() {
    return London.today(clock).toString();
  }
}
