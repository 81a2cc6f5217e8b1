package org.remit.support;

import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** What a task's form shows to whoever opens it now. */
public final class OpenedForm {

  private OpenedForm() {}

  public static SpinJsonNode facts(FormService forms, String task) {
    JsonValue facts = forms.getTaskFormVariables(task, List.of("facts"), false).getValueTyped("facts");
    return Spin.JSON(facts.getValueSerialized());
  }
}
