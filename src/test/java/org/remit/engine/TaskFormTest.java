package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.reference.Refused;

@DisplayName("What is written into a task's form")
class TaskFormTest {

  private final DelegateTask task = mock();
  private final TaskForm form = TaskForm.of(task);

  @Test
  void is_read_as_people_write_it() {
    written("£1,000.50");
    assertThat(form.requiredMoney("field", "Give it.")).isEqualByComparingTo("1000.50");
    assertThat(form.requiredChange("field", "Give it.")).isEqualByComparingTo("1000.50");
    written("27,000.50");
    assertThat(form.money("field")).contains(new BigDecimal("27000.50"));
    written("-£27,000");
    assertThat(form.requiredChange("field", "Give it.")).isEqualTo(new BigDecimal("-27000"));
    written("12\n\n 24 ");
    assertThat(form.months("field")).containsExactly(12, 24);
    written("yes");
    assertThat(form.yes("field")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "--1", "1e-9", "NaN", "27.001", "much", "27,00", "2,70,000"})
  void is_no_change_of_a_sum(String text) {
    written(text);
    refused(() -> form.requiredChange("field", "Give it."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000", "twelve", "12\n0", "1.5"})
  void is_no_term(String text) {
    written(text);
    refused(() -> form.months("field"));
  }

  @Test
  void cannot_be_what_nobody_could_read_again_in_a_list_either() {
    when(task.getVariable("field")).thenReturn(List.of("Jo", "a\u0000b"));
    refused(() -> form.lines("field"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "9999-12-31", "2026-02-30", "+999999999-12-31"})
  void is_no_day_of_our_time(String text) {
    written(text);
    refused(() -> form.date("field"));
    written(text + "T10:00Z");
    refused(() -> form.moment("field"));
  }

  private void written(String text) {
    when(task.getVariable("field")).thenReturn(text);
  }

  private static void refused(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/field"));
  }
}
