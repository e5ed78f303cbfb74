package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.events.Authority;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;

/**
 * The plan of a review, which is all its actions, and the decisions on it.
 *
 * @param steps every decision that changed its status, in order
 * @param signOffs every sign-off, in force or not
 * @param impact every assessment of what it changed, in order
 */
public record Plan(Status status, List<Step> steps, List<PlanSignOff> signOffs, List<ImpactAssessment> impact) {

    static final Plan DRAFT = new Plan(Status.DRAFT, List.of(), List.of(), List.of());

    /** The status of a plan. */
    public enum Status {
        DRAFT,
        AGREED,
        SIGNED_OFF,
        SUSTAINED,
        CLOSED
    }

    /**
     * A decision that changed the plan's status.
     *
     * @param because the reason; null where none is needed
     * @param actions what was said of its actions; null except for agreement and sign-off
     */
    public record Step(
            long version,
            Status to,
            LocalDate on,
            Authority authority,
            @Nullable String because,
            @Nullable ActionCount actions) {}

    /**
     * How many of the plan's actions were recorded when it was decided on.
     *
     * @param recorded null where they were not counted
     * @param stated the number that the plan states; null if it states none
     * @param open how many of the recorded ones were neither signed off nor closed; null where that was not counted
     * @param reason why the plan was decided on although the numbers differ, or with actions open
     */
    public record ActionCount(
            @Nullable Integer recorded,
            @Nullable Integer stated,
            @Nullable Integer open,
            @Nullable String reason) {

        public static ActionCount of(PlanAgreed event) {
            return new ActionCount(event.actionsRecorded(), event.actionsStated(), null, event.reason());
        }

        public static ActionCount of(PlanSignedOff event) {
            return new ActionCount(event.actionsRecorded(), event.actionsStated(), event.actionsOpen(), event.reason());
        }

        /** How many actions of the plan were not recorded, or were recorded and open. */
        public int missing() {
            int unrecorded = recorded == null || stated == null ? 0 : Math.max(0, stated - recorded);
            return unrecorded + (open == null ? 0 : open);
        }

        public boolean hasOpen() {
            return open != null && open > 0;
        }

        /** Whether another number of actions is recorded than the plan states. */
        public boolean differs() {
            return recorded != null && stated != null && !recorded.equals(stated);
        }

        /** "6 of 33 actions recorded, 5 of them open"; null where they were not counted. */
        public @Nullable String inWords() {
            if (recorded == null) return null;
            var words = recorded == 1 ? "1 action recorded" : "%d actions recorded".formatted(recorded);
            if (stated != null) words = "%d of %d actions recorded".formatted(recorded, stated);
            return hasOpen() ? "%s, %d of them open".formatted(words, open) : words;
        }
    }

    /** What a committee judged that the plan changed. */
    public record ImpactAssessment(
            long version,
            LocalDate on,
            Authority authority,
            ChangeJudged practice,
            ChangeJudged systems,
            ChangeJudged outcomes) {}

    /**
     * A committee's sign-off of the whole plan.
     *
     * @param dayRestsOn null for a day that this board has given
     * @param revokedOn null while it is in force
     */
    public record PlanSignOff(
            long version,
            LocalDate on,
            @Nullable DayBasis dayRestsOn,
            Authority authority,
            List<Condition> conditions,
            ActionCount actions,
            @Nullable LocalDate revokedOn,
            @Nullable String revokedBecause) {

        public boolean inForce() {
            return revokedOn == null;
        }

        public boolean conditionsMet() {
            return conditions.stream().allMatch(Condition::met);
        }

        private PlanSignOff met(int number, LocalDate day, String how) {
            var now = new ArrayList<>(conditions);
            if (number <= now.size())
                now.set(number - 1, new Condition(now.get(number - 1).condition(), day, how));
            return new PlanSignOff(
                    version, on, dayRestsOn, authority, List.copyOf(now), actions, revokedOn, revokedBecause);
        }
    }

    Plan then(long version, PlanEvent event) {
        return switch (event) {
            case PlanAgreed e ->
                to(new Step(version, Status.AGREED, e.effectiveOn(), e.authority(), null, ActionCount.of(e)));
            case PlanSignedOff e ->
                to(new Step(version, Status.SIGNED_OFF, e.effectiveOn(), e.authority(), null, ActionCount.of(e)))
                        .with(ImmutableLists.append(signOffs, taken(version, e)));
            case PlanConditionMet e ->
                with(ImmutableLists.replace(
                        signOffs,
                        PlanSignOff::inForce,
                        signOff -> signOff.met(e.condition(), e.effectiveOn(), e.how())));
            case PlanSignOffRevoked e ->
                to(Status.AGREED, version, e.effectiveOn(), e.authority(), e.reason())
                        .with(ImmutableLists.replace(
                                signOffs,
                                PlanSignOff::inForce,
                                signOff -> new PlanSignOff(
                                        signOff.version,
                                        signOff.on,
                                        signOff.dayRestsOn,
                                        signOff.authority,
                                        signOff.conditions,
                                        signOff.actions,
                                        e.effectiveOn(),
                                        e.reason())));
            case PlanSustained e -> to(Status.SUSTAINED, version, e.effectiveOn(), e.authority(), e.basis());
            case PlanClosed e -> to(Status.CLOSED, version, e.effectiveOn(), e.authority(), e.explanation());
            case PlanImpactAssessed e ->
                new Plan(
                        status,
                        steps,
                        signOffs,
                        ImmutableLists.append(
                                impact,
                                new ImpactAssessment(
                                        version,
                                        e.effectiveOn(),
                                        e.authority(),
                                        e.practice(),
                                        e.systems(),
                                        e.outcomes())));
        };
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable PlanSignOff signOff() {
        return signOffs.stream().filter(PlanSignOff::inForce).findFirst().orElse(null);
    }

    /** The day of the latest change of status; null while it is a draft. */
    public @Nullable LocalDate movedOn() {
        return steps.isEmpty() ? null : steps.getLast().on();
    }

    /** What the sign-off in force, or else the agreement, says of its actions; null before. */
    public @Nullable ActionCount actions() {
        var signOff = signOff();
        if (signOff != null) return signOff.actions();
        return steps.stream()
                .filter(step -> step.to() == Status.AGREED)
                .map(Step::actions)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /** The latest assessment of what it changed; null before the first. */
    public @Nullable ImpactAssessment assessed() {
        return impact.isEmpty() ? null : impact.getLast();
    }

    private static PlanSignOff taken(long version, PlanSignedOff event) {
        return new PlanSignOff(
                version,
                event.effectiveOn(),
                DayBasis.of(event),
                event.authority(),
                event.conditions().stream()
                        .map(condition -> new Condition(condition, null, null))
                        .toList(),
                ActionCount.of(event),
                null,
                null);
    }

    private Plan to(Status next, long version, LocalDate on, Authority authority, String because) {
        return to(new Step(version, next, on, authority, because, null));
    }

    private Plan to(Step step) {
        return new Plan(step.to(), ImmutableLists.append(steps, step), signOffs, impact);
    }

    private Plan with(List<PlanSignOff> all) {
        return new Plan(status, steps, all, impact);
    }
}
