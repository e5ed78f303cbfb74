package org.throughline.query.waiting;

import static java.util.stream.Collectors.toMap;
import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.Alerts.MoreTime;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.action.Challenges.Escalation;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.events.CommitteeId;
import org.throughline.events.Position;
import org.throughline.events.ReviewId;
import org.throughline.events.action.EscalationStep;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.review.Reviews;
import org.throughline.query.waiting.WaitingRow.ToAnswer;

/** What waits for an answer at a point on both clocks, as far as the asker may read it. */
@Component
class WaitingMatters {

    private final Actions actions;
    private final Findings findings;
    private final Reviews reviews;
    private final PolicyInTheLog policies;

    WaitingMatters(Actions actions, Findings findings, Reviews reviews, PolicyInTheLog policies) {
        this.actions = actions;
        this.findings = findings;
        this.reviews = reviews;
        this.policies = policies;
    }

    Stream<WaitingRow> requestsForMoreTime(AsOf standpoint) {
        return actions.at(standpoint).mapMulti((action, rows) -> {
            var request = action.state().alerts().moreTime();
            if (request != null) rows.accept(requestForMoreTime(action, request, standpoint));
        });
    }

    private WaitingRow requestForMoreTime(ActionView action, MoreTime request, AsOf standpoint) {
        return row(
                action,
                request.version(),
                "Time until %s: %s".formatted(day(request.until()), request.reason()),
                request.on(),
                ToAnswer.OVERSEEING_COMMITTEE,
                committeeAnswersBy(request.on(), standpoint),
                request.until(),
                standpoint);
    }

    Stream<WaitingRow> claimsToVerify(AsOf standpoint) {
        return actions.at(standpoint).mapMulti((action, rows) -> {
            var claim = action.state().claims().waiting();
            if (claim != null) rows.accept(claimToVerify(action, claim, standpoint));
        });
    }

    private WaitingRow claimToVerify(ActionView action, Claim claim, AsOf standpoint) {
        int refused = action.state().claims().refusals();
        long days = policies.on(standpoint.asOf(), standpoint.knownAt())
                .thresholds()
                .unverifiedDays();
        return row(
                action,
                claim.version(),
                "Claimed complete on %s%s"
                        .formatted(
                                day(claim.effectiveOn()),
                                refused == 0 ? "" : "; claims refused before: %d".formatted(refused)),
                claim.effectiveOn(),
                ToAnswer.ANOTHER_AGENCY,
                claim.effectiveOn().plusDays(days),
                null,
                standpoint);
    }

    /** The checks that are due and have no result, and those that are reported and wait for the committee. */
    Stream<WaitingRow> sustainedChecks(AsOf standpoint) {
        return actions.at(standpoint)
                .flatMap(action -> action.state().impact().checks().stream()
                        .filter(check -> check.reported()
                                || (check.result() == null && !check.dueOn().isAfter(standpoint.asOf())))
                        .map(check -> sustainedCheck(action, check, standpoint)));
    }

    private WaitingRow sustainedCheck(ActionView action, SustainedCheck check, AsOf standpoint) {
        long grace = policies.on(standpoint.asOf(), standpoint.knownAt())
                .thresholds()
                .checkGraceDays();
        var done = check.recorded();
        if (check.reported() && done != null)
            return row(
                    action,
                    done.version(),
                    "Sustained check due on %s, reported on %s as %s; the committee has not confirmed it"
                            .formatted(
                                    day(check.dueOn()), day(done.on()), words(Objects.requireNonNull(check.result()))),
                    done.on(),
                    ToAnswer.OVERSEEING_COMMITTEE,
                    committeeAnswersBy(done.on(), standpoint),
                    null,
                    standpoint);
        return row(
                action,
                null,
                "Sustained check due on %s".formatted(day(check.dueOn())),
                check.dueOn(),
                ToAnswer.OVERSEEING_COMMITTEE,
                check.dueOn().plusDays(grace),
                null,
                standpoint);
    }

    /** The highest escalation of each action without an answer; its answer also answers those below it. */
    Stream<WaitingRow> escalations(AsOf standpoint) {
        return actions.at(standpoint).mapMulti((action, rows) -> {
            var escalation = action.state().challenges().waiting();
            if (escalation != null) rows.accept(escalation(action, escalation, standpoint));
        });
    }

    private static WaitingRow escalation(ActionView action, Escalation escalation, AsOf standpoint) {
        return row(
                action,
                escalation.version(),
                "Escalated to the %s: %s".formatted(words(escalation.to()), escalation.reason()),
                escalation.on(),
                switch (escalation.to()) {
                    case AGENCY_LEAD -> ToAnswer.LEAD_AGENCY;
                    case OVERSEEING_COMMITTEE -> ToAnswer.OVERSEEING_COMMITTEE;
                    case BOARD -> ToAnswer.BOARD;
                },
                escalation.answerBy(),
                null,
                standpoint);
    }

