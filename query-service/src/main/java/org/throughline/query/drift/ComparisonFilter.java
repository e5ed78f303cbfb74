package org.throughline.query.drift;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;

/** The earlier day of a comparison. */
record ComparisonFilter(
        @Parameter(
                description =
                        "Compare with this day; if left out, with the last meeting, or else with the day a year before",
                example = "2026-09-30")
        @Nullable
        LocalDate since,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Compare with the day of this meeting",
                example = "semg.2016-11-14")
        @Nullable
        MeetingId sinceMeeting,

        @Parameter(
                schema = @Schema(type = "string"),
                description =
                        "Compare with the last meeting of this committee; if left out, of the committee that is asked"
                                + " about, or else of the Board, or else of any",
                example = "semg")
        @Nullable
        CommitteeId sinceCommittee) {}
