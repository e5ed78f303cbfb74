package org.throughline.command.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.throughline.command.decision.SourceBody;
import org.throughline.command.finding.FindingCommand.RestateFinding;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.platform.web.Text;

/** A finding as a request states it: raised in a review, or said rightly within a correction. */
public record NewFinding(
        @NotNull FindingKind kind,

        @Schema(type = "string", example = "chronologies") @NotNull @Known
        ThemeId theme,

        @Schema(example = "Most of the chronologies looked at needed further work") @NotNull @Text
        String statement,

        @Schema(example = "4.2") @Text(max = 50) @Nullable String numberInSource,

        @Size(max = 50) @Nullable List<@NotNull @Valid FigureBody> figures,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DecisionOn<FindingId> {

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

    @Override
    public FindingCommand command(FindingId on, Decision decision) {
        return new RestateFinding(on, decision, kind, theme, statement, numberInSource, countedFigures());
    }

    public List<Figure> countedFigures() {
        return Answers.each(figures, figure -> new Figure(figure.measure(), figure.numerator(), figure.denominator()));
    }
}
