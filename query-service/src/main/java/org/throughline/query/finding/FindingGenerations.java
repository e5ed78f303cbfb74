package org.throughline.query.finding;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of findings, in all its versions. */
@Component
class FindingGenerations extends LifeView<FindingEvent, FindingView> implements FindingsOnTheme {

    FindingGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("findings", "Finding", 3, FindingEvent.class, new FindingFold(), views, live, freshness);
    }

    @Override
    public Set<FindingId> on(ThemeId theme, Standpoint standpoint) {
        return live().states()
                .at(standpoint)
                .filter(finding -> finding.theme().equals(theme))
                .map(FindingView::finding)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Map<FindingId, ThemeId> themes(Standpoint standpoint) {
        return live().states().at(standpoint).collect(toUnmodifiableMap(FindingView::finding, FindingView::theme));
    }

    @Override
    protected FindingProjection projection(KeptLives<FindingEvent, FindingView> documents) {
        return new FindingProjection(following(documents));
    }
}
