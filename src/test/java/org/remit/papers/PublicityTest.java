package org.remit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.papers.Publicity.Kind;
import org.remit.reference.Refused;

@DisplayName("Withholding a document")
class PublicityTest {

  static final LocalDate REVIEW = LocalDate.of(2027, 4, 1);

  @Test
  void as_exempt_needs_its_paragraph_the_public_interest_the_review_and_the_reviewer() {
    assertRefused("/paragraph", () -> new Publicity(Kind.EXEMPT, null, "prices", REVIEW, "legal", null, null));
    assertRefused("/paragraph", () -> Publicity.exempt(8, "prices", REVIEW, "legal"));
    assertRefused("/publicInterest", () -> Publicity.exempt(3, " ", REVIEW, "legal"));
    assertRefused("/reviewOn", () -> Publicity.exempt(3, "prices", null, "legal"));
    assertRefused("/reviewer", () -> Publicity.exempt(3, "prices", REVIEW, null));
  }

  @Test
  void as_confidential_names_the_prohibition() {
    assertRefused("/prohibition", () -> Publicity.confidential(""));
  }

  @Test
  void leaves_nothing_to_withhold_in_a_public_one() {
    assertRefused("/publicity", () -> new Publicity(Kind.PUBLIC, 3, null, null, null, null, null));
    assertRefused("/prohibition", () -> new Publicity(Kind.PUBLIC, null, null, null, null, "court order", null));
  }

  @Test
  void is_said_without_a_word_of_the_contents() {
    assertThat(Publicity.exempt(3, "tender prices of Barca", REVIEW, "legal").words())
        .isEqualTo("Exempt: paragraph 3, information relating to the financial or business affairs of any particular"
            + " person; to be reviewed on 1 April 2027");
  }

  private static void assertRefused(String pointer, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo(pointer));
  }
}
