package org.throughline.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;

/** What a lead's agency contributes to, beside what it leads. */
class ContributionTest {

    private static final Question REGISTER = Question.of("/actions", Map.of("agency", "csc"));

    @Test
    void the_figures_are_about_what_the_agency_leads_and_one_link_opens_the_rest_too() {
        assertThat(HomeController.contributes(36, 32, REGISTER))
                .isEqualTo(new Link("All 36\u00A0actions that it leads or contributes to", "/actions?agency=csc"));
    }

    @Test
    void an_agency_that_contributes_to_nothing_else_has_no_such_link() {
        assertThat(HomeController.contributes(32, 32, REGISTER)).isNull();
    }
}
