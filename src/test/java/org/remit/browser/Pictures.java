package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What was seen, as pictures, where the project keeps them: taken when they are asked for ({@code -Dremit.docs.write}),
 * because a suite that ran before leaves its cases on the pages, and because each costs half a second.
 */
final class Pictures {

  static final int WIDE = 1280;
  static final int TABLET = 768;
  static final int HEIGHT = 900;
  private static final int NARROW = 320;

  private static final Path KEPT = Path.of("src", "docs", "pictures");
  private static final boolean TO_BE_KEPT = System.getProperty("remit.docs.write") != null;

  private Pictures() {}

  /** One as wide as a desk's screen, and one as narrow as a telephone or a page that was enlarged four times. */
  static void take(Page page, String name) {
    if (!TO_BE_KEPT) return;
    for (var width : new int[] {WIDE, NARROW}) {
      page.setViewportSize(width, HEIGHT);
      shoot(page, "%s-%d.png".formatted(name, width), true);
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  /** Tasklist scrolls the form alone: the window is made as high as it takes to show all of it. */
  static void ofForm(Page page, String name) {
    if (!TO_BE_KEPT) return;
    for (var width : new int[] {WIDE, NARROW}) {
      page.setViewportSize(width, HEIGHT);
      var hidden = (Number) page.evaluate("() => Math.max(0, ...[...document.querySelectorAll('*')]"
          + ".filter(e => e.querySelector('.fjs-container') && getComputedStyle(e).overflowY !== 'visible')"
          + ".map(e => e.scrollHeight - e.clientHeight))");
      page.setViewportSize(width, HEIGHT + hidden.intValue());
      shoot(page, "%s-%d.png".formatted(name, width), false);
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  /** Fails where a page so narrow keeps somebody out, or must be pushed to and fro to be read (WCAG 1.4.10). */
  static void fitsNarrow(Page page, String name) {
    page.setViewportSize(NARROW, HEIGHT);
    var wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
    Accessibility.checkAgain(page, name + " at " + NARROW + " pixels");
    page.setViewportSize(WIDE, HEIGHT);
    assertThat(wide).as(name + " is read at " + NARROW + " pixels").isLessThanOrEqualTo(NARROW);
  }

  /** Fails where a part of the page, so narrow, can be read to its end only by pushing it to and fro. */
  static void isReadNarrow(Page page, String part) {
    page.setViewportSize(NARROW, HEIGHT);
    var cut = ((Number) page.locator(part).first().evaluate("part => part.scrollWidth - part.clientWidth")).intValue();
    page.setViewportSize(WIDE, HEIGHT);
    assertThat(cut).as("pixels of " + part + " that are out of sight at " + NARROW).isLessThanOrEqualTo(0);
  }

  private static void shoot(Page page, String file, boolean full) {
    var picture = page.screenshot(new Page.ScreenshotOptions().setFullPage(full)
        .setAnimations(ScreenshotAnimations.DISABLED));
    try {
      FewColours.write(picture, KEPT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
