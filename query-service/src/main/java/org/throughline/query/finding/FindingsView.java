package org.throughline.query.finding;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of findings: one document per finding with all its states. */
@Component
class FindingsView extends View<FindingEvent, FindingView> implements FindingsOnTheme {

    FindingsView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "findings",
                        "Finding",
                        11,
                        FindingEvent.class,
                        new FindingFold(),
                        new FindingShape(),
                        List.of()),
                store);
    }

    @Override
    public Set<FindingId> on(ThemeId theme, AsOf standpoint) {
        return states().at(standpoint)
                .filter(finding -> finding.theme().equals(theme))
                .map(FindingView::finding)
                .collect(toUnmodifiableSet());
    }

    @Override
    public boolean isYetToCome(FindingId finding, AsOf standpoint) {
        return states().find(finding.value())
                .filter(states -> states.at(standpoint).isEmpty())
                .isPresent();
    }

    @Override
    public Map<FindingId, ThemeId> themes(AsOf standpoint) {
        return states().at(standpoint).collect(toUnmodifiableMap(FindingView::finding, FindingView::theme));
    }
}
