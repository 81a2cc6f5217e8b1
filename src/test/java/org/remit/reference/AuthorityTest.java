package org.remit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A council")
class AuthorityTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"leeds, Leeds", "ashford-vale, Ashford Vale", "stoke-on-trent, Stoke on Trent", "the-wrekin, The Wrekin"})
  void is_named_in_prose_as_people_write_it(String id, String words) {
    assertThat(new Authority(id).words()).isEqualTo(words);
    assertThat(Actor.of("a", new Authority(id), Role.FINANCE).capacity()).isEqualTo("finance of " + words);
  }
}
