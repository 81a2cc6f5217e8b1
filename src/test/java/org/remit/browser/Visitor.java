package org.remit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.Date;
import org.remit.reference.DecisionReference;

/** Somebody before the browser: what they open, write and press, and what they read there. */
public final class Visitor {

  private static final String PASSWORD = "demo";

  private static final String NAME_OF_THE_FOCUSED = """
      () => {
        const at = document.activeElement;
        return at.labels?.length ? at.labels[0].textContent : at.textContent;
      }
      """;

  private final Page page;
  private final String address;
  private final Clock clock;

  /** @param clock of Remit: the browser's shows the same day, so that Tasklist tells 'in 3 days' from there */
  Visitor(Page page, String address, Clock clock) {
    this.page = page;
    this.address = address;
    this.clock = clock;
  }

  /** Opens a page of Remit's by its path. */
  public Visitor opens(String path) {
    return opens(path, 200);
  }

  /** Opens one that answers with this status. */
  public Visitor opens(String path, int status) {
    org.assertj.core.api.Assertions.assertThat(page.navigate(address + path).status()).as(path).isEqualTo(status);
    return this;
  }

  /** The home page is open when this returns. */
  public Visitor signsInAs(String person) {
    page.clock().setSystemTime(Date.from(clock.instant()));
    opens("/sign-in");
    writes("Name", person);
    writes("Password", PASSWORD);
    presses("Sign in");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My tasks"))).isVisible();
    return this;
  }

  /** Nobody is signed in any longer. */
  public Visitor leaves() {
    page.context().clearCookies();
    return this;
  }

  /**
   * Follows the home page's link to a task that waits there, into Tasklist, and takes the task on.
   *
   * @param form the name of its form, such as {@code verify-implications}
   */
  public TaskForm takesOn(String task, DecisionReference decision, String form) {
    follows(task + ": " + decision.value());
    return TaskForm.claimed(page, form);
  }

  /** Follows the one link whose words contain these. */
  public Visitor follows(String link) {
    page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(link)).first().click();
    return this;
  }

  /** Writes into the field of this label. */
  public Visitor writes(String label, String words) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    return this;
  }

  /** Chooses the one of several answers that bears this label. */
  public Visitor chooses(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  public Visitor presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    return this;
  }

  /** Goes to where they came from, as the browser does. */
  public Visitor goesBack() {
    page.goBack();
    return this;
  }

  /** Unfolds what is closed at first. */
  public Visitor unfolds(String summary) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
    return this;
  }

  /** Fails unless these words stand on the page and can be seen. */
  public Visitor reads(String words) {
    assertThat(page.getByText(words).first()).isVisible();
    return this;
  }

  public Visitor doesNotRead(String words) {
    assertThat(page.getByText(words)).hasCount(0);
    return this;
  }

  /** Spoils the page, to see whether that is noticed. */
  Visitor showsAPictureWithoutWords() {
    page.evaluate("() => document.querySelector('main').append(document.createElement('img'))");
    return this;
  }

  /**
   * Takes pictures of a page of Remit's own, and fails where it would keep somebody out, be it wide or narrow, is too
   * wide for a phone, or cannot be used by keyboard.
   */
  public Visitor looksAt(String name) {
    isKeptOutByNothing();
    Pictures.fitsNarrow(page, name);
    Pictures.take(page, name);
    Keyboard.walks(page, name);
    Keyboard.skipsToTheContent(page, name);
    return this;
  }

  /** Fails where a part of the page, by its selector, is cut off on a telephone. */
  public Visitor readsOnATelephone(String part) {
    Pictures.isReadNarrow(page, part);
    return this;
  }

  /** Fails unless the page holds a table of this name, with these headings of its columns, for who hears it read. */
  public Visitor hearsATable(String name, String... headings) {
    var table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name));
    for (var heading : headings) {
      assertThat(table.getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(heading).setExact(true)))
          .hasCount(1);
    }
    return this;
  }

  /** Fails where a page of Remit's own would keep somebody out. */
  public Visitor isKeptOutByNothing() {
    Accessibility.check(page);
    return this;
  }

  /** Reaches what bears this name by Tab alone, from where the focus is. */
  public Visitor tabsTo(String name) {
    for (var i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (page.evaluate(NAME_OF_THE_FOCUSED).toString().strip().startsWith(name)) return this;
    }
    throw new AssertionError("Tab does not lead to '" + name + "' on " + page.url());
  }

  /** Presses keys where the focus is: {@code Enter}, {@code Space}. */
  public Visitor hits(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Writes where the focus is. */
  public Visitor types(String words) {
    page.keyboard().type(words);
    return this;
  }
}
