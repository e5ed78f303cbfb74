package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.throughline.standalone.Program;

/** A real Chromium with an empty profile, which talks to nobody but the program. */
public final class Browsers implements AutoCloseable {

    private static final List<String> CANDIDATES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox", // Chromium's own sandbox refuses to run as root
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--disable-gpu");

    /** A busy machine is slow; a page that does not come fails all the same. */
    static final int PATIENCE_MILLIS = 60_000;

    private static final String AXE = read("axe-core-4.14.1.min.js");

    private final URI address;
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET));

    public Browsers() {
        this(Program.address());
    }

    /** Browsers that ask another program. */
    public Browsers(URI address) {
        this.address = address;
    }

    private static Path chromium() {
        return Stream.of(CANDIDATES)
                .flatMap(List::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("these tests need Chromium: on Debian, apt-get install chromium"));
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A page of nobody yet, as wide as a laptop's. */
    Page page() {
        return context(1280, true).newPage();
    }

    /** The first page of a user of the demonstration. */
    Page signedIn(String user) {
        return signedIn(user, context(1280, true));
    }

    Page onPhone(String user) {
        return signedIn(user, context(320, true));
    }

    /** A page before signing in, as wide as a phone, without script. */
    public Page phoneWithoutScript() {
        return context(320, false).newPage();
    }

    Page withoutScript(String user) {
        return signedIn(user, context(1280, false));
    }

    private BrowserContext context(int width, boolean script) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static Page signedIn(String user, BrowserContext context) {
        var page = context.newPage();
        page.navigate("/sign-in");
        page.getByLabel("Login").fill(user);
        page.getByLabel("Password").fill(user);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL("**/");
        return page;
    }

    /** Fails if axe-core finds a violation of WCAG 2.2 AA or of its best practices, or if the page is wider than its window. */
    static void isAccessible(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** Has every page that this one opens from now on bring axe-core along, which takes less time than handing it over to each. */
    static void bringAxe(Page page) {
        page.addInitScript(AXE);
    }

    /** Violations of WCAG 2.2 AA and of the best practices of axe-core, with their places, and a page wider than its window. */
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) page.evaluate(AXE);
        // Style sheets are for rules that are not asked for, and take a fifth of the time.
        var found = (List<?>) page.evaluate("""
                async () => {
                    const found = await axe.run({resultTypes: ['violations'], preload: false,
                        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
                    return found.violations
                        .map(each => each.id + ' at ' + each.nodes.map(node => node.target.join(' ')).join(', '));
                }""");
        return Stream.concat(found.stream().map(String::valueOf), tooWide(page).stream())
                .toList();
    }

    /** A page that is wider than its window, which then has to be scrolled sideways. */
    static List<String> tooWide(Page page) {
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        int window = page.viewportSize().width;
        return width > window ? List.of(width + " px wide at " + window) : List.of();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
