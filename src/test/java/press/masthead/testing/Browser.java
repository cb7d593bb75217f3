package press.masthead.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, one a JVM: the system's where there is one, else Playwright's own. A visitor is
 * a window with cookies of its own; what the browser complains about is kept.
 */
public final class Browser {
  private static final Path SYSTEMS = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final class Running {
    static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private static com.microsoft.playwright.Browser launch() {
      var options = new LaunchOptions().setArgs(QUIET);
      var environment = new Playwright.CreateOptions();
      if (Files.isExecutable(SYSTEMS)) {
        options.setExecutablePath(SYSTEMS);
        environment.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      }
      var playwright = Playwright.create(environment);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright.chromium().launch(options);
    }
  }

  private Browser() {}

  /** A visitor with a window of that width. */
  public static Visitor visitor(int width) {
    return visitor(width, new NewContextOptions());
  }

  /** A visitor who prefers a dark screen. */
  public static Visitor visitorAtNight(int width) {
    return visitor(width, new NewContextOptions().setColorScheme(ColorScheme.DARK));
  }

  /** A visitor whose browser runs no scripts. */
  public static Visitor visitorWithoutScripts(int width) {
    return visitor(width, new NewContextOptions().setJavaScriptEnabled(false));
  }

  /** Playwright's objects are for one thread at a time. */
  private static synchronized Visitor visitor(int width, NewContextOptions options) {
    return new Visitor(Running.CHROMIUM.newContext(options.setViewportSize(width, 900)).newPage());
  }

  /** Someone with a window of their own; closing it forgets everything. */
  public static final class Visitor implements AutoCloseable {
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Page page) {
      this.page = page;
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
    }

    public Page page() {
      return page;
    }

    public Visitor open(String url) {
      page.navigate(url);
      return this;
    }

    /** Clicks the button that says just that; the last one, where several do. */
    public void press(String button) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
          .last()
          .click();
    }

    /** Errors that the browser has shown in its console so far. */
    public List<String> complaints() {
      return List.copyOf(complaints);
    }

    /** What axe finds wrong with the page, each as its rule and where. */
    public List<String> barriers() {
      return barriers(new AxeBuilder(page));
    }

    /**
     * As {@link #barriers}, without the pages in its frames: axe takes them and this for one page
     * and finds that it has more than one main part. They are to be looked at by themselves.
     */
    public List<String> barriersAroundFrames() {
      return barriers(new AxeBuilder(page).exclude("iframe"));
    }

    /**
     * A page without frames needs no second window to put what axe found together: half the time.
     */
    private List<String> barriers(AxeBuilder axe) {
      return axe.setLegacyMode(page.frames().size() == 1).analyze().getViolations().stream()
          .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + targets(rule.getNodes()))
          .toList();
    }

    private static List<String> targets(List<com.deque.html.axecore.results.CheckedNode> nodes) {
      return nodes.stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    /** By how many pixels the page is wider than the window. */
    public int overflow() {
      return ((Number)
              page.evaluate(
                  "() => Math.max(0, document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth)"))
          .intValue();
    }

    @Override
    public void close() {
      page.context().close();
    }
  }
}
