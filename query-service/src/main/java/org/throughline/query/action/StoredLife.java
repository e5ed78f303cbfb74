package org.throughline.query.action;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.access.Role;
import org.throughline.events.action.ActionEvent;
import tools.jackson.databind.json.JsonMapper;

/** The life of one action as a document. Payloads keep the JSON they have in the log, so no shape is invented twice. */
public record StoredLife(@BsonId ActionId id, long version, List<StoredEvent> events) {

    /** One event; {@code recordedAt} is text because a document's own date forgets the microseconds. */
    public record StoredEvent(
            long version,
            String recordedAt,
            String user,
            Role role,
            @Nullable AgencyId agency,
            String type,
            String payload) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Class<?>> TYPES = Arrays.stream(ActionEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    static StoredLife of(ActionLife life) {
        return new StoredLife(
                life.events().getFirst().event().actionId(),
                life.version(),
                life.events().stream().map(StoredLife::stored).toList());
    }

    ActionLife life() {
        return new ActionLife(events.stream().map(StoredLife::known).toList());
    }

    private static StoredEvent stored(KnownEvent known) {
        return new StoredEvent(
                known.version(),
                known.recordedAt().toString(),
                known.asker().user(),
                known.asker().role(),
                known.asker().agency(),
                known.event().getClass().getSimpleName(),
                JSON.writeValueAsString(known.event()));
    }

    private static KnownEvent known(StoredEvent stored) {
        var event = (ActionEvent) JSON.readValue(stored.payload, TYPES.get(stored.type));
        return new KnownEvent(
                new Recorded<>(event, stored.version, Instant.parse(stored.recordedAt)),
                new Asker(stored.user, stored.role, stored.agency));
    }
}
