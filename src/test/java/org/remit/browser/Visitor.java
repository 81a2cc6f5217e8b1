package org.remit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.remit.reference.DecisionReference;

/** Somebody before the browser: what they open, write and press, and what they read there. */
public final class Visitor {

  private static final String PASSWORD = "demo";

  private final Page page;
  private final String address;

  Visitor(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /** The home page is open when this returns. */
  public Visitor signsInAs(String person) {
    page.navigate(address + "/sign-in");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(person);
    page.getByLabel("Password").fill(PASSWORD);
    press("Sign in");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My tasks"))).isVisible();
    return this;
  }

  /**
   * Follows the home page's link to a task that waits there, into Tasklist, and takes the task on.
   *
   * @param form the name of its form, such as {@code verify-implications}
   */
  public TaskForm takesOn(String task, DecisionReference decision, String form) {
    page.getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(task + ": " + decision.value())).click();
    return TaskForm.claimed(page, form);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }
}
