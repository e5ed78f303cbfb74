package org.throughline.query.impact;

import static org.throughline.query.life.Phrases.day;
import static org.throughline.query.life.Phrases.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.drift.Check;
import org.throughline.events.drift.Claim;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Measurement;
import org.throughline.events.impact.Reading;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.query.action.ActionView;
import org.throughline.query.impact.Contradiction.Kind;
import org.throughline.query.impact.Contradiction.Side;
import org.throughline.query.life.Phrases;

/** Finds what contradicts itself in one review: claims beside readings, "complete" beside "ongoing". */
final class Contradictions {

    private static final int WHOLE = 100;

    /** A reading, and whose action it is of. */
    private record Read(ActionView of, Measurement measurement) {

        Evidence evidence() {
            return measurement.evidence();
        }

        Reading reading() {
            return Objects.requireNonNull(evidence().actual());
        }

        BigDecimal size() {
            return Measure.size(reading(), evidence().unit());
        }

        Side side() {
            var told = "%s, %s: %s"
                    .formatted(
                            evidence().measure(),
                            words(evidence().independence()),
                            Phrases.reading(reading(), evidence().unit()));
            return new Side(of.action().value(), measurement.version(), measurement.effectiveOn(), told);
        }
    }

    private Contradictions() {}

    static List<Contradiction> in(ReviewStanding review, Collection<ActionView> actions) {
        var found = new ArrayList<Contradiction>(measuredWorseLater(actions));
        for (var action : actions) {
            targetMissed(action).forEach(found::add);
            ongoing(action).ifPresent(found::add);
            failedCheck(action).ifPresent(found::add);
            openInPlan(review, action).ifPresent(found::add);
        }
        return found;
    }

    /** The latest reading of each measure is held against the best one that was ever told. */
    private static List<Contradiction> measuredWorseLater(Collection<ActionView> actions) {
        var byMeasure = new LinkedHashMap<Measure, List<Read>>();
        for (var action : actions)
            for (var measurement : action.course().measurements())
                if (measurement.evidence().actual() != null)
                    byMeasure
                            .computeIfAbsent(Measure.of(measurement.evidence()), _ -> new ArrayList<>())
                            .add(new Read(action, measurement));
        var found = new ArrayList<Contradiction>();
        byMeasure.forEach((measure, readings) -> {
            readings.sort(Comparator.comparing(read -> read.measurement().effectiveOn()));
            var latest = readings.getLast();
            readings.stream()
                    .filter(read -> read.measurement()
                            .effectiveOn()
                            .isBefore(latest.measurement().effectiveOn()))
                    .filter(read -> measure.isBetter(read.size(), latest.size()))
                    .max((one, other) -> measure.isBetter(one.size(), other.size()) ? 1 : -1)
                    .ifPresent(best -> found.add(worseLater(best, latest)));
        });
        return found;
    }

    private static Contradiction worseLater(Read best, Read latest) {
        var sentence = "%s on %s, and %s on %s: %s"
                .formatted(
                        Phrases.reading(best.reading(), best.evidence().unit()),
                        day(best.measurement().effectiveOn()),
                        Phrases.reading(latest.reading(), latest.evidence().unit()),
                        day(latest.measurement().effectiveOn()),
                        latest.evidence().measure());
        return new Contradiction(
                Kind.MEASURED_WORSE_LATER,
                latest.of().review(),
                latest.of().action(),
                sentence,
                best.side(),
                latest.side());
    }

    private static Stream<Contradiction> targetMissed(ActionView action) {
        var claim = standing(action);
        if (claim == null) return Stream.of();
        return MeasureSeries.of(action).stream()
                .filter(series -> Boolean.FALSE.equals(series.reached()) && series.target() != null)
                .map(series -> missed(action, claim, series))
                .filter(missed -> !missed.beside().on().isBefore(claim.effectiveOn()));
    }

