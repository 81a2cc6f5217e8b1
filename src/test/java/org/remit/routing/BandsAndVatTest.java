package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A council's bands that count VAT, or leave it out")
class BandsAndVatTest {

  private static final LocalDate TODAY = day("2026-06-01");
  private static final String BANDS = "contract-bands: ["
      + "{ name: low, from: 0, upTo: 30000, rules: [], competition: none, vat: %s }, "
      + "{ name: high, from: 30000, rules: ['9'], competition: tenders, number: 3, vat: %s }]";

  @TempDir Path folder;

  @ParameterizedTest(name = "bands {0} of VAT, a sum of {1}, {2}: {3}")
  @CsvSource({"inclusive, 30000, inclusive, none", "inclusive, 30000.01, inclusive, tenders",
      "inclusive, 25000, exclusive, none", "inclusive, 25000.01, exclusive, tenders",
      "inclusive, 25000, unknown, none", "inclusive, 25000.01, unknown, depends",
      "inclusive, 30000, unknown, depends", "inclusive, 30000.01, unknown, tenders",
      "exclusive, 36000, inclusive, none", "exclusive, 36000.01, inclusive, tenders",
      "exclusive, 30000, unknown, none",
      "exclusive, 36000.02, unknown, tenders", "exclusive, 30001, unknown, depends"})
  void are_compared_on_their_own_basis(String basis, String sum, String vat, String competition) throws IOException {
    var award = route(basis, "{ id: a, kind: award-contract, value: { total: " + sum + ", vat: " + vat
        + " }, term: { months: 12 } }").resolution("a").orElseThrow();

    assertThat(award.competition().depends() ? "depends" : award.competition().answer()).isEqualTo(competition);
    if (!award.competition().depends()) {
      assertThat(award.competition().reason().facts().get("contract-bands")).contains("sums " + basis + " of VAT");
    }
  }

  @Test
  void are_what_several_awards_to_one_supplier_come_to_with_vat() throws IOException {
    assertThat(linked("inclusive", "exclusive")).contains("Barca gets £36,000 in 2 awards, beyond the £30,000");
    assertThat(linked("inclusive", "inclusive")).contains("Barca gets exactly £30,000 in 2 awards");
    assertThat(linked("inclusive", "unknown")).contains("between £30,000 and £36,000, with VAT or without it");
  }

  private String linked(String basis, String vat) throws IOException {
    var each = "kind: award-contract, supplier: Barca, value: { total: 15000, vat: " + vat + " }, term: { months: 12 }";
    var proposal = read(basis, "{ id: a, " + each + " }, { id: b, " + each + " }");
    var routing = routing(basis);
    return routing.findings(proposal, routing.route(proposal, TODAY), null).stream().filter(f -> f.check() == 3)
        .map(Finding::sentence).findFirst().orElseThrow();
  }

  private Route route(String basis, String resolutions) throws IOException {
    return routing(basis).route(read(basis, resolutions), TODAY);
  }

  private Proposal read(String basis, String resolutions) throws IOException {
    return new ProposalReader(AshfordVale.with(folder, BANDS.formatted(basis, basis))).read(Kit.yaml("""
        { authority: ashford-vale, title: An award, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, resolutions: [%s] }""".formatted(resolutions)));
  }

  private Routing routing(String basis) throws IOException {
    return AshfordVale.routing(AshfordVale.with(folder, BANDS.formatted(basis, basis)));
  }
}
