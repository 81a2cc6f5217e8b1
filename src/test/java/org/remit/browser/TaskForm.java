package org.remit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.browser.FormFields.Field;

/** A task's form in Tasklist, before the person who has taken it on. */
public final class TaskForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** What is typed reaches the form a moment later. */
  private static final double TYPED_MILLIS = 400;

  private static final double MARGINS = 40;

  private final Page page;
  private final FormFields fields;
  private final Locator form;

  private TaskForm(Page page, FormFields fields) {
    this.page = page;
    this.fields = fields;
    this.form = page.locator(".fjs-container");
  }

  /** Claims the task that is open; its form can be written in when this returns. */
  static TaskForm claimed(Page page, String form) {
    var claim = page.locator("[ng-click=\"claim()\"]");
    claim.click();
    assertThat(claim).isHidden();
    var claimed = new TaskForm(page, FormFields.of(form));
    assertThat(claimed.form.locator("input, textarea").first()).isEnabled();
    return claimed;
  }

  /** Writes these answers, by the keys of the form's fields. */
  public TaskForm answers(Map<String, Object> answers) {
    answers.forEach((key, value) -> answer(fields.field(key), written(value)));
    page.keyboard().press("Tab");
    page.waitForTimeout(TYPED_MILLIS);
    return this;
  }

  /** The task is done, and gone, when this returns. */
  public void completes() {
    var answer = pressComplete();
    if (answer.status() >= 400) throw new AssertionError("Not done: " + answer.text());
    assertThat(page.locator(".remit-done[role=status]")).containsText("Done, and on record");
  }

  /** Fails unless the form shows these words. */
  public TaskForm reads(String words) {
    assertThat(form).containsText(words);
    return this;
  }

  /** Goes back to the task that is done: the confirmation stays, and nothing is called refused beside it. */
  public void isDoneWhenOneGoesBack() {
    page.waitForResponse(response -> response.status() == 404, page::goBack);
    page.waitForTimeout(TYPED_MILLIS);
    assertThat(page.locator(".page-notifications .alert-danger:visible")).hasCount(0);
    assertThat(page.locator(".remit-done[role=status]")).containsText("Done, and on record");
    page.locator(".remit-done button").click();
    assertThat(page.locator(".page-notifications .alert-danger .message").first())
        .containsText("This task has been done already");
  }

  /** Writes these answers in place of what stood there; the other fields keep theirs. */
  public TaskForm answers(String key, Object value) {
    return answers(Map.of(key, value));
  }

  /** Completes what is wrong; answers the sentence that Tasklist shows, while the task stays. */
  public String isRefused() {
    var answer = pressComplete();
    if (answer.status() < 400) throw new AssertionError("It was done");
    var refusal = page.locator(".page-notifications .alert-danger .message");
    assertThat(refusal).isVisible();
    assertThat(form).isVisible();
    return refusal.innerText().strip();
  }

  /** Fails unless a tablet that is held upright gives the form its whole width, and nothing is pushed to and fro. */
  public TaskForm fitsATablet() {
    page.setViewportSize(Pictures.TABLET, Pictures.HEIGHT);
    var beside = ((Number) form.evaluate(
        "form => document.documentElement.scrollWidth - form.getBoundingClientRect().width")).doubleValue();
    page.setViewportSize(Pictures.WIDE, Pictures.HEIGHT);
    if (beside > MARGINS) throw new AssertionError(beside + " of " + Pictures.TABLET + " pixels are not the form's");
    return this;
  }

  /** A picture of the whole form. */
  public TaskForm seen() {
    Pictures.ofForm(page, "form-" + fields.name());
    return this;
  }

  /** A picture of the form with its refusal; then the refusal is closed, as it lies over other things. */
  public TaskForm refusalSeen() {
    Pictures.ofForm(page, "refusal-" + fields.name());
    return this;
  }

  private Response pressComplete() {
    return page.waitForResponse(
        response -> response.url().endsWith("/submit-form"),
        () -> page.locator("button:has-text('Complete')").click());
  }

  private void answer(Field field, String value) {
    switch (field.type()) {
      case "radio" -> input(field.id() + "-" + field.choice(value)).check();
      case "checkbox" -> input(field.id()).setChecked(Boolean.parseBoolean(value));
      case "select" -> {
        input(field.id()).locator("xpath=ancestor::*[contains(@class, 'fjs-input-group')]").click();
        form.locator(".fjs-dropdownlist-item").nth(field.choice(value)).click();
      }
      case "datetime" -> day(field, value);
      default -> input(field.id()).fill(value);
    }
  }

  private void day(Field field, String value) {
    var timed = field.subtype().equals("datetime");
    var at = timed ? LocalDateTime.parse(value) : LocalDate.parse(value).atStartOfDay();
    input(field.id() + "-date").fill(DAY.format(at));
    input(field.id() + "-date").press("Tab");
    if (timed) input(field.id() + "-time").fill(HOUR.format(at));
  }

  private Locator input(String id) {
    return form.locator("[id$='-" + id + "']");
  }

  private static String written(Object value) {
    return value instanceof Collection<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n")) : String.valueOf(value);
  }
}
