package org.throughline.query.meeting;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** The view of meetings in all its generations. */
@Component
class MeetingGenerations extends View<MeetingDocuments> {

    private final MongoDatabase views;
    private final Freshness freshness;

    MeetingGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("meetings", "Meeting", 1, MeetingDocuments.COLLECTIONS, live);
        this.views = views;
        this.freshness = freshness;
    }

    @Override
    protected MeetingDocuments documents(Generation generation) {
        return new MeetingDocuments(views, generation, freshness);
    }

    @Override
    protected MeetingProjection projection(MeetingDocuments documents) {
        return new MeetingProjection(documents);
    }
}
