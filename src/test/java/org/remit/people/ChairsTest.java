package org.remit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;
import org.remit.people.Chairs.Office;
import org.remit.reference.Authority;

@DisplayName("Who chairs, by the titles of the policy pack")
class ChairsTest {

  static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  final AppointmentRows rows = mock();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "holder, Chair of the Council, COUNCIL_CHAIR",
    "holder, Vice-Chairman of the Council, COUNCIL_VICE_CHAIR",
    "holder, The Deputy Lord Mayor of Leeds, COUNCIL_VICE_CHAIR",
    "holder, Mayor, COUNCIL_CHAIR",
    "holder, Chair of the Youth Council,",
    "holder, Chair of the Scrutiny Board, SCRUTINY_CHAIR",
    "holder, Vice-Chair of the Scrutiny Board,",
    "holder, Head of Scrutiny,",
    "chair, Overview and Scrutiny Committee, SCRUTINY_CHAIR",
    "chair, Licensing Committee of the Council,",
    "vice-chair, Full Council, COUNCIL_VICE_CHAIR",
    "holder, Speaker,"})
  void a_title_names_the_office(String capacity, String place, Office office) {
    appointed(capacity, place);

    assertThat(officesBy(new Constitutions())).containsExactlyElementsOf(office == null ? List.of() : List.of(office));
  }

  @Test
  void a_council_names_its_own_titles_in_its_pack(@TempDir Path folder) throws IOException {
    var pack = Files.readString(Path.of("src/main/resources/constitutions/leeds.yaml"));
    Files.writeString(folder.resolve("leeds.yaml"), pack + """
          offices:
            - value:
                executiveBodies: []
                executivePosts: []
                chairs: []
                deputies: [deputy]
                mayors: [speaker]
                scrutiny: []
                council: []
                notCouncil: []
              validFrom: 2011-01-01
              source: s
              confirmation: assumed
        """);
    appointed("holder", "Deputy Speaker of Leeds");

    assertThat(officesBy(new Constitutions(folder.toString()))).containsExactly(Office.COUNCIL_VICE_CHAIR);
  }

  @Test
  void the_committee_that_its_council_names_is_one_of_scrutiny_whatever_its_name(@TempDir Path folder)
      throws IOException {
    var pack = Files.readString(Path.of("src/main/resources/constitutions/leeds.yaml"));
    Files.writeString(folder.resolve("leeds.yaml"),
        pack.replace("value: Scrutiny Board (Children and Families)", "value: Children's Select Panel"));
    var leeds = new Authority("leeds");
    var chairs = new Chairs(rows, new Constitutions(folder.toString()));

    assertThat(chairs.isSeatOnScrutiny(leeds, Capacity.SUBSTITUTE, "The Children's Select Panel", DAY)).isTrue();
    assertThat(chairs.isSeatOnScrutiny(leeds, Capacity.MEMBER, "Licensing Panel", DAY)).isFalse();
    assertThat(chairs.isSeatOnScrutiny(leeds, Capacity.HOLDER, "Head of Scrutiny", DAY)).isFalse();
    for (var capacity : List.of("chair", "holder")) {
      appointed(capacity, "Chair of the Children's Select Panel");
      assertThat(chairs.of(leeds, Office.SCRUTINY_CHAIR, DAY)).as(capacity).hasSize(1);
    }
  }

  private void appointed(String capacity, String place) {
    var leeds = new Authority("leeds");
    var command = new AppointmentCommand(capacity, place, "a.leeds", DAY, null, "minutes");
    when(rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc("leeds")).thenReturn(
        List.of(new Appointment(leeds, command, Capacity.find(capacity).orElseThrow(), "b.leeds", Instant.EPOCH)));
  }

  private List<Office> officesBy(Constitutions constitutions) {
    var chairs = new Chairs(rows, constitutions);
    return List.of(Office.values()).stream()
        .filter(office -> !chairs.of(new Authority("leeds"), office, DAY).isEmpty())
        .toList();
  }
}
