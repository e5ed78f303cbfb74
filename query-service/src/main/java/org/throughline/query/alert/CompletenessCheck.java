package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.WorkingDays;
import org.throughline.domain.Asker;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.domain.alert.WatchPlan;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchBegun;
import org.throughline.events.alert.WatchEvent.WatchEnded;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.query.alert.Completeness.Begun;
import org.throughline.query.alert.Completeness.Checked;
import org.throughline.query.alert.Completeness.Reach;
import org.throughline.query.alert.Completeness.Untold;
import org.throughline.query.alert.Completeness.Verdict;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.EventStreams;

/** Checks whether everyone heard of a day what they should have. The events of its watch are read from the log. */
@Component
class CompletenessCheck {

    private final EventStore log;
    private final WatchForecast planned;
    private final Digests digests;
    private final DigestReaders readers;
    private final UntoldActions untoldActions;
    private final EventStreams streams;
    private final WorkingDays workingDays;
    private final ClockGuard clock;

    CompletenessCheck(
            @Lazy EventStore log,
            WatchForecast planned,
            Digests digests,
            DigestReaders readers,
            UntoldActions untoldActions,
            EventStreams streams,
            WorkingDays workingDays,
            ClockGuard clock) {
        this.log = log;
        this.planned = planned;
        this.digests = digests;
        this.readers = readers;
        this.untoldActions = untoldActions;
        this.streams = streams;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Checks a day.
     *
     * @param mayRead the actions that the asker may read; of the others nothing is said
     */
    Completeness of(LocalDate day, Predicate<ActionId> mayRead) {
        var held = new ArrayList<Begun>();
        Instant ended = null;
        for (var event : log.readEvents(WatchEvent.stream(day)).asStream().toList())
            switch ((WatchEvent) event.getPayload()) {
                case WatchBegun e -> held.add(new Begun(event.getTimestamp(), e.knownAt(), e.policy()));
                case WatchEnded _ -> ended = event.getTimestamp();
            }
        boolean working = workingDays.includes(day);
        var checked = held.isEmpty() ? List.<Checked>of() : checked(day, held, ended, mayRead);
        var untold = untoldActions.on(day).stream()
                .filter(each -> mayRead.test(each.action()))
                .toList();
        return new Completeness(
                day,
                working,
                verdict(working, held, ended, checked, untold),
                held,
                ended,
                count(checked, Checked::expected),
                count(checked, each -> each.state() != null),
                count(checked, each -> each.state() == State.DELIVERED),
                count(checked, each -> each.state() == State.DELIVERED && each.channel() == Channel.FILE),
                count(checked, each -> each.state() == State.PARKED),
                count(checked, Checked::unheard),
                checked,
                untold);
    }

    private static int count(List<Checked> checked, Predicate<Checked> which) {
        return (int) checked.stream().filter(which).count();
    }

    private static Verdict verdict(
            boolean working, List<Begun> held, @Nullable Instant ended, List<Checked> checked, List<Untold> untold) {
        if (held.isEmpty() && working) return Verdict.NOT_HELD;
        if (!held.isEmpty() && ended == null) return Verdict.UNDER_WAY;
        if (!checked.stream().allMatch(Checked::asExpected)) return Verdict.INCOMPLETE;
        if (checked.stream().anyMatch(each -> each.reach() == Reach.PARKED || each.reach() == Reach.BOUNCED))
            return Verdict.UNHEARD;
        if (checked.stream().anyMatch(Checked::unheard)) return Verdict.UNDER_WAY;
        if (!untold.isEmpty()) return Verdict.UNHEARD;
        return held.isEmpty() ? Verdict.NOT_DUE : Verdict.COMPLETE;
    }

    private List<Checked> checked(
            LocalDate day, List<Begun> held, @Nullable Instant ended, Predicate<ActionId> mayRead) {
        Map<DigestId, DigestView> raised = digests.unfiltered(new AsOf(LocalDate.MAX, null))
                .filter(digest -> digest.state().raised().effectiveOn().equals(day))
                .collect(Collectors.toMap(DigestView::id, digest -> digest));
        var mornings = new HashMap<Instant, WatchPlan>();
        for (var begun : held) mornings.computeIfAbsent(begun.knownAt(), knownAt -> planned.on(day, knownAt));
        var last = held.getLast().knownAt();
        var ids = new TreeSet<>(Comparator.comparing(DigestId::value));
        ids.addAll(raised.keySet());
        planned(mornings, last).digests().keySet().stream()
                .filter(id -> raised.containsKey(id) || !toldBefore(id, day))
                .forEach(ids::add);
        var until = ended == null ? clock.recordedNow() : ended;
        var names = readers.of(ids.stream());
        return ids.stream()
                .flatMap(id ->
                        check(id, names, Optional.ofNullable(raised.get(id)), mornings, last, until, mayRead).stream())
                .toList();
    }

    private static WatchPlan planned(Map<Instant, WatchPlan> mornings, Instant knownAt) {
        return Objects.requireNonNull(mornings.get(knownAt));
    }

    /** A committee gets one digest before a meeting, although there are several mornings before it. */
    private boolean toldBefore(DigestId digest, LocalDate day) {
        return digests.unfiltered(digest, new AsOf(LocalDate.MAX, null))
                .filter(told -> told.state().raised().effectiveOn().isBefore(day))
                .isPresent();
    }

    /** As if there were only the lines that the asker may read; empty if that leaves none. */
    private Optional<Checked> check(
            DigestId id,
            DigestReaders.Names names,
            Optional<DigestView> raised,
            Map<Instant, WatchPlan> mornings,
            Instant last,
            Instant until,
            Predicate<ActionId> mayRead) {
        var knownAt = raised.map(digest -> digest.state().raised().knownAt()).orElse(last);
        var planned = planned(mornings, mornings.containsKey(knownAt) ? knownAt : last)
                .digests()
                .get(id);
        var expected = planned == null ? null : readable(planned, mayRead);
        var told =
                readable(raised.map(digest -> digest.state().raised().lines()).orElse(List.of()), mayRead);
        if (told.isEmpty() && (expected == null || expected.isEmpty())) return Optional.empty();
        var missing = new ArrayList<ActionId>();
        var overtaken = new ArrayList<ActionId>();
        for (var line : expected == null ? List.<DigestLine>of() : expected)
            if (told.stream().noneMatch(each -> each.action().equals(line.action())))
                (isOvertaken(line, until) ? overtaken : missing).add(line.action());
        var unexpected = told.stream()
                .map(DigestLine::action)
                .filter(action -> expected == null
                        || expected.stream().noneMatch(line -> line.action().equals(action)))
                .toList();
        var reach = raised.map(digest -> reach(digest.state().state()))
                .orElse(missing.isEmpty() ? Reach.NOT_NEEDED : Reach.NOT_RAISED);
        return Optional.of(new Checked(
                id,
                id.reader(),
                id.readerId(),
                names.of(id),
                expected != null && !expected.isEmpty() && reach != Reach.NOT_NEEDED,
                reach,
                raised.map(digest -> digest.state().failure()).orElse(null),
                raised.map(digest -> digest.state().bounce()).orElse(null),
                raised.map(digest -> digest.state().state()).orElse(null),
                raised.map(digest -> digest.state().channel()).orElse(null),
                raised.map(digest -> digest.state().raisedAt()).orElse(null),
                raised.map(digest -> digest.state().deliveredAt()).orElse(null),
                told.size(),
                missing,
                overtaken,
                unexpected));
    }

    private static List<DigestLine> readable(List<DigestLine> lines, Predicate<ActionId> mayRead) {
        return lines.stream().filter(line -> mayRead.test(line.action())).toList();
    }

    private static Reach reach(State state) {
        return switch (state) {
            case RAISED, SENDING, WAITING -> Reach.UNDER_WAY;
            case DELIVERED -> Reach.REACHED;
            case BOUNCED -> Reach.BOUNCED;
            case PARKED -> Reach.PARKED;
            case WITHDRAWN -> Reach.NOT_NEEDED;
        };
    }

    /**
     * Whether somebody decided on the action after the watch had read it. What the watch itself records on the action does not
     * count: it shows that the digest was raised, and not that it was not needed.
     */
    private boolean isOvertaken(DigestLine line, Instant until) {
        return streams.read(line.action(), ActionEvent.class).stream()
                .anyMatch(event -> event.version() > line.version()
                        && !event.recordedAt().isAfter(until)
                        && !event.asker().user().equals(Asker.PROGRAM.user()));
    }
}
