package org.throughline.query.signoff;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.throughline.platform.eventstore.LogByStream;
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

    /** Approximate number of events in one read. */
    private static final int ABOUT = 5_000;

    private final Function<ActionId, List<AttributedEvent<ActionEvent>>> streams;
    private final Supplier<@Nullable LogByStream> log;
    private final int wholeLogFrom;
    private final Cache<Version, Map<Long, Recording>> recordings =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).build();

    @Autowired
    RecordedParts(Actions actions, ObjectProvider<LogByStream> log) {
        this(actions::stream, log::getIfAvailable, WHOLE_LOG_FROM);
    }

    RecordedParts(
            Function<ActionId, List<AttributedEvent<ActionEvent>>> streams,
            Supplier<@Nullable LogByStream> log,
            int wholeLogFrom) {
        this.streams = streams;
        this.log = log;
        this.wholeLogFrom = wholeLogFrom;
    }

    /** Prepares for questions about all parts of many actions, whose streams are read at once then. */
    void readAtOnce(List<ActionView> seen) {
        var wanted = new HashMap<ActionId, Long>();
        for (var action : seen) {
            var version = new Version(action.action(), action.state().version());
            if (hasParts(action.state()) && recordings.getIfPresent(version) == null)
                wanted.put(version.action(), version.version());
        }
        var byStream = log.get();
        if (byStream != null && wanted.size() >= wholeLogFrom) readWholeLog(byStream, wanted);
    }

    private void readWholeLog(LogByStream byStream, Map<ActionId, Long> wanted) {
        for (var next = byStream.next("Action", "", ABOUT);
                next.last() != null;
                next = byStream.next("Action", next.last(), ABOUT))
            next.events().stream()
                    .collect(groupingBy(event -> new ActionId(event.getAggregateIdentifier())))
                    .forEach((action, events) -> {
                        var through = wanted.get(action);
                        if (through != null)
                            recordings.put(new Version(action, through), recordings(attributed(events), through));
                    });
    }

    private static List<AttributedEvent<ActionEvent>> attributed(List<DomainEventMessage<?>> events) {
        return events.stream()
                .map(event -> new AttributedEvent<>(
                        EventStreams.recorded(event, ActionEvent.class), Asker.from(event.getMetaData())))
                .toList();
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
        return recordings(streams.apply(action), through);
    }

    private static Map<Long, Recording> recordings(List<AttributedEvent<ActionEvent>> whole, long through) {
        var stream = whole.stream().filter(each -> each.version() <= through).toList();
        var recorded = stream.stream().map(AttributedEvent::recorded).toList();
        var byPlace = new HashMap<Long, Recording>();
        for (AttributedEvent<ActionEvent> each : stream)
            byPlace.put(
                    Corrections.placeOf(each.version(), recorded),
                    new Recording(
                            Interned.of(each.asker()),
                            each.event().authority() != null,
                            each.event().source()));
        return Map.copyOf(byPlace);
    }
}
