package org.throughline.query.impact;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.AssessedAction;

/** Groups for the summary of impact. An action that answers several findings counts for each of them. */
enum ImpactBy {
    finding,
    review,
    theme,
    agency;

    Stream<String> keys(AssessedAction action, Map<FindingId, ThemeId> themes) {
        var view = action.view();
        return switch (this) {
            case finding -> view.answers().stream().map(FindingId::value);
            case review -> Stream.of(view.review().value());
            case theme ->
                view.answers().stream()
                        .map(themes::get)
                        .filter(Objects::nonNull)
                        .map(ThemeId::value)
                        .distinct();
            case agency -> Stream.of(view.leadAgency().value());
        };
    }
}
