package org.throughline.query.meeting;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of meetings, in all its versions. */
@Component
class MeetingGenerations extends LifeView<MeetingEvent, MeetingView> {

    MeetingGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("meetings", "Meeting", 2, MeetingEvent.class, MeetingView.FOLD, views, live, freshness);
    }

    @Override
    protected MeetingProjection projection(KeptLives<MeetingEvent, MeetingView> documents) {
        return new MeetingProjection(following(documents));
    }
}
