package org.throughline.platform.backup;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.AxonException;
import org.axonframework.config.TagsConfiguration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.springboot.TagsConfigurationProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import tools.jackson.core.type.TypeReference;

/**
 * The events in Axon Server as they are stored, read and written without the program. The place of an event is one more than its
 * token, so that the place of the last one is the number of events.
 *
 * <p>Only loaded where Axon Server's connector is part of the program.
 */
final class EventsInAxonServer implements AutoCloseable {

    /** Reads events one after the other. */
    interface Reader {
        void read(StoredEvent event) throws IOException;
    }

    private static final int READ_AHEAD = 1000;
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final String place;

    /** Longest time without an answer, or without the next of the events that are there. */
    private final long patienceMillis;

    private final boolean fromLeader;
    private final AxonServerConnectionManager connections;

    private EventsInAxonServer(AxonServerConfiguration settings, TagsConfiguration tags) {
        this.place = settings.getServers();
        this.patienceMillis = settings.getCommitTimeout();
        this.fromLeader = settings.isForceReadFromLeader();
        this.connections = AxonServerConnectionManager.builder()
                .routingServers(settings.getServers())
                .axonServerConfiguration(settings)
                .tagsConfiguration(tags)
                .build();
    }

    /** With the settings that the program has for its connector. */
    static EventsInAxonServer at(Environment settings) {
        try {
            var binder = Binder.get(settings);
            var server = binder.bind("axon.axonserver", AxonServerConfiguration.class)
                    .orElseGet(AxonServerConfiguration::new);
            if (server.getComponentName() == null) server.setComponentName("throughline-command");
            var tags = binder.bind("axon", TagsConfigurationProperties.class)
                    .map(TagsConfigurationProperties::toTagsConfiguration)
                    .orElseGet(TagsConfiguration::new);
            return new EventsInAxonServer(server, tags);
        } catch (BindException | AxonException | IllegalArgumentException wrong) {
            throw new BackupRefused("The settings axon.axonserver are not those of an Axon Server.", wrong);
        }
    }

    /** Where it is, for people. */
    String place() {
        return place;
    }

    /** The number of events. */
    long size() {
        return answer(() -> channel().getLastToken()) + 1;
    }

    /**
     * Reads the first events.
     *
     * @param size how many there are to read
     * @throws BackupRefused if one of them does not arrive
     */
    void read(long size, Reader reader) throws IOException {
        if (size == 0) return;
        try (var stream = channel().openStream(-1, READ_AHEAD, READ_AHEAD / 2, fromLeader)) {
            for (long place = 1; place <= size; place++) {
                var next = stream.nextIfAvailable(patienceMillis, TimeUnit.MILLISECONDS);
                if (next == null) {
                    var failed = stream.getError();
                    throw failed.isPresent()
                            ? refused(failed.get())
                            : new BackupRefused("Axon Server at %s stopped sending events at number %d of %d."
                                    .formatted(this.place, place, size));
                }
                if (next.getToken() != place - 1)
                    throw new BackupRefused(
                            "Axon Server at %s has no event with the number %d.".formatted(this.place, place));
                reader.read(stored(next));
            }
        } catch (StatusRuntimeException | AxonServerException failed) {
            throw refused(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused(stopping);
        }
    }

    /**
     * Appends events after the last one, all of them or none.
     *
     * @throws BackupRefused if Axon Server does not confirm it
     */
    void append(List<StoredEvent> events) {
        var appended = answer(() -> {
            var transaction = channel().startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(event(event)));
            return transaction.commit();
        });
        if (!appended.getSuccess()) throw new BackupRefused("Axon Server at " + place + " did not take the events.");
    }

    @Override
    public void close() {
        connections.shutdown();
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private <T> T answer(Supplier<Future<T>> question) {
        try {
            return question.get().get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw refused(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (StatusRuntimeException | AxonServerException | TimeoutException failed) {
            throw refused(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused(stopping);
        }
    }

    private BackupRefused refused(Throwable failed) {
        var status = failed instanceof StatusRuntimeException answer
                ? answer.getStatus().getCode()
                : Status.Code.UNAVAILABLE;
        var sentence = switch (status) {
            // The connector says the same of one that has refused its token.
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED -> "cannot be reached, or does not take the token";
            case UNAUTHENTICATED, PERMISSION_DENIED -> "refuses this token";
            default -> "failed (" + status + ")";
        };
        return new BackupRefused("Axon Server at %s %s.".formatted(place, sentence), failed);
    }

    /** An event without a stream is stored under its own identifier, as it is in PostgreSQL. */
    private static StoredEvent stored(EventWithToken next) {
        var event = next.getEvent();
        var payload = event.getPayload();
        boolean hasStream = !event.getAggregateType().isEmpty();
        return new StoredEvent(
                next.getToken() + 1,
                new GenericDomainEventEntry<>(
                        emptyToNull(event.getAggregateType()),
                        hasStream ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                        event.getAggregateSequenceNumber(),
                        event.getMessageIdentifier(),
                        Instant.ofEpochMilli(event.getTimestamp()),
                        payload.getType(),
                        emptyToNull(payload.getRevision()),
                        payload.getData().toByteArray(),
                        metadata(event.getMetaDataMap())));
    }

    private static Event event(StoredEvent stored) {
        var entry = stored.entry();
        var payload = entry.getPayload();
        var event = Event.newBuilder()
                .setMessageIdentifier(entry.getEventIdentifier())
                .setTimestamp(entry.getTimestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(nullToEmpty(payload.getType().getRevision()))
                        .setData(ByteString.copyFrom(payload.getData())));
        if (entry.getType() != null)
            event.setAggregateType(entry.getType())
                    .setAggregateIdentifier(entry.getAggregateIdentifier())
                    .setAggregateSequenceNumber(entry.getSequenceNumber());
        metadata(entry.getMetaData().getData()).forEach((key, value) -> event.putMetaData(key, value(value)));
        return event.build();
    }

    private static byte[] metadata(Map<String, MetaDataValue> stored) {
        var values = new TreeMap<String, @Nullable Object>();
        stored.forEach((key, value) -> values.put(key, value(value)));
        return Backup.JSON.writeValueAsBytes(values);
    }

    private static Map<String, Object> metadata(byte[] json) {
        return Backup.JSON.readValue(json, METADATA);
    }

    private static @Nullable Object value(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DATA_NOT_SET -> null;
            case BYTES_VALUE -> throw unknownMetadata();
        };
    }

    private static MetaDataValue value(@Nullable Object value) {
        var stored = MetaDataValue.newBuilder();
        return switch (value) {
            case null -> stored.build();
            case String text -> stored.setTextValue(text).build();
            case Integer number -> stored.setNumberValue(number).build();
            case Long number -> stored.setNumberValue(number).build();
            case Double number -> stored.setDoubleValue(number).build();
            case Boolean flag -> stored.setBooleanValue(flag).build();
            default -> throw unknownMetadata();
        };
    }

    private static BackupRefused unknownMetadata() {
        return new BackupRefused("The log has an event with metadata that this program does not write.");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
