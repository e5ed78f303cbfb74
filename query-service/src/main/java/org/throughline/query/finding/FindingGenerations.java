package org.throughline.query.finding;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** The view of findings in all its generations. */
@Component
class FindingGenerations extends View<FindingDocuments> implements FindingsOnTheme {

    private final MongoDatabase views;
    private final Freshness freshness;

    FindingGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("findings", "Finding", 2, List.of("findings"), live);
        this.views = views;
        this.freshness = freshness;
    }

    @Override
    public List<FindingId> on(ThemeId theme) {
        return live().on(theme);
    }

    @Override
    public Map<FindingId, ThemeId> themesOf(Collection<FindingId> findings) {
        return live().themesOf(findings);
    }

    @Override
    protected FindingDocuments documents(Generation generation) {
        return new FindingDocuments(views, generation, freshness);
    }

    @Override
    protected FindingProjection projection(FindingDocuments documents) {
        return new FindingProjection(documents);
    }
}
