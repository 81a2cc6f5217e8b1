package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A page used by keyboard alone: Tab leads from one thing to the next in the order in which they are read, each shows
 * that it is reached, none holds the focus, and the skip link leads past the menu (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3,
 * 2.4.7).
 */
final class Keyboard {

  /** How far the walk goes: a page's lists are alike from one row to the next. */
  private static final int FAR_ENOUGH = 40;

  /** A field for a day or a time is several stops in one; there are few on a page. */
  private static final int STOPS_IN_ONE = 40;

  /** Begins above everything, and writes down where the focus comes and whether that can be seen. */
  private static final String BEGIN = """
      () => {
        const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
        const first = e => {
          if (e.type !== 'radio') return true;
          const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(e.name)}"]`)];
          return e === (group.find(r => r.checked) ?? group[0]);
        };
        const stops = [...document.querySelectorAll(all)].filter(e => !e.disabled && e.tabIndex >= 0
          && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }) && first(e));
        const shows = e => {
          const of = e.type === 'radio' || e.type === 'checkbox' ? getComputedStyle(e.nextElementSibling, '::before')
            : getComputedStyle(e);
          return of.boxShadow !== 'none' || of.outlineStyle !== 'none' && parseFloat(of.outlineWidth) > 0
            && of.outlineColor !== 'rgba(0, 0, 0, 0)';
        };
        const says = e => `${e.tagName.toLowerCase()} '${(e.textContent.trim() || e.name || e.id).slice(0, 40)}'`;
        window.remitWalk = { stops: stops.map(says), reached: [], unseen: [] };
        document.addEventListener('focusin', event => {
          const walk = window.remitWalk;
          const at = stops.indexOf(event.target);
          if (at < 0 || walk.reached.at(-1) === at) return;
          walk.reached.push(at);
          if (!shows(event.target)) walk.unseen.push(says(event.target));
        });
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        return stops.length;
      }
      """;

  private static final String END = "() => window.remitWalk";

  private static final String IN_MAIN = """
      () => {
        const main = document.querySelector('main');
        const at = document.activeElement;
        return main.contains(at) || !!(main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
      }
      """;

  /** A wide page shows its menu without the button that a narrow one opens it by. */
  private static final String IS_WIDE = """
      () => {
        const button = document.querySelector('.govuk-js-service-navigation-toggle');
        return !button || button.hidden;
      }
      """;

  /** A paper as it was published stands outside the frame of Remit's pages, and has nothing to skip. */
  private static final String IN_THE_FRAME = "() => !!document.querySelector('.remit-header')";

  private Keyboard() {}

  @SuppressWarnings("unchecked")
  static void walks(Page page, String name) {
    page.waitForFunction(IS_WIDE);
    var stops = ((Number) page.evaluate(BEGIN)).intValue();
    var far = Math.min(stops, FAR_ENOUGH);
    for (var pressed = 0; pressed < far; pressed++) page.keyboard().press("Tab");
    for (var more = 0; more < STOPS_IN_ONE && reached(page) < far; more++) page.keyboard().press("Tab");
    var walk = (Map<String, Object>) page.evaluate(END);
    var said = (List<String>) walk.get("stops");
    var reached = ((List<Object>) walk.get("reached")).stream().map(at -> said.get(((Number) at).intValue()))
        .limit(far).toList();
    assertThat(reached).as("Tab on %s leads on in the order of reading", name).isEqualTo(said.subList(0, far));
    assertThat((List<String>) walk.get("unseen")).as("what is reached on %s without being seen", name).isEmpty();
  }

  private static int reached(Page page) {
    return ((Number) page.evaluate("() => window.remitWalk.reached.length")).intValue();
  }

  static void skipsToTheContent(Page page, String name) {
    if (page.evaluate(IN_THE_FRAME).equals(false)) return;
    page.evaluate(BEGIN);
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.getBoundingClientRect().height > 1"
        + " && document.activeElement.textContent")).as("first on %s", name).isEqualTo("Skip to main content");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate(IN_MAIN)).as("the skip link of %s leads past the menu", name).isEqualTo(true);
  }
}
