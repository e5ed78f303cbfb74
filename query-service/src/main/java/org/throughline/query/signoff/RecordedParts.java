package org.throughline.query.signoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Source;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.Interned;
import org.throughline.query.history.AttributedEvent;

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

    private final Actions actions;
    private final Cache<Version, Map<Long, Recording>> recordings =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).build();

    RecordedParts(Actions actions) {
        this.actions = actions;
    }

    /** The parts of an action as it is seen, in the order of their kinds. */
    Stream<Part> of(ActionView action) {
        var state = action.state();
        var assurance = state.assurance();
        if (assurance.judgements().isEmpty()
                && state.measurements().isEmpty()
                && state.claims().all().isEmpty()) return Stream.of();
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

    private Map<Long, Recording> read(ActionId action, long through) {
        var stream = actions.stream(action).stream()
                .filter(each -> each.version() <= through)
                .toList();
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
