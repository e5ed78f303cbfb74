package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;

/** All that is known of one finding: what it states, and which actions were agreed on it, each from a day on. */
public record FindingLife(
        @BsonId FindingId id,
        ReviewId review,
        long version,
        LocalDate raisedOn,
        FindingKind kind,
        ThemeId theme,
        String statement,
        @Nullable String numberInSource,
        List<Figure> figures,
        @Nullable Source source,
        List<Agreed> actions) {

    /** An action and the day it was agreed. */
    public record Agreed(ActionId action, LocalDate on) {}

    static FindingLife raised(FindingRaised e) {
        return new FindingLife(
                e.findingId(),
                e.findingId().reviewId(),
                0,
                e.effectiveOn(),
                e.kind(),
                e.theme(),
                e.statement(),
                e.numberInSource(),
                e.figures(),
                e.source(),
                List.of());
    }

    FindingLife agreed(ActionAgreed e, long eventVersion) {
        return new FindingLife(
                id,
                review,
                eventVersion,
                raisedOn,
                kind,
                theme,
                statement,
                numberInSource,
                figures,
                source,
                Stream.concat(actions.stream(), Stream.of(new Agreed(e.actionId(), e.effectiveOn())))
                        .toList());
    }
}
