package org.throughline.query.waiting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/**
 * A matter that waits, with what it is filtered and sorted by. Its row is made when it is shown: of very many actions, very much
 * waits.
 *
 * @param on the action, the finding or the review that it is about
 * @param action null for a finding or a review
 * @param asOf the day that is asked about
 * @param row puts it in words
 */
record FoundMatter(
        String on,
        ReviewId review,
        @Nullable ActionView action,
        CommitteeId overseenBy,
        WaitingMatter matter,
        LocalDate asOf,
        Function<FoundMatter, WaitingRow> row) {

    static final Comparator<FoundMatter> LONGEST_FIRST =
            Comparator.comparing(FoundMatter::since).thenComparing(FoundMatter::on);

    WaitingRow shown() {
        return row.apply(this);
    }

    Kind kind() {
        return matter.kind();
    }

    LocalDate since() {
        return matter.since();
    }

    Answerer waitsFor() {
        return matter.on(asOf).toAnswer();
    }

    boolean overdue() {
        return matter.overdue(asOf);
    }

    @Nullable
    AgencyId leadAgency() {
        return action == null ? null : action.leadAgency();
    }

    /** The due date of its action. */
    @Nullable
    LocalDate dueDate() {
        return action == null ? null : action.state().dueDates().current();
    }

    /** The due date that more time is asked for until. */
    @Nullable
    LocalDate askedFor() {
        if (action == null || kind() != Kind.MORE_TIME) return null;
        var request = action.state().alerts().moreTime();
        return request == null ? null : request.until();
    }
}
