package org.throughline.command.review;

import static org.throughline.command.Command.orNone;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.Rule;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.PeriodBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.StatedDateBody;
import org.throughline.command.review.disclosure.PublicationBody;
import org.throughline.command.review.disclosure.RestrictReporting;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.PlainText;

/** Registers a review from the day it began, which is the day the registration takes effect. */
@AllowedRoles(SECRETARY)
public record RegisterReview(
        @Schema(
                type = "string",
                description =
                        "How the review is known. Leave it out, and the program gives one that cannot be guessed, as it"
                                + " always does to a review that is registered restricted.",
                example = "scr-child-j")
        @Nullable
        ReviewId id,

        @NotNull ReviewKind kind,

        @Schema(example = "SCR Child J") @NotNull @PlainText(max = 100)
        String reference,

        @Schema(example = "Serious case review: Child J") @NotNull @PlainText(max = 300)
        String title,

        @Schema(example = "appreciative inquiry") @PlainText(max = 300) @Nullable
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

        @Schema(
                description =
                        "A reporting restriction that is in force already, so that nobody else ever hears of the review. Both are"
                                + " recorded together.")
        @Valid
        @Nullable
        RestrictReporting restriction,

        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand, CreatesAggregate {

    public static final String PATH = "reviews";

    /** The body that records it again. */
    public static RegisterReview of(ReviewRegistered recorded) {
        return new RegisterReview(
                recorded.reviewId(),
                recorded.kind(),
                recorded.reference(),
                recorded.title(),
                recorded.method(),
                recorded.commissionedBy(),
                recorded.effectiveOn(),
                recorded.period() == null ? null : PeriodBody.of(recorded.period()),
                recorded.keyDates().stream().map(KeyDateBody::of).toList(),
                PublicationBody.of(recorded.publication()),
                recorded.statedFindings(),
                recorded.statedActions(),
                null,
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The same, under an identifier that the program gave. */
    RegisterReview under(ReviewId given) {
        return new RegisterReview(
                given,
                kind,
                reference,
                title,
                method,
                commissionedBy,
                beganOn,
                period,
                keyDates,
                publication,
                statedFindings,
                statedActions,
                restriction,
                authority,
                source);
    }

    /**
     * A chosen identifier is taken or it is not, which tells whoever tries it; and it stands in addresses, which others see.
     *
     * @throws InvalidField for one that the program gives
     */
    ReviewId chosenOrGiven() {
        if (id == null) return GivenReviewId.next();
        if (restriction != null)
            throw new InvalidField(
                    "id", "is given by the program to a review that is registered restricted; leave it out");
        if (GivenReviewId.hasForm(id))
            throw new InvalidField("id", "has the form of those that the program gives; choose another one");
        return id;
    }

    @Override
    @Schema(hidden = true)
    public LocalDate effectiveOn() {
        return beganOn;
    }

    @Schema
    public record KeyDateBody(
            @Schema(example = "Multi-agency re-audit due") @NotNull @PlainText(max = 300)
            String what,

            @Schema(example = "2017-07-31") @Nullable LocalDate date,

            @Schema(description = "What the source says instead of a day") @Valid @Nullable
            StatedDateBody asWritten) {

        static KeyDateBody of(KeyDate key) {
            return new KeyDateBody(key.what(), key.date(), StatedDateBody.ofNullable(key.asWritten()));
        }

        @AssertTrue(message = "date: is a calendar date, or asWritten takes its place; give one of them")
        @Schema(hidden = true)
        boolean isDatedOnce() {
            return (date == null) != (asWritten == null);
        }
    }

    /** The restriction under which it is registered. */
    @Override
    public @Nullable ReviewCommand followedBy() {
        return restriction;
    }

    @Override
    public Rule unlessNew() {
        return Rule.REVIEW_IS_NEW;
    }

    /** States, within a correction, how the review should have been registered. */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return registered(decision);
    }

    ReviewRegistered registered(Decision decision) {
        return new ReviewRegistered(
                Objects.requireNonNull(id),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                kind,
                reference,
                title,
                method,
                commissionedBy,
                period == null ? null : period.asPeriod(),
                orNone(keyDates).stream()
                        .map(key -> new KeyDate(key.what(), key.date(), StatedDateBody.orNull(key.asWritten())))
                        .toList(),
                publication == null ? Publication.NOT_PUBLISHED : publication.asPublication(),
                statedFindings,
                statedActions);
    }

    @Override
    public References references() {
        var commissioned = References.to(commissionedBy);
        return restriction == null
                ? commissioned
                : commissioned
                        .and(orNone(restriction.readers().agencies()))
                        .andFormer(orNone(restriction.excludedAgencies()));
    }
}