    private static Contradiction missed(ActionView action, Claim claim, MeasureSeries series) {
        var latest = series.readings().getLast();
        var read = Phrases.reading(latest.reading(), series.unit());
        var aimed = Phrases.reading(Objects.requireNonNull(series.target()), series.unit());
        return new Contradiction(
                Kind.COMPLETE_BESIDE_TARGET_MISSED,
                action.review(),
                action.action(),
                "Complete since %s, and %s on %s where %s was aimed for: %s"
                        .formatted(day(claim.effectiveOn()), read, day(latest.on()), aimed, series.measure()),
                side(action, claim),
                new Side(action.action().value(), latest.version(), latest.on(), series.measure() + ": " + read));
    }

    private static Optional<Contradiction> ongoing(ActionView action) {
        var claim = standing(action);
        if (claim == null) return Optional.empty();
        var due = action.course().dueDates();
        var progress = action.standing().progress();
        if (due.current() == null && due.asWritten() != null) {
            var sentence = "Complete since %s, and its due date says \"%s\""
                    .formatted(day(claim.effectiveOn()), due.asWritten());
            var beside = new Side(
                    action.action().value(), due.set().version(), due.set().on(), "due: " + due.asWritten());
            return Optional.of(of(Kind.COMPLETE_BESIDE_ONGOING, action, sentence, side(action, claim), beside));
        }
        if (progress == null || progress.percentComplete() == null) return Optional.empty();
        if (progress.percentComplete() >= WHOLE || !progress.on().isAfter(claim.effectiveOn())) return Optional.empty();
        var sentence = "Complete since %s, and %d %% done by the report of %s"
                .formatted(day(claim.effectiveOn()), progress.percentComplete(), day(progress.on()));
        var beside = new Side(action.action().value(), action.version(), progress.on(), progress.whatChanged());
        return Optional.of(of(Kind.COMPLETE_BESIDE_ONGOING, action, sentence, side(action, claim), beside));
    }

    private static Optional<Contradiction> failedCheck(ActionView action) {
        var signOff = action.signOff();
        Check worse = action.course().proof().worsening();
        if (signOff == null || worse == null || worse.version() == null || worse.doneOn() == null)
            return Optional.empty();
        var result = words(Objects.requireNonNull(worse.result()));
        var said = new Side(
                action.action().value(),
                signOff.version(),
                signOff.on(),
                "signed off by %s, minute %s".formatted(signOff.committee(), signOff.minute()));
        var beside = new Side(action.action().value(), worse.version(), worse.doneOn(), "sustained check: " + result);
        var sentence = "Signed off on %s, and the check of %s found the change %s"
                .formatted(day(signOff.on()), day(worse.doneOn()), result);
        return Optional.of(of(Kind.SIGNED_OFF_BESIDE_FAILED_CHECK, action, sentence, said, beside));
    }

    private static Optional<Contradiction> openInPlan(ReviewStanding review, ActionView action) {
        var signOff = review.plan().signOff();
        if (signOff == null || !action.course().status().open()) return Optional.empty();
        ActionAssigned promise = action.standing().promise();
        var said = new Side(
                review.review().value(),
                signOff.version(),
                signOff.on(),
                "plan signed off by %s, minute %s"
                        .formatted(
                                signOff.authority().committee(),
                                signOff.authority().minute()));
        var status = words(action.course().status());
        var beside = new Side(action.action().value(), action.version(), promise.effectiveOn(), status);
        var sentence =
                "The plan was signed off on %s, and this action of it is %s".formatted(day(signOff.on()), status);
        return Optional.of(of(Kind.PLAN_SIGNED_OFF_BESIDE_OPEN_ACTION, action, sentence, said, beside));
    }

    private static Contradiction of(Kind kind, ActionView action, String sentence, Side said, Side beside) {
        return new Contradiction(kind, action.review(), action.action(), sentence, said, beside);
    }

    /** The claim that says it is done, accepted or waiting; null if none stands. */
    private static @Nullable Claim standing(ActionView action) {
        return action.course().claims().all().stream()
                .filter(claim -> claim.waits() || claim.answer() == Claim.Answer.ACCEPTED)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static Side side(ActionView action, Claim claim) {
        var word = claim.waits() ? "claimed complete" : "claimed complete, and accepted";
        return new Side(action.action().value(), claim.version(), claim.effectiveOn(), word);
    }
}
