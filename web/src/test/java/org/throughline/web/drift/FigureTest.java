package org.throughline.web.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.web.question.Question;

/** What a number opens. */
class FigureTest {

    private static final Question REGISTER = Question.of("/actions", Map.of("leadAgency", "csc"));

    @Test
    void a_number_opens_its_actions_with_those_first_that_have_the_most_of_it() {
        assertThat(Figure.list(FiveNumber.LATE, REGISTER).address())
                .isEqualTo("/actions?leadAgency=csc&number=LATE&sort=-delayDays");
        assertThat(Figure.list(FiveNumber.MASKED, REGISTER).value("sort")).isEqualTo("-maskedDelayDays");
        assertThat(Figure.list(FiveNumber.DRIFTING, REGISTER).value("sort")).isEqualTo("-driftDays");
        assertThat(Figure.list(FiveNumber.UNPROVEN, REGISTER).value("sort")).isEqualTo("-impactGapDays");
    }
}
