package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.ReadableReview;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemChanged;
import org.throughline.platform.web.PlainText;

/** Changes the minute reference or the title of one item of the agenda, or the review that it is about. */
@AllowedRoles(SECRETARY)
public record ChangeAgendaItem(
        @Schema(description = "The item's reference now", example = "7.2") @NotNull @PlainText(max = 200)
        String minute,

        @Schema(description = "Left out, it stays", example = "7.10") @PlainText(max = 200) @Nullable
        String newMinute,

        @Schema(description = "Left out, it stays", example = "Child J: re-audit of chronologies")
        @PlainText(max = 500)
        @Nullable
        String newTitle,

        @Schema(
                type = "string",
                description = "The review that it is about. Who may not read that review does not get the item either."
                        + " Left out, it stays.",
                example = "scr-child-j")
        @ReadableReview
        @Nullable
        ReviewId newAbout,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "agenda-items/change";

    @AssertTrue(message = "newTitle: give a new title, a new minute or a review that it is about")
    @Schema(hidden = true)
    boolean isChange() {
        return newMinute != null || newTitle != null || newAbout != null;
    }

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new AgendaItemChanged(
                meeting, decision.effectiveOn(), decision.source(), minute, newMinute, newTitle, newAbout);
    }

    @Override
    public MeetingEvent event(MeetingState now, Decision decision, Predicate<AgendaItem> readable) {
        var item = now.item(minute);
        return new AgendaItemChanged(
                now.id(),
                decision.effectiveOn(),
                decision.source(),
                minute,
                newMinute,
                newTitle,
                newAbout != null || item == null ? newAbout : item.about());
    }
}
