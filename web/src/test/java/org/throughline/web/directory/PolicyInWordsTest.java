package org.throughline.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.Ladder;

/** What a policy changed, with what it was before. */
class PolicyInWordsTest {

    private static final Policy BEFORE = Policy.DEFAULT;

    @Test
    void says_each_value_that_differs_before_and_after() {
        var after = new Policy(
                2,
                LocalDate.of(2026, 3, 1),
                BEFORE.thresholds(),
                List.of(6, 12),
                new Ladder(
                        10,
                        BEFORE.ladder().overseeingCommitteeDays(),
                        BEFORE.ladder().boardDays()),
                BEFORE.reminders());

        assertThat(PolicyInWords.changed(BEFORE, after))
                .containsExactly(
                        "Months after sign-off: 3, 6, 12 → 6, 12", "Lead of the agency: 14\u00A0days → 10\u00A0days");
    }

    @Test
    void the_same_policy_changes_nothing() {
        assertThat(PolicyInWords.changed(BEFORE, BEFORE)).isEmpty();
    }
}
