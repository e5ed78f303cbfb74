package org.throughline.query.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.board.export.Columns;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.bitemporal.AsOf;

/** The pages of a list are parts of one list. */
class ListingTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 30);
    private static final Instant ASKED = Instant.parse("2016-06-30T10:15:30Z");

    @Test
    void a_page_leads_to_the_next_until_the_last() {
        var first = listing(0, null).part(3, List.of("a", "b"));
        var cursor = Cursor.read(first.next());

        assertThat(cursor).isEqualTo(new Cursor(DAY, ASKED, 1, 3, Cursor.digest("which", null, 2)));
        assertThat(listing(cursor.page(), cursor.total()).part(3, List.of("c")).next())
                .isNull();
    }

    /** Views that had not read everything on the first page have more rows before the next; by place, some would be shown twice. */
    @ParameterizedTest
    @ValueSource(longs = {2, 4})
    void a_list_that_counts_otherwise_than_on_its_first_page_does_not_go_on(long now) {
        assertThatThrownBy(() -> listing(1, 3L).part(now, List.of("c")))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("cursor")
                .hasMessageContaining(
                        "belongs to a list of 3, which has %d now; ask for its first page again".formatted(now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MXwyMDE2", "2|2016-06-30|2016-06-30T10:15:30Z|1|many|x"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.read(text)).isInstanceOf(InvalidField.class);
    }

    private static Listing listing(int page, Long expected) {
        return new Listing(new AsOf(DAY, null), null, page, 2, "which", ASKED, expected, Columns.of(Object.class));
    }
}
