package org.throughline.query.signoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Source;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.Interned;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/** Which login recorded the parts of an action that have to be independent of each other, read from the log once for a version. */
@Component
class RecordedParts {

    /** All of a large board: fewer would be read again at each question about all of them. */
    private static final int STREAMS_MAX = 200_000;

    /**
     * One part of an action.
     *
     * @param by the login that recorded it, or restated it last
     * @param assumed whether the source is silent on it, and it was assumed
     */
    record Part(
            ActionId action,
            AgencyId leadAgency,
            PartKind what,
            long version,
            LocalDate on,
            Asker by,
            boolean underMinute,
            boolean assumed) {}

    private record Version(ActionId action, long version) {}

    private record Recording(
            Asker by, boolean underMinute, @Nullable Source source) {}

    /** From so many streams on, reading the whole log costs less than reading them one by one. */
    private static final int WHOLE_LOG_FROM = 500;

    /** Passes the whole streams of the wanted actions to a reader. */
    interface ManyStreams {
        void read(Predicate<String> wanted, BiConsumer<String, List<AttributedEvent<ActionEvent>>> reader);
    }

    private final Function<ActionId, List<AttributedEvent<ActionEvent>>> stream;
    private final ManyStreams streams;
    private final int wholeLogFrom;
    private final Cache<Version, Map<Long, Recording>> recordings =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).build();

    @Autowired
    RecordedParts(Actions actions, EventStreams streams) {
        this(
                actions::stream,
                (wanted, reader) -> streams.readMany("Action", ActionEvent.class, wanted, reader),
                WHOLE_LOG_FROM);
    }

    RecordedParts(
            Function<ActionId, List<AttributedEvent<ActionEvent>>> stream, ManyStreams streams, int wholeLogFrom) {
        this.stream = stream;
        this.streams = streams;
        this.wholeLogFrom = wholeLogFrom;
    }

    /**
     * Prepares for questions about all parts of many actions, whose streams are read at once then.
     *
     * @param seen what the asker may read
     */
    void readAtOnce(List<ActionView> seen) {
        var wanted = new HashMap<String, Version>();
        for (var action : seen) {
            var version = new Version(action.action(), action.state().version());
            if (hasParts(action.state()) && recordings.getIfPresent(version) == null)
                wanted.put(action.action().value(), version);
        }
        if (wanted.size() < wholeLogFrom) return;
        streams.read(wanted::containsKey, (id, events) -> {
            var version = Objects.requireNonNull(wanted.get(id));
            recordings.put(version, recordings(events, version.version()));
        });
    }

    /** The parts of an action as it is seen, in the order of their kinds. */
    Stream<Part> of(ActionView action) {
        var state = action.state();
        var assurance = state.assurance();
        if (!hasParts(state)) return Stream.of();
        var recorded =
                recordings.get(new Version(action.action(), state.version()), key -> read(key.action(), key.version()));
        return Stream.of(
                        state.claims().all().stream()
                                .filter(claim -> claim.answer() != Answer.WITHDRAWN)
                                .flatMap(claim ->
                                        part(action, PartKind.CLAIM, claim.version(), claim.effectiveOn(), recorded)),
                        assurance.judgements().stream()
                                .flatMap(each ->
                                        part(action, PartKind.VERIFICATION, each.version(), each.on(), recorded)),
                        assurance.signOffs().stream()
                                .flatMap(each -> part(action, PartKind.SIGN_OFF, each.version(), each.on(), recorded)),
                        state.measurements().stream()
                                .flatMap(each ->
                                        part(action, PartKind.EVIDENCE, each.version(), each.effectiveOn(), recorded)),
                        state.impact().checks().stream()
                                .flatMap(check -> Stream.ofNullable(check.recorded()))
                                .flatMap(at -> part(action, PartKind.SUSTAINED_CHECK, at.version(), at.on(), recorded)))
                .flatMap(each -> each);
    }

    /** Whether a verification was assumed because the source is silent. */
    Predicate<Long> assumedVerifications(ActionView action) {
        var assumed = of(action)
                .filter(part -> part.what() == PartKind.VERIFICATION && part.assumed())
                .map(Part::version)
                .toList();
        return assumed::contains;
    }

    private static Stream<Part> part(
            ActionView action, PartKind what, long version, LocalDate on, Map<Long, Recording> recorded) {
        var recording = recorded.get(version);
        if (recording == null) return Stream.of();
        return Stream.of(new Part(
                action.action(),
                action.leadAgency(),
                what,
                version,
                on,
                recording.by(),
                recording.underMinute(),
                what.isAssumedBy(recording.source())));
    }

    private static boolean hasParts(ActionState state) {
        return !state.assurance().judgements().isEmpty()
                || !state.measurements().isEmpty()
                || !state.claims().all().isEmpty();
    }

    private Map<Long, Recording> read(ActionId action, long through) {
        return recordings(stream.apply(action), through);
    }

    private static Map<Long, Recording> recordings(List<AttributedEvent<ActionEvent>> whole, long through) {
        var known = whole.stream().filter(each -> each.version() <= through).toList();
        var recorded = known.stream().map(AttributedEvent::recorded).toList();
        var byPlace = new HashMap<Long, Recording>();
        for (AttributedEvent<ActionEvent> each : known)
            byPlace.put(
                    Corrections.placeOf(each.version(), recorded),
                    new Recording(
                            Interned.of(each.asker()),
                            each.event().authority() != null,
                            each.event().source()));
        return Map.copyOf(byPlace);
    }
}
