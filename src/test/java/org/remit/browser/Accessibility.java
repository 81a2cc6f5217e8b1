package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What keeps people out of a page, as far as axe-core can tell: WCAG 2.2, levels A and AA. */
final class Accessibility {

  /** Whether contrast is looked at is said each time: it takes most of the work. */
  private static final String LOOK = """
      async contrast => {
        const rules = { 'color-contrast': { enabled: contrast } };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const runOnly = { type: 'tag', values: tags };
        const found = await axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
        return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')}`));
      }
      """;

  private static final String AXE = script();

  private Accessibility() {}

  /** Fails with what axe found on the page as it stands. */
  static void check(Page page) {
    page.evaluate(AXE);
    found(page, page.url(), true);
  }

  /** The same of a page that was looked at before, and is shown at another width now: in the same colours. */
  static void checkAgain(Page page, String what) {
    found(page, what, false);
  }

  @SuppressWarnings("unchecked")
  private static void found(Page page, String what, boolean contrast) {
    assertThat((List<Object>) page.evaluate(LOOK, contrast)).as("axe on %s", what).isEmpty();
  }

  private static String script() {
    try {
      return new ClassPathResource("axe.min.js").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
