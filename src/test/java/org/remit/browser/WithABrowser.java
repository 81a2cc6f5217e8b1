package org.remit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test a {@link Visitor}, whom nobody has signed in yet. All tests share one browser and what it has cached;
 * nobody stays signed in from one to the next.
 */
public final class WithABrowser implements ParameterResolver, AfterEachCallback {

  private static final Namespace OF_THE_RUN = Namespace.create(WithABrowser.class);

  /** Nothing moves: a person would wait for it to come to rest, and a test does. */
  private static final String AT_ONCE = """
      const atOnce = new CSSStyleSheet();
      atOnce.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, atOnce];
      """;

  /** Started with the first test that needs it, and closed with the last. */
  private static final class Started implements CloseableResource {

    private final Playwright playwright = Chromium.driver();
    private final Browser browser;
    private final BrowserContext context;

    Started() {
      browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(new Chromium().executable())
          .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-GB")));
      context = browser.newContext(new NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London")
          .setReducedMotion(ReducedMotion.REDUCE).setViewportSize(Pictures.WIDE, Pictures.HEIGHT));
      context.setDefaultTimeout(15_000);
      context.addInitScript(AT_ONCE);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var remit = SpringExtension.getApplicationContext(test);
    var address = "http://localhost:" + remit.getBean(Environment.class).getProperty("local.server.port");
    return new Visitor(started(test).context.newPage(), address, remit.getBean(Clock.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var context = started(test).context;
    context.pages().forEach(page -> page.close());
    context.clearCookies();
  }

  private static Started started(ExtensionContext test) {
    return test.getRoot().getStore(OF_THE_RUN).getOrComputeIfAbsent(Started.class, key -> new Started(),
        Started.class);
  }
}
