package org.throughline.query.waiting;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.DayBasis;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.register.ShownWaiting;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.review.Reviews;

/** What waits for an answer at a point on both clocks, as far as the asker may read it. */
@Component
class WaitingLists {

    private final Actions actions;
    private final Findings findings;
    private final Reviews reviews;
    private final PolicyInTheLog policies;

    WaitingLists(Actions actions, Findings findings, Reviews reviews, PolicyInTheLog policies) {
        this.actions = actions;
        this.findings = findings;
        this.reviews = reviews;
        this.policies = policies;
    }

    /**
     * Everything that waits.
     *
     * @param wanted which actions it is about; their matters cost most
     */
    Stream<FoundMatter> all(AsOf standpoint, Predicate<ActionView> wanted) {
        var everything = EnumSet.allOf(Kind.class);
        everything.removeAll(Set.of(Kind.DISPUTE, Kind.CHAIRS_ACTION, Kind.IMPACT_CONFIRMATION));
        return Stream.of(
                        ofActions(everything, standpoint, wanted),
                        disputes(standpoint, wanted),
                        chairsActions(standpoint, wanted),
                        impactConfirmations(standpoint))
                .flatMap(Function.identity());
    }

    /** What waits about actions, of some kinds. */
    Stream<FoundMatter> ofActions(Set<Kind> kinds, AsOf standpoint, Predicate<ActionView> wanted) {
        var policy = policies.on(standpoint.asOf(), standpoint.knownAt());
        var day = standpoint.asOf();
        return actions.at(standpoint).filter(wanted).mapMulti((action, found) -> {
            for (var matter : WaitingMatters.of(day, action.state(), policy))
                if (kinds.contains(matter.kind()))
                    found.accept(new FoundMatter(
                            action.action().value(),
                            action.review(),
                            action,
                            action.overseenBy(),
                            matter,
                            day,
                            each -> row(each, action, ShownWaiting.of(action, each.matter(), day, policy))));
        });
    }

    /** The open disputes about actions, then those about findings. */
    Stream<FoundMatter> disputes(AsOf standpoint, Predicate<ActionView> wanted) {
        var overseers = overseers(standpoint);
        Stream<FoundMatter> ofFindings = findings.at(standpoint).mapMulti((finding, rows) -> {
            var overseer = overseers.get(finding.review());
            for (var dispute : finding.finding().disputes())
                if (dispute.open() && overseer != null)
                    rows.accept(ofFinding(
                            finding,
                            overseer,
                            committee(Kind.DISPUTE, dispute.version(), dispute.on(), standpoint),
                            null,
                            () -> ShownWaiting.disputed(dispute),
                            standpoint));
        });
        return Stream.concat(ofActions(Set.of(Kind.DISPUTE), standpoint, wanted), ofFindings);
    }

    /** The chair's actions that no meeting has ratified or reversed: on reviews, then on findings, then on actions. */
    Stream<FoundMatter> chairsActions(AsOf standpoint, Predicate<ActionView> wanted) {
        var overseers = overseers(standpoint);
        var onReviews = reviews.at(standpoint)
                .flatMap(review -> review.chairsActions().waiting().stream()
                        .map(taken -> found(
                                review.review().value(),
                                review.review(),
                                review.registered().title(),
                                review.commissioning().oversight().current(),
                                committee(Kind.CHAIRS_ACTION, taken.version(), taken.on(), standpoint),
                                taken.dayRestsOn(),
                                () -> ShownWaiting.toBeRatified(taken),
                                standpoint)));
        var onFindings = findings.at(standpoint)
                .filter(finding -> overseers.containsKey(finding.review()))
                .flatMap(finding -> finding.finding().chairsActions().waiting().stream()
                        .map(taken -> ofFinding(
                                finding,
                                Objects.requireNonNull(overseers.get(finding.review())),
                                committee(Kind.CHAIRS_ACTION, taken.version(), taken.on(), standpoint),
                                taken.dayRestsOn(),
                                () -> ShownWaiting.toBeRatified(taken),
                                standpoint)));
        return Stream.of(onReviews, onFindings, ofActions(Set.of(Kind.CHAIRS_ACTION), standpoint, wanted))
                .flatMap(Function.identity());
    }

    /** The findings of which every signed-off action shows impact, and no committee has confirmed it. */
    Stream<FoundMatter> impactConfirmations(AsOf standpoint) {
        var overseers = overseers(standpoint);
        return findings.at(standpoint).mapMulti((finding, rows) -> {
            var since = finding.impactToBeConfirmedSince();
            var overseer = overseers.get(finding.review());
            if (since != null && overseer != null)
                rows.accept(ofFinding(
                        finding,
                        overseer,
                        committee(Kind.IMPACT_CONFIRMATION, null, since, standpoint),
                        null,
                        () -> "Impact to be confirmed: every signed-off action has evidence of E3 or better",
                        standpoint));
        });
    }

    private Map<ReviewId, CommitteeId> overseers(AsOf standpoint) {
        return reviews.at(standpoint)
                .collect(toMap(
                        review -> review.review(),
                        review -> review.commissioning().oversight().current()));
    }

    private WaitingMatter committee(Kind kind, @Nullable Long version, LocalDate since, AsOf standpoint) {
        var policy = policies.on(standpoint.asOf(), standpoint.knownAt());
        return WaitingMatter.ofCommittee(kind, version, since, policy.ladder());
    }

    private static FoundMatter ofFinding(
            AnsweredFinding finding,
            CommitteeId overseer,
            WaitingMatter matter,
            @Nullable DayBasis sinceRestsOn,
            Supplier<String> what,
            AsOf standpoint) {
        return found(
                finding.id().value(),
                finding.review(),
                finding.finding().stated().statement(),
                overseer,
                matter,
                sinceRestsOn,
                what,
                standpoint);
    }

    /** A matter of a finding or a review. */
    private static FoundMatter found(
            String on,
            ReviewId review,
            String statement,
            CommitteeId overseer,
            WaitingMatter matter,
            @Nullable DayBasis sinceRestsOn,
            Supplier<String> what,
            AsOf standpoint) {
        return new FoundMatter(
                on,
                review,
                null,
                overseer,
                matter,
                standpoint.asOf(),
                found -> row(found, statement, sinceRestsOn, what.get()));
    }

    private static WaitingRow row(FoundMatter found, String statement, @Nullable DayBasis sinceRestsOn, String what) {
        var matter = found.matter();
        return new WaitingRow(
                found.on(),
                found.review(),
                statement,
                null,
                found.overseenBy(),
                matter.kind(),
                matter.version(),
                what,
                matter.since(),
                sinceRestsOn,
                CalendarDays.past(matter.since(), found.asOf()),
                matter.toAnswer(),
                found.waitsFor(),
                matter.answerBy(),
                found.overdue(),
                matter.next(),
                matter.nextHearsOn(),
                matter.boardHearsOn(),
                null,
                null);
    }

    private static WaitingRow row(FoundMatter found, ActionView action, ShownWaiting waits) {
        return new WaitingRow(
                found.on(),
                found.review(),
                action.statement(),
                action.leadAgency(),
                action.overseenBy(),
                waits.kind(),
                waits.version(),
                waits.what(),
                waits.since(),
                waits.sinceRestsOn(),
                CalendarDays.past(waits.since(), found.asOf()),
                waits.toAnswer(),
                waits.waitsFor(),
                waits.answerBy(),
                waits.overdue(),
                waits.next(),
                waits.nextHearsOn(),
                waits.boardHearsOn(),
                found.dueDate(),
                found.askedFor());
    }
}
