package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.DriftOnset;
import org.throughline.domain.waiting.SummaryPeriod;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId.Reader;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.alert.Completeness.Untold;
import org.throughline.query.bitemporal.AsOf;

/**
 * Finds the late or drifting actions of a day that nobody was told of in time: they were so already, and known to be so, when
 * the time that the policy gives began, and no digest about them was delivered to a lead or a committee since.
 */
@Component
class UntoldActions {

    private final Actions actions;
    private final Digests digests;
    private final PolicyInTheLog policies;
    private final ZoneId zone;
    private final ClockGuard clock;

    UntoldActions(Actions actions, Digests digests, PolicyInTheLog policies, Board board, ClockGuard clock) {
        this.actions = actions;
        this.digests = digests;
        this.policies = policies;
        this.zone = board.zone();
        this.clock = clock;
    }

    /** Without permission filtering. */
    List<Untold> on(LocalDate day) {
        var policy = policies.on(day, endOf(day));
        var first = day.minusDays(SummaryPeriod.withinDays(policy));
        var before = known(first).collect(Collectors.toMap(ActionView::action, ActionView::state));
        if (before.isEmpty()) return List.of();
        var told = lastTold(day);
        return known(day)
                .filter(view -> before.containsKey(view.action()))
                .filter(view -> SummaryPeriod.mustHaveBeenTold(
                        day, view.state(), Objects.requireNonNull(before.get(view.action())), policy))
                .filter(view -> !told.getOrDefault(view.action(), LocalDate.MIN).isAfter(first))
                .map(view -> untold(view, day, policy, told.get(view.action())))
                .toList();
    }

    private static Untold untold(ActionView view, LocalDate day, Policy policy, @Nullable LocalDate lastTold) {
        var assessed = Assessment.on(day, view.state(), policy);
        return new Untold(
                view.action(),
                view.state().ownership().leadAgency(),
                assessed.late(),
                assessed.level(),
                DriftOnset.lateOrDrifting(day, view.state(), policy).orElse(day),
                lastTold);
    }

    /** The actions of a day, by what was known at its end. */
    private Stream<ActionView> known(LocalDate day) {
        return actions.unfiltered(new AsOf(day, endOf(day)));
    }

    /** The day of the last delivered digest to a lead or a committee about each action, up to a day. */
    private Map<ActionId, LocalDate> lastTold(LocalDate day) {
        var last = new HashMap<ActionId, LocalDate>();
        digests.at(new AsOf(LocalDate.MAX, null))
                .filter(digest -> digest.id().reader() != Reader.OWNER)
                .filter(digest -> digest.state().state() == State.DELIVERED)
                .forEach(digest -> {
                    var on = LocalDate.ofInstant(
                            Objects.requireNonNull(digest.state().deliveredAt()), zone);
                    if (!on.isAfter(day))
                        for (var line : digest.state().raised().lines())
                            last.merge(line.action(), on, (one, other) -> one.isAfter(other) ? one : other);
                });
        return last;
    }

    private Instant endOf(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var now = clock.recordedNow();
        return end.isBefore(now) ? end : now;
    }
}
