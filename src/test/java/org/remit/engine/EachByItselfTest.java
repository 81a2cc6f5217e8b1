package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@RemitTest
@DisplayName("What a sweep does for many decisions")
class EachByItselfTest {

  @Autowired EachByItself each;

  private final List<String> committed = new ArrayList<>();

  @Test
  void one_that_cannot_go_on_holds_up_no_other() {
    assertThatThrownBy(() -> each.of(List.of("first", "stuck", "last"), this::goOn))
        .hasMessage("stuck cannot go on");

    assertThat(committed).containsExactly("first", "last");
  }

  @Test
  void each_that_failed_is_told_of() {
    assertThatThrownBy(() -> each.of(List.of("stuck", "stuck too", "last"), this::goOn))
        .hasMessage("stuck cannot go on")
        .satisfies(e -> assertThat(e.getSuppressed()).extracting(Throwable::getMessage)
            .containsExactly("stuck too cannot go on"));
  }

  private void goOn(String name) {
    if (name.startsWith("stuck")) throw new IllegalStateException(name + " cannot go on");
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.add(name);
          }
        });
  }
}
