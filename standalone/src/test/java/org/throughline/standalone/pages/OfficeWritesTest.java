package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.standalone.Program;
import org.throughline.web.decide.DecisionCatalogue;
import org.throughline.web.decide.DecisionKind;

/** Whatever a program may change, a person can change on a page. */
class OfficeWritesTest {

    /** What is one's own has its pages below /account. */
    private static final Set<String> OWN = Set.of(
            "PUT /accounts/me/password",
            "POST /accounts/me/sessions/end",
            "POST /accounts/me/sessions/{}/end",
            "POST /accounts/me/tokens",
            "POST /accounts/me/tokens/{}/revocation",
            "POST /accounts/me/work-accounts/{}/removal",
            "POST /me/calendar-addresses",
            "POST /me/calendar-addresses/{}/rotation",
            "POST /me/calendar-addresses/{}/revocation");

    @Test
    void every_change_by_the_api_has_a_form_or_a_button() {
        var changes = new TreeSet<String>();
        ask("/v3/api-docs").path("paths").properties().forEach(path -> {
            for (var method : Set.of("post", "put", "delete"))
                if (path.getKey().startsWith("/api/") && path.getValue().has(method))
                    changes.add(method.toUpperCase(Locale.ROOT) + " "
                            + shape(path.getKey().substring(4)));
        });

        changes.removeAll(forms());
        changes.removeIf(change -> buttons().contains(button(change)));
        changes.removeIf(change -> change.endsWith("/preview"));

        assertThat(changes).isEqualTo(OWN);
    }

    private static Set<String> forms() {
        return Program.bean(DecisionCatalogue.class).all().stream()
                .map(DecisionKind::pattern)
                .map(pattern -> "POST " + shape(pattern.substring(4)))
                .collect(Collectors.toSet());
    }

    /** A page takes what it replaces at the address of the API, and what it removes below it. */
    private static String button(String change) {
        var path = change.substring(change.indexOf(' ') + 1);
        return change.startsWith("DELETE ") ? path + "/removal" : path;
    }

    private static Set<String> buttons() {
        return Program.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.throughline.web"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .map(OfficeWritesTest::shape)
                .collect(Collectors.toSet());
    }

    /** Whatever its variables are called. */
    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }
}
