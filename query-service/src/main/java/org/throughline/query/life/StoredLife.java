package org.throughline.query.life;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.AgencyId;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.events.access.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * A life as a document. Payloads keep the JSON they have in the log, so no shape is invented twice.
 *
 * @param meetings at which something of it was decided
 */
public record StoredLife(@BsonId String id, long version, List<String> meetings, List<StoredEvent> events) {

    /** One event; {@code recordedAt} is text because a document's own date forgets the microseconds. */
    public record StoredEvent(
            long version,
            String recordedAt,
            String user,
            Role role,
            @Nullable AgencyId agency,
            String type,
            String payload) {

        static StoredEvent of(KnownEvent<?> known) {
            return new StoredEvent(
                    known.version(),
                    known.recordedAt().toString(),
                    known.asker().user(),
                    known.asker().role(),
                    known.asker().agency(),
                    known.event().getClass().getSimpleName(),
                    JSON.writeValueAsString(known.event()));
        }

        <E extends BoardEvent> KnownEvent<E> known(EventTypes<E> types) {
            E event = JSON.readValue(payload, types.named(type));
            return new KnownEvent<>(
                    new Recorded<>(event, version, Instant.parse(recordedAt)), new Asker(user, role, agency));
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    public static StoredLife of(Object id, Life<?> life) {
        return new StoredLife(
                id.toString(),
                life.version(),
                meetings(life),
                life.events().stream().map(StoredEvent::of).toList());
    }

    /** The meetings that decided anything of it. */
    public static List<String> meetings(Life<?> life) {
        return life.events().stream()
                .flatMap(known -> Stream.ofNullable(known.event().authority()))
                .map(authority -> MeetingId.of(authority).value())
                .distinct()
                .toList();
    }

    public <E extends BoardEvent> Life<E> life(EventTypes<E> types) {
        return new Life<>(events.stream().map(event -> event.known(types)).toList());
    }
}
