package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** Every page, in every role it is for, on a laptop and on a phone. */
class PageSweepTest {

    /** Files, signing in (which other tests do), and the answer for every other address. */
    private static final Predicate<String> IS_A_PAGE = route ->
            !Set.of("/assets/{version}/{file}", "/take-along/**", "/sign-in").contains(route)
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
    void every_page_is_accessible_and_small_in_every_role_on_a_laptop_and_on_a_phone(String user) {
        var page = browsers.signedIn(user);
        var faults = new ArrayList<String>();

        for (var each : ADDRESSES) if (each.users().contains(user)) faults.addAll(faultsOf(page, each.in(program)));

        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(Page page, String address) {
        page.setViewportSize(LAPTOP, 900);
        var answer = page.navigate(address);
        if (answer.status() != 200) return List.of(address + " answers " + answer.status());
        var faults = new ArrayList<String>();
        int size = answer.text().getBytes(StandardCharsets.UTF_8).length;
        if (size > BYTES_MAX) faults.add(address + " has " + size + " bytes");
        faults.addAll(Browsers.violations(page));
        page.setViewportSize(PHONE, 700);
        faults.addAll(Browsers.violations(page));
        return faults.stream().map(fault -> address + ": " + fault).toList();
    }
}
