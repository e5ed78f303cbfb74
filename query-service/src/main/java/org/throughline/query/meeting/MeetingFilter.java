package org.throughline.query.meeting;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;
import org.throughline.platform.web.PlainText;
import org.throughline.query.list.TextSearch;

/** Filters of the list of meetings. */
record MeetingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(description = "Held on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Held on or before") @Nullable
        LocalDate to,

        @Parameter(description = "Whether a later meeting approved its minutes") @Nullable
        Boolean approved,

        @Parameter(
                description =
                        "Words in the titles of its agenda, or the beginning of a minute or of the identifier; all must"
                                + " occur in one item")
        @PlainText(max = 200, words = false)
        @Nullable
        String q) {

    boolean lets(MeetingState meeting) {
        return (committee == null || committee.equals(meeting.committee()))
                && (from == null || !meeting.date().isBefore(from))
                && (to == null || !meeting.date().isAfter(to))
                && (approved == null || approved == (meeting.minutesApproved() != null))
                && (q == null || speaksOf(TextSearch.words(q), meeting));
    }

    private static boolean speaksOf(List<String> words, MeetingState meeting) {
        var id = meeting.id().value();
        return TextSearch.has("", null, id, words)
                || meeting.agenda().stream()
                        .anyMatch(item -> TextSearch.has(TextSearch.text(item.title()), item.minute(), id, words));
    }
}
