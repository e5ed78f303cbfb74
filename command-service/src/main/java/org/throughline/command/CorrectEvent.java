package org.throughline.command;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.Asker;
import org.throughline.events.CorrectionReason;
import org.throughline.platform.web.PlainText;
import tools.jackson.databind.JsonNode;

/** States that an event was recorded wrongly, in which fields, and why. The commands it becomes declare the same roles. */
@AllowedRoles(SECRETARY)
@Schema(name = "Correction", description = "Give changes, or retract if the event should not have been recorded at all")
public record CorrectEvent(
        @Schema(description = "The version of the event that was recorded wrongly", example = "3")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Long corrects,

        @Schema(
                description = "What the fields of the decision's own body should have been. Fields that you leave out"
                        + " stay as they are; null clears one.",
                example = "{\"dueDate\": \"2016-10-31\"}")
        @Nullable
        JsonNode changes,

        @Schema(description = "true if nothing should have been recorded", defaultValue = "false") @Nullable
        Boolean retract,

        @Schema(description = "The kind of reason, for statistics") @NotNull
        CorrectionReason reason,

        @Schema(example = "The minute says 31 October, not 31 December") @NotNull @PlainText
        String why,

        @Nullable LocalDate effectiveOn,

        @Schema(description = "The minute of a decision that was made under one, or a later minute") @Valid @Nullable
        AuthorityBody authority,

        @Valid @Nullable SourceBody source) {

    public static final String PATH = "corrections";

    public CorrectEvent {
        changes = changes == null || changes.isNull() ? null : changes;
    }

    @AssertTrue(message = "changes: is given, or retract is true in its place")
    @Schema(hidden = true)
    boolean isChangedOrRetracted() {
        return (changes == null) == retracts();
    }

    @AssertTrue(message = "changes: is an object")
    @Schema(hidden = true)
    boolean isByField() {
        return changes == null || changes.isObject();
    }

    @AssertTrue(
            message = "reason: is the kind of reason; NOT_STATED and PAIRED_EVENT_CORRECTED are only in corrections"
                    + " that were not asked for one")
    @Schema(hidden = true)
    boolean isReasoned() {
        return reason != CorrectionReason.NOT_STATED && reason != CorrectionReason.PAIRED_EVENT_CORRECTED;
    }

    public boolean retracts() {
        return Boolean.TRUE.equals(retract);
    }

    /** A correction takes effect on the day it is made, whatever meeting it names. */
    Decision decision(Asker asker, LocalDate today) {
        return new Decision(
                effectiveOn == null ? today : effectiveOn,
                authority == null ? null : authority.asAuthority(),
                source == null ? null : source.asSource(),
                asker);
    }
}
