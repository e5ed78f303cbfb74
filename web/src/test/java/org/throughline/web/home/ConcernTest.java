package org.throughline.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.health.Attention;
import org.throughline.platform.health.ComponentState;
import org.throughline.platform.health.ComponentState.Level;

/** What an administrator reads about the program on the first page. */
class ConcernTest {

    @Test
    void what_is_well_or_unknown_is_left_out_and_what_has_failed_comes_first() {
        var concerns = Concern.of(List.of(
                new ComponentState(
                        "backup",
                        Level.WARNING,
                        new Attention("The last complete backup was taken 3 days ago.", "Take one.")),
                new ComponentState("db", Level.FAILED, null),
                new ComponentState("disk", Level.WELL, null),
                new ComponentState("watch", Level.UNKNOWN, null)));

        assertThat(concerns)
                .containsExactly(
                        new Concern(
                                "db",
                                "PostgreSQL does not answer, so decisions are not taken.",
                                "Ask /actuator/health for the details, and read the program's log.",
                                true),
                        new Concern("backup", "The last complete backup was taken 3 days ago.", "Take one.", false));
    }
}
