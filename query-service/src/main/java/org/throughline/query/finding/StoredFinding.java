package org.throughline.query.finding;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.life.EventTypes;
import org.throughline.query.life.StoredLife;
import org.throughline.query.life.StoredLife.StoredEvent;

/**
 * A finding as a document: its life, and in the open what it is found by.
 *
 * @param theme the one it is on by all that is known
 * @param themes every theme it was ever said to be on
 */
public record StoredFinding(
        @BsonId FindingId id,
        ReviewId review,
        long version,
        ThemeId theme,
        List<ThemeId> themes,
        List<String> meetings,
        List<StoredEvent> events) {

    private static final EventTypes<FindingEvent> EVENTS = EventTypes.of(FindingEvent.class);

    static StoredFinding of(KeptFinding finding) {
        return new StoredFinding(
                finding.id(),
                finding.id().reviewId(),
                finding.version(),
                finding.standing().raised().theme(),
                finding.themes(),
                StoredLife.meetings(finding.life()),
                StoredLife.of(finding.id(), finding.life()).events());
    }

    KeptFinding kept() {
        return KeptFinding.of(new StoredLife(id.value(), version, meetings, events).life(EVENTS));
    }
}