    /** The open disputes about actions, then those about findings. */
    Stream<WaitingRow> disputes(AsOf standpoint) {
        var overseers = overseers(standpoint);
        var ofActions = actions.at(standpoint)
                .flatMap(action -> action.state().challenges().disputes().stream()
                        .filter(Dispute::open)
                        .map(dispute -> dispute(action, dispute, standpoint)));
        Stream<WaitingRow> ofFindings = findings.at(standpoint).mapMulti((finding, rows) -> {
            var overseer = overseers.get(finding.review());
            for (var dispute : finding.finding().disputes())
                if (dispute.open() && overseer != null) rows.accept(dispute(finding, overseer, dispute, standpoint));
        });
        return Stream.concat(ofActions, ofFindings);
    }

    private WaitingRow dispute(ActionView action, Dispute dispute, AsOf standpoint) {
        return row(
                action,
                dispute.version(),
                inWords(dispute),
                dispute.on(),
                ToAnswer.OVERSEEING_COMMITTEE,
                committeeAnswersBy(dispute.on(), standpoint),
                null,
                standpoint);
    }

    private WaitingRow dispute(AnsweredFinding finding, CommitteeId overseer, Dispute dispute, AsOf standpoint) {
        return row(
                finding.id().value(),
                finding.review(),
                finding.finding().raised().statement(),
                overseer,
                dispute.version(),
                inWords(dispute),
                dispute.on(),
                standpoint);
    }

    /** A matter of a finding or a review, which the overseeing committee answers. */
    private WaitingRow row(
            String on,
            ReviewId review,
            String statement,
            CommitteeId overseer,
            long version,
            String what,
            LocalDate since,
            AsOf standpoint) {
        var answerBy = committeeAnswersBy(since, standpoint);
        return new WaitingRow(
                on,
                review,
                statement,
                null,
                overseer,
                version,
                what,
                since,
                CalendarDays.past(since, standpoint.asOf()),
                ToAnswer.OVERSEEING_COMMITTEE,
                answerBy,
                standpoint.asOf().isAfter(answerBy),
                null,
                null);
    }

    private static String inWords(Dispute dispute) {
        return "The %s is disputed. %s".formatted(words(dispute.matter()), positions(dispute.positions()));
    }

    private static String positions(List<Position> positions) {
        return positions.stream()
                .map(position -> "%s: %s".formatted(position.agency(), position.position()))
                .collect(Collectors.joining("; "));
    }

    /** The chair's actions that no meeting has ratified or reversed: on reviews, then on findings, then on actions. */
    Stream<WaitingRow> chairsActions(AsOf standpoint) {
        var overseers = overseers(standpoint);
        var onReviews = reviews.at(standpoint)
                .flatMap(review -> review.chairsActions().waiting().stream()
                        .map(taken -> row(
                                review.review().value(),
                                review.review(),
                                review.registered().title(),
                                review.commissioning().oversight().current(),
                                taken.version(),
                                inWords(taken),
                                taken.on(),
                                standpoint)));
        var onFindings = findings.at(standpoint)
                .filter(finding -> overseers.containsKey(finding.review()))
                .flatMap(finding -> finding.finding().chairsActions().waiting().stream()
                        .map(taken -> row(
                                finding.id().value(),
                                finding.review(),
                                finding.finding().raised().statement(),
                                Objects.requireNonNull(overseers.get(finding.review())),
                                taken.version(),
                                inWords(taken),
                                taken.on(),
                                standpoint)));
        var onActions = actions.at(standpoint)
                .flatMap(action -> action.state().chairsActions().waiting().stream()
                        .map(taken -> row(
                                action,
                                taken.version(),
                                inWords(taken),
                                taken.on(),
                                ToAnswer.OVERSEEING_COMMITTEE,
                                committeeAnswersBy(taken.on(), standpoint),
                                null,
                                standpoint)));
        return Stream.of(onReviews, onFindings, onActions).flatMap(Function.identity());
    }

    private static String inWords(EventReference taken) {
        var note = taken.authority();
        return "To be ratified: the Chair's decision of %s%s"
                .formatted(day(taken.on()), note == null ? "" : " (%s)".formatted(note.minute()));
    }

    private Map<ReviewId, CommitteeId> overseers(AsOf standpoint) {
        return reviews.at(standpoint)
                .collect(toMap(
                        review -> review.review(),
                        review -> review.commissioning().oversight().current()));
    }

    private LocalDate committeeAnswersBy(LocalDate since, AsOf standpoint) {
        return policies.on(since, standpoint.knownAt()).ladder().answerBy(EscalationStep.OVERSEEING_COMMITTEE, since);
    }

    private static WaitingRow row(
            ActionView action,
            @Nullable Long version,
            String what,
            LocalDate since,
            ToAnswer toAnswer,
            LocalDate answerBy,
            @Nullable LocalDate askedFor,
            AsOf standpoint) {
        return new WaitingRow(
                action.action().value(),
                action.review(),
                action.statement(),
                action.leadAgency(),
                action.overseenBy(),
                version,
                what,
                since,
                CalendarDays.past(since, standpoint.asOf()),
                toAnswer,
                answerBy,
                standpoint.asOf().isAfter(answerBy),
                action.state().dueDates().current(),
                askedFor);
    }
}
