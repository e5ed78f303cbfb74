package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.standalone.Program;
import org.throughline.standalone.example.TwoYears;

/** Every page, in every role it is for, of which one opens it on a laptop and another on a phone. */
class PageSweepTest {

    /** Files, what another test opens (a receipt of an erasure), and the answer for every other address. */
    private static final Predicate<String> IS_A_PAGE = route -> !Set.of(
                            "/assets/{version}/{file}",
                            "/take-along/**",
                            "/erasures/list",
                            "/files/{sha256}",
                            "/erasures/{receipt}")
                    .contains(route)
            && !route.startsWith("/{first:");

    private static final int LAPTOP = 1280;
    private static final int PHONE = 320;
    private static final int BYTES_MAX = 60_000;
    private static final List<PageAddresses> ADDRESSES = PageAddresses.all();

    private static ConfigurableApplicationContext program;
    private static Browsers browsers;

    @BeforeAll
    static void two_years_of_a_board_and_a_browser() {
        program = TwoYears.program();
        browsers = new Browsers(Program.address(program));
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void every_route_of_the_pages_has_an_address_that_is_opened() {
        var routes = program
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.throughline.web"))
                .map(each -> each.getKey())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(IS_A_PAGE)
                .collect(Collectors.toCollection(TreeSet::new));

        var opened = ADDRESSES.stream().map(PageAddresses::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(opened).isEqualTo(routes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "lead-csc", "chair", "auditor", "admin"})
    void every_page_is_small_in_every_role_and_accessible_on_a_laptop_and_on_a_phone_and_its_links_lead_to_pages(
            String user) {
        var page = browsers.signedIn(user);
        Browsers.bringAxe(page);
        var followed = new HashSet<String>();
        var faults = new ArrayList<String>();

        for (int i = 0; i < ADDRESSES.size(); i++) {
            var each = ADDRESSES.get(i);
            if (!each.users().contains(user)) continue;
            var address = each.in(program);
            boolean onLaptop = user.equals(onLaptop(each, i)), onPhone = user.equals(onPhone(each, i));
            var html = onLaptop || onPhone
                    ? opened(page, address, onLaptop, onPhone, faults)
                    : read(page, address, faults);
            for (var link : linksOf(page, html))
                if (followed.add(shapeOf(link)) && page.request().get(link).status() != 200)
                    faults.add(link + " on " + address + " leads nowhere");
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> linksOf(Page page, String html) {
        var links = (List<?>) page.evaluate("""
                html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll("a[href^='/']")]
                    .map(link => link.getAttribute('href'))""", html);
        return links.stream().map(String::valueOf).distinct().toList();
    }

    /** Links to things of one kind, asking with the same parameters, are followed once: its first and last segment and the names. */
    private static String shapeOf(String link) {
        var address = URI.create(link);
        var segments = address.getPath().split("/");
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return segments.length + " "
                + (segments.length > 1 ? segments[1] : "")
                + (segments.length > 3 ? " " + segments[2] + " " + segments[segments.length - 1] : "")
                + "?" + query.replaceAll("=[^&]*", "");
    }

    /** The user for whom a page is examined as wide as a laptop; the others see the same page with other buttons. */
    private static String onLaptop(PageAddresses address, int number) {
        return address.users().get(number % address.users().size());
    }

    /** The user for whom it is examined as wide as a phone: another one, if there is another. */
    private static String onPhone(PageAddresses address, int number) {
        return address.users().get((number + 1) % address.users().size());
    }

    /** As the browser shows it. */
    private static String opened(Page page, String address, boolean onLaptop, boolean onPhone, List<String> faults) {
        page.setViewportSize(LAPTOP, 900);
        var answer = page.navigate(address);
        var html = answer.text();
        faults.addAll(faultsOf(address, answer.status(), html));
        var seen = new ArrayList<String>();
        if (onLaptop) seen.addAll(Browsers.violations(page));
        page.setViewportSize(PHONE, 700);
        seen.addAll(onPhone ? Browsers.violations(page) : Browsers.tooWide(page));
        for (var fault : seen) faults.add(address + ": " + fault);
        return html;
    }

    /** As it is answered. */
    private static String read(Page page, String address, List<String> faults) {
        var answer = page.request().get(address);
        faults.addAll(faultsOf(address, answer.status(), answer.text()));
        return answer.text();
    }

    private static List<String> faultsOf(String address, int status, String html) {
        if (status != 200) return List.of(address + " answers " + status);
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        return size > BYTES_MAX ? List.of(address + ": has " + size + " bytes") : List.of();
    }
}
