package org.throughline.command.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PeriodBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.ReviewCommand.RegisterReview;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.InvalidField;
import org.throughline.platform.web.Text;

/** A review as a request registers it. */
record Registration(
        @Schema(type = "string", example = "scr-child-j") @NotNull
        ReviewId id,

        @NotNull ReviewKind kind,

        @Schema(example = "SCR Child J") @NotNull @Text(max = 100)
        String reference,

        @Schema(example = "Serious case review: Child J") @NotNull @Text(max = 300)
        String title,

        @Schema(example = "appreciative inquiry") @Text(max = 300) @Nullable
        String method,

        @Schema(type = "string", example = "crc") @NotNull @Known
        CommitteeId commissionedBy,

        @Schema(
                description = "The day the review began. Nothing about it can take effect earlier.",
                example = "2015-06-01")
        @NotNull
        LocalDate beganOn,

        @Valid @Nullable PeriodBody period,
        @Size(max = 50) @Nullable List<@NotNull @Valid KeyDateBody> keyDates,
        @Valid @Nullable PublicationBody publication,

        @Schema(description = "How many findings its report counts, where it does not list them", example = "12")
        @Min(0)
        @Max(100_000)
        @Nullable
        Integer statedFindings,

        @Schema(description = "The same for its actions", example = "33") @Min(0) @Max(100_000) @Nullable
        Integer statedActions,

        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DecisionOn<ReviewId> {

    @Override
    @Schema(hidden = true)
    public LocalDate effectiveOn() {
        return beganOn;
    }

    @Override
    public ReviewCommand command(ReviewId on, Decision decision) {
        if (!id.equals(on)) throw new InvalidField("with.id", "is the id it was registered under");
        return register(decision);
    }

    RegisterReview register(Decision decision) {
        return new RegisterReview(
                id,
                decision,
                kind,
                reference,
                title,
                method,
                commissionedBy,
                period == null ? null : period.asPeriod(),
                Answers.each(keyDates, k -> new KeyDate(k.what(), k.date(), k.asWritten())),
                publication == null ? Publication.NOT_PUBLISHED : publication.asPublication(),
                statedFindings,
                statedActions);
    }

    @Schema(name = "KeyDate")
    record KeyDateBody(
            @Schema(example = "Multi-agency re-audit due") @NotNull @Text(max = 300)
            String what,

            @Schema(example = "2017-07-31") @NotNull LocalDate date,

            @Schema(example = "July 2017") @Text(max = 100) @Nullable
            String asWritten) {}
}
