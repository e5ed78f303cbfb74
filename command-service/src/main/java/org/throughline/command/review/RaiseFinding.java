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
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.command.finding.FindingCommand;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.web.PlainText;

/** Raises a finding, which the review numbers. */
@AllowedRoles(SECRETARY)
public record RaiseFinding(
        @NotNull FindingKind kind,

        @Schema(type = "string", example = "chronologies") @NotNull @Known
        ThemeId theme,

        @Schema(example = "Most of the chronologies looked at needed further work") @NotNull @PlainText
        String statement,

        @Schema(example = "4.2") @PlainText(max = 50) @Nullable
        String numberInSource,

        @Size(max = 50) @Nullable List<@NotNull @Valid FigureBody> figures,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand, FindingCommand {

    public static final String PATH = "findings";

    /** The body that records it again. */
    public static RaiseFinding of(FindingRaised recorded) {
        return new RaiseFinding(
                recorded.kind(),
                recorded.theme(),
                recorded.statement(),
                recorded.numberInSource(),
                recorded.figures().stream().map(FigureBody::of).toList(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Schema(name = "Figure")
    public record FigureBody(
            @Schema(example = "chronologies that needed further work") @NotNull @PlainText(max = 300)
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

        static FigureBody of(Figure figure) {
            return new FigureBody(figure.measure(), figure.numerator(), figure.denominator());
        }
    }

    /** The review's part; {@link #raised} is the finding's. */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return accepted(now, decision);
    }

    /** The next finding by number: of all that were accepted, whatever their day. */
    FindingAccepted accepted(ReviewState latest, Decision decision) {
        return new FindingAccepted(
                latest.review(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                FindingId.of(latest.review(), latest.findings().size() + 1));
    }

    /** States, within a correction, how the finding should have been raised. */
    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return raised(now.finding(), decision);
    }

    FindingRaised raised(FindingId finding, Decision decision) {
        return new FindingRaised(
                finding,
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                kind,
                theme,
                statement,
                numberInSource,
                orNone(figures).stream()
                        .map(figure -> new Figure(figure.measure(), figure.numerator(), figure.denominator()))
                        .toList());
    }

    @Override
    public References references() {
        return References.to(theme);
    }

    @Override
    public RaiseFinding naming(LongUnaryOperator place) {
        return this;
    }

    @Override
    public @Nullable RaiseFinding restated() {
        return null;
    }
}
