package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.web.decide.DecisionCatalogue;
import org.throughline.web.decide.DecisionKind;

/** No decision of the API is without a page. */
class DecisionPagesTest {

    /** Questions, which record nothing, and what has a page of its own. */
    private static final Set<String> WITHOUT_A_FORM = Set.of(
            "/api/accounts/me/tokens",
            "/api/me/calendar-addresses",
            "/api/actions/{action}/corrections/preview",
            "/api/findings/{finding}/corrections/preview",
            "/api/reviews/{review}/corrections/preview",
            "/api/actions/{action}/decisions/preview",
            "/api/findings/{finding}/decisions/preview",
            "/api/reviews/{review}/decisions/preview");

    @Test
    void every_decision_of_the_api_has_a_page() {
        var described = new TreeSet<String>();
        ask("/v3/api-docs").path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")
                    && path.getValue().at("/post/requestBody/content").has("application/json"))
                described.add(path.getKey());
        });
        var pages = Program.bean(DecisionCatalogue.class).all().stream()
                .map(DecisionKind::pattern)
                .collect(Collectors.toCollection(TreeSet::new));

        described.removeAll(pages);
        assertThat(described).isEqualTo(WITHOUT_A_FORM);
    }
}
