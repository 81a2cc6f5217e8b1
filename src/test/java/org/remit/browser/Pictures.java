package org.remit.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/**
 * What was seen, as pictures: in {@code target/pictures}, and where the project keeps them when they are asked for. A
 * suite that ran before leaves its cases on the pages, so that those to be kept are made by the browser tests alone.
 */
final class Pictures {

  static final int WIDE = 1280;
  static final int HEIGHT = 900;
  private static final int NARROW = 320;

  private static final Path FOLDER =
      Path.of(System.getProperty("remit.docs.write") == null ? "target/pictures" : "src/docs/pictures");

  private Pictures() {}

  /** One as wide as a desk's screen, and one as narrow as a telephone or a page that was enlarged four times. */
  static void take(Page page, String name) {
    takeAt(page, WIDE, name);
    takeAt(page, NARROW, name);
    page.setViewportSize(WIDE, HEIGHT);
  }

  /** Tasklist scrolls the form alone: the window is made as high as it takes to show all of it. */
  static void ofForm(Page page, String name) {
    for (var width : new int[] {WIDE, NARROW}) {
      page.setViewportSize(width, HEIGHT);
      var hidden = (Number) page.evaluate("() => Math.max(0, ...[...document.querySelectorAll('*')]"
          + ".filter(e => e.querySelector('.fjs-container') && getComputedStyle(e).overflowY !== 'visible')"
          + ".map(e => e.scrollHeight - e.clientHeight))");
      page.setViewportSize(width, HEIGHT + hidden.intValue());
      shoot(page, width, name, false);
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static void takeAt(Page page, int width, String name) {
    page.setViewportSize(width, HEIGHT);
    shoot(page, width, name, true);
  }

  private static void shoot(Page page, int width, String name, boolean full) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(full).setAnimations(ScreenshotAnimations.DISABLED)
        .setPath(FOLDER.resolve("%s-%d.png".formatted(name, width))));
  }
}
