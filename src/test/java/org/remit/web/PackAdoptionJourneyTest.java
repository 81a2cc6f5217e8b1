package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.constitution.Constitutions;
import org.remit.constitution.PackAdoptions;
import org.remit.constitution.PacksForTests;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Kit;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

@RemitTest
@DisplayName("An edition of a policy pack, on record,")
class PackAdoptionJourneyTest {

  @TempDir Path folder;
  @Autowired ApplicationContext remit;
  @Autowired Constitutions running;
  @Autowired PackAdoptions adoptions;
  @Autowired LedgerReader ledger;
  @Autowired ProposalService proposals;
  @Autowired JdbcTemplate db;

  @Test
  void that_comes_with_remit_counts_as_adopted_at_its_first_start_and_the_ledger_says_so() {
    var leeds = adoptions.of("leeds");

    assertThat(leeds.inUse().adoptedBy()).isEqualTo("Remit, at the first start with this edition");
    assertThat(leeds.inUse().validFrom()).isEqualTo(LocalDate.of(2011, 1, 1));
    assertThat(leeds.waiting()).isNull();
    assertThat(leeds.newCases()).isNull();
    assertThat(ledger.entries("council:leeds")).anySatisfy(entry -> {
      assertThat(entry.kind()).isEqualTo("policy-pack-adopted");
      assertThat(entry.facts()).containsEntry("digest", leeds.inUse().digest());
    });
    assertThat(ledger.entries("remit")).anySatisfy(entry -> assertThat(entry.facts()).containsEntry("council",
        "england"));
    running.mustTakeCases(new Authority("leeds"));
  }

  @Test
  void is_in_force_after_its_adoption_and_a_restart() throws Exception {
    Files.copy(Path.of("src/test/resources/packs/ashford-vale.yaml"), folder.resolve("ashford-vale.yaml"));
    var vale = new Authority("ashford-vale");
    var packs = start();
    var digest = packs.adoptions().of("ashford-vale").waiting().digest();

    packs.adoptions().adopt("ashford-vale", digest, null,
        Actor.of("monitoring-officer.ashford-vale", vale, Role.MONITORING_OFFICER));

    assertThat(ledger.entries("council:ashford-vale")).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo("policy-pack-adopted");
      assertThat(entry.capacity()).isEqualTo("monitoring officer of Ashford Vale");
      assertThat(entry.facts()).containsEntry("digest", digest);
    });
    Files.delete(folder.resolve("ashford-vale.yaml"));
    var restarted = start();
    assertThat(restarted.adoptions().of("ashford-vale").inUse().digest()).isEqualTo(digest);
    assertThat(restarted.constitutions().of(vale).on(LocalDate.of(2026, 11, 23)).keyLimit().value().amount())
        .isEqualByComparingTo("200000");
  }

  @Test
  void that_waits_or_is_broken_holds_the_councils_new_cases_and_no_others() throws Exception {
    Files.writeString(folder.resolve("leeds.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/leeds.yaml")) + "colour: red\n");
    var service = AopTestUtils.getTargetObject(proposals);
    ReflectionTestUtils.setField(service, "constitutions", start().constitutions());
    try {
      var leeds = Kit.yaml(Prepared.proposal("leeds", "cabinet", "Cabinet"));
      assertNothingIsKept(() -> assertThatThrownBy(() -> proposals.register(leeds, null, proposer("leeds")))
          .isInstanceOf(Refused.class).hasMessageContaining("There is no such field"));
      assertThat(proposals.register(Kit.yaml(Prepared.proposal("thurrock", "cabinet", "Cabinet")), null,
          proposer("thurrock"))).isNotNull();
    } finally {
      ReflectionTestUtils.setField(service, "constitutions", running);
    }
  }

  @Test
  void once_adopted_is_never_changed_nor_removed() {
    assertThatThrownBy(() -> db.update("delete from remit.pack_adoption where council = 'leeds'"))
        .hasMessageContaining("never changed or removed");
    assertThatThrownBy(() -> db.update("update remit.pack_adoption set valid_from = '2030-01-01'"))
        .hasMessageContaining("never changed or removed");
  }

  private PacksForTests start() {
    return PacksForTests.over(folder, remit);
  }

  private void assertNothingIsKept(Runnable act) {
    var sql = "select (select count(*) from remit.ledger_entry) + (select count(*) from remit.pack_adoption)";
    var before = db.queryForObject(sql, Integer.class);
    act.run();
    assertThat(db.queryForObject(sql, Integer.class)).isEqualTo(before);
  }

  private static Actor proposer(String council) {
    return Actor.of("commissioning-officer." + council, new Authority(council), Role.COMMISSIONING_OFFICER);
  }
}
