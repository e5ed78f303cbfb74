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
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.WorkingDays;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.domain.alert.WatchPlan;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchBegun;
import org.throughline.events.alert.WatchEvent.WatchEnded;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.alert.Completeness.Begun;
import org.throughline.query.alert.Completeness.Checked;
import org.throughline.query.alert.Completeness.Verdict;
import org.throughline.query.bitemporal.AsOf;

/** Checks whether all alerts of a day were raised. The events of its watch are read from the log. */
@Component
class CompletenessCheck {

    private final EventStore log;
    private final WatchForecast planned;
    private final Digests digests;
    private final Actions actions;
    private final WorkingDays workingDays;

    CompletenessCheck(
            @Lazy EventStore log, WatchForecast planned, Digests digests, Actions actions, WorkingDays workingDays) {
        this.log = log;
        this.planned = planned;
        this.digests = digests;
        this.actions = actions;
        this.workingDays = workingDays;
    }

    Completeness of(LocalDate day) {
        var held = new ArrayList<Begun>();
        Instant ended = null;
        for (var event : log.readEvents(WatchEvent.stream(day)).asStream().toList())
            switch ((WatchEvent) event.getPayload()) {
                case WatchBegun e -> held.add(new Begun(event.getTimestamp(), e.knownAt(), e.policy()));
                case WatchEnded _ -> ended = event.getTimestamp();
            }
        boolean working = workingDays.includes(day);
        if (held.isEmpty())
            return new Completeness(
                    day, working, working ? Verdict.NOT_HELD : Verdict.NOT_DUE, held, null, 0, 0, 0, List.of());
        var checked = checked(day, held, ended);
        var whole = checked.stream().allMatch(Checked::complete) ? Verdict.COMPLETE : Verdict.INCOMPLETE;
        return new Completeness(
                day,
                working,
                ended == null ? Verdict.UNDER_WAY : whole,
                held,
                ended,
                (int) checked.stream().filter(Checked::expected).count(),
                (int) checked.stream().filter(each -> each.state() != null).count(),
                (int) checked.stream()
                        .filter(each -> each.state() == State.DELIVERED)
                        .count(),
                checked);
    }

    private List<Checked> checked(LocalDate day, List<Begun> held, @Nullable Instant ended) {
        Map<DigestId, DigestView> raised = digests.at(new AsOf(LocalDate.MAX, null))
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
        var until = ended == null ? held.getLast().at() : ended;
        return ids.stream()
                .map(id -> check(id, Optional.ofNullable(raised.get(id)), mornings, last, until))
                .toList();
    }

    private static WatchPlan planned(Map<Instant, WatchPlan> mornings, Instant knownAt) {
        return Objects.requireNonNull(mornings.get(knownAt));
    }

    /** A committee gets one digest before a meeting, although there are several mornings before it. */
    private boolean toldBefore(DigestId digest, LocalDate day) {
        return digests.find(digest, new AsOf(LocalDate.MAX, null))
                .filter(told -> told.state().raised().effectiveOn().isBefore(day))
                .isPresent();
    }

    private Checked check(
            DigestId id, Optional<DigestView> raised, Map<Instant, WatchPlan> mornings, Instant last, Instant until) {
        var knownAt = raised.map(digest -> digest.state().raised().knownAt()).orElse(last);
        var expected = planned(mornings, mornings.containsKey(knownAt) ? knownAt : last)
                .digests()
                .get(id);
        var told = raised.map(digest -> digest.state().raised().lines()).orElse(List.of());
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
        return new Checked(
                id,
                id.reader(),
                id.readerId(),
                expected != null,
                raised.map(digest -> digest.state().state()).orElse(null),
                raised.map(digest -> digest.state().raisedAt()).orElse(null),
                raised.map(digest -> digest.state().deliveredAt()).orElse(null),
                told.size(),
                missing,
                overtaken,
                unexpected);
    }

    private boolean isOvertaken(DigestLine line, Instant until) {
        return actions.unfiltered(line.action(), new AsOf(LocalDate.MAX, until))
                .map(ActionView::version)
                .filter(version -> version != line.version())
                .isPresent();
    }
}
