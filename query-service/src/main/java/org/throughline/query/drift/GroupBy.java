package org.throughline.query.drift;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.AssessedAction;

/** What the five numbers can be grouped by. An action on findings of several themes counts for each of them. */
enum GroupBy {
    agency("leadAgency"),
    committee("committee"),
    review("review"),
    theme("theme");

    private final String parameter;

    GroupBy(String parameter) {
        this.parameter = parameter;
    }

    /** The query parameter of the register that selects one group. */
    String parameter() {
        return parameter;
    }

    Stream<String> keys(AssessedAction action, Map<FindingId, ThemeId> themes) {
        return switch (this) {
            case agency -> Stream.of(action.view().leadAgency().value());
            case committee -> Stream.of(action.view().overseenBy().value());
            case review -> Stream.of(action.view().review().value());
            case theme ->
                action.view().answers().stream()
                        .map(themes::get)
                        .filter(Objects::nonNull)
                        .map(ThemeId::value)
                        .distinct();
        };
    }
}
