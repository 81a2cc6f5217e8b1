package org.remit.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A changed fact is told in words")
class FactWordsTest {

  private static final JsonNode FACTS = facts();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/title, title",
    "/effects/wards, wards affected",
    "/consulted, who was consulted",
    "/resolutions/1/value/total, total value of resolution b",
    "/resolutions/0, resolution a",
    "/contracts/0/ends, end of the contract existing",
    "/staff/0/count, count of staff 1",
    "/urgency/callIn, 'urgency, call in'"
  })
  void and_by_the_name_that_the_case_has_for_it(String pointer, String words) {
    assertThat(FactWords.of(pointer, FACTS)).isEqualTo(words);
  }

  @Test
  void and_what_is_gone_since_by_its_place() {
    assertThat(FactWords.of("/resolutions/7/supplier", FACTS)).isEqualTo("supplier of resolution 7");
  }

  private static JsonNode facts() {
    try {
      return new YAMLMapper().readTree("{ resolutions: [{ id: a }, { id: b }], contracts: [{ id: existing }] }");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
