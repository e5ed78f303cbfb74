package org.throughline.command.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PeriodBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.ReviewCommand.RaiseFinding;
import org.throughline.command.review.ReviewCommand.RegisterReview;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.Text;

/** The write side of a review over HTTP: register one, raise a finding in it. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Decisions on reviews")
class ReviewCommandController {

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
            implements DecisionBody {

        @Override
        @Schema(hidden = true)
        public LocalDate effectiveOn() {
            return beganOn;
        }
    }

    @Schema(name = "KeyDate")
    record KeyDateBody(
            @Schema(example = "Multi-agency re-audit due") @NotNull @Text(max = 300)
            String what,

            @Schema(example = "2017-07-31") @NotNull LocalDate date,

            @Schema(example = "July 2017") @Text(max = 100) @Nullable
            String asWritten) {}

    @Schema(name = "Publication")
    record PublicationBody(
            @NotNull Publication.State state,
            @Nullable LocalDate publishedOn,
            @Text(max = 1000) @Nullable String reason) {

        @AssertTrue(message = "publishedOn: is given for a published review, and only then")
        @Schema(hidden = true)
        boolean isDatedWhenPublished() {
            return (state == Publication.State.PUBLISHED) == (publishedOn != null);
        }

        @AssertTrue(message = "reason: is given for a withheld review, and only then")
        @Schema(hidden = true)
        boolean isReasonedWhenWithheld() {
            return (state == Publication.State.WITHHELD) == (reason != null);
        }
    }

    record NewFinding(
            @NotNull FindingKind kind,

            @Schema(type = "string", example = "chronologies") @NotNull @Known
            ThemeId theme,

            @Schema(example = "Most of the chronologies looked at needed further work") @NotNull @Text
            String statement,

            @Schema(example = "4.2") @Text(max = 50) @Nullable
            String numberInSource,

            @Size(max = 50) @Nullable List<@NotNull @Valid FigureBody> figures,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    @Schema(name = "Figure")
    record FigureBody(
            @Schema(example = "chronologies that needed further work") @NotNull @Text(max = 300)
            String measure,

            @Schema(example = "16") @NotNull @Min(0) @Max(1_000_000_000)
            Integer numerator,

            @Schema(example = "20") @NotNull @Min(1) @Max(1_000_000_000)
            Integer denominator) {

        @AssertTrue(message = "numerator: is at most the denominator")
        @Schema(hidden = true)
        boolean isPartOfTheWhole() {
            return numerator == null || denominator == null || numerator <= denominator;
        }
    }

    private final Decisions decisions;
    private final Clock clock;

    ReviewCommandController(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Register a review")
    ResponseEntity<Taken> register(@Valid @RequestBody Registration body, Asked asked) {
        var receipt = decisions.take(
                new RegisterReview(
                        body.id(),
                        body.decision(asked, clock),
                        body.kind(),
                        body.reference(),
                        body.title(),
                        body.method(),
                        body.commissionedBy(),
                        body.period() == null ? null : body.period().asPeriod(),
                        Answers.each(body.keyDates(), k -> new KeyDate(k.what(), k.date(), k.asWritten())),
                        publication(body.publication()),
                        body.statedFindings(),
                        body.statedActions()),
                body,
                asked);
        return Answers.created("/api/reviews/", receipt);
    }

    @PostMapping("/{review}/findings")
    @Operation(summary = "Raise a finding in a review; the review numbers it")
    ResponseEntity<Taken> raise(@PathVariable ReviewId review, @Valid @RequestBody NewFinding body, Asked asked) {
        var receipt = decisions.take(
                new RaiseFinding(
                        review,
                        body.decision(asked, clock),
                        body.kind(),
                        body.theme(),
                        body.statement(),
                        body.numberInSource(),
                        Answers.each(body.figures(), f -> new Figure(f.measure(), f.numerator(), f.denominator()))),
                body,
                asked);
        return Answers.created("/api/findings/", receipt);
    }

    private static Publication publication(@Nullable PublicationBody body) {
        return body == null
                ? Publication.NOT_PUBLISHED
                : new Publication(body.state(), body.publishedOn(), body.reason());
    }
}
