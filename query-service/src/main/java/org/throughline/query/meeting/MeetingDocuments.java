package org.throughline.query.meeting;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.life.EventTypes;
import org.throughline.query.life.Life;
import org.throughline.query.life.LifeDocuments;
import org.throughline.query.life.StoredLife;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;

/** The documents of meetings, a life each. */
class MeetingDocuments implements Batch.Documents<Life<MeetingEvent>> {

    static final List<String> COLLECTIONS = List.of("meetings");

    private static final EventTypes<MeetingEvent> EVENTS = EventTypes.of(MeetingEvent.class);

    private final LifeDocuments<MeetingEvent> lives;
    private final Freshness freshness;

    MeetingDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.lives =
                new LifeDocuments<>(views.getCollection(generation.collection("meetings"), StoredLife.class), EVENTS);
        this.freshness = freshness;
    }

    LifeDocuments<MeetingEvent> lives() {
        return lives;
    }

    @Override
    public Map<String, Supplier<Life<MeetingEvent>>> load(Set<String> ids) {
        return lives.load(ids);
    }

    @Override
    public void write(List<Life<MeetingEvent>> added, List<Life<MeetingEvent>> changed) {
        lives.write(stored(added), stored(changed));
        freshness.viewWritten();
    }

    private static List<StoredLife> stored(List<Life<MeetingEvent>> meetings) {
        return meetings.stream()
                .map(life -> StoredLife.of(life.events().getFirst().event().meetingId(), life))
                .toList();
    }

    @Override
    public void index() {
        // Meetings are few and looked up by their identifiers, which begin with the committee.
    }
}
