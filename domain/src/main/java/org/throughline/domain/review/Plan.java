package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.events.Authority;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;

/**
 * The plan of a review, which is all its actions, and the decisions on it.
 *
 * @param steps every decision that changed its status, in order
 * @param signOffs every sign-off, in force or not
 */
public record Plan(Status status, List<Step> steps, List<PlanSignOff> signOffs) {

    static final Plan DRAFT = new Plan(Status.DRAFT, List.of(), List.of());

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
     */
    public record Step(
            long version,
            Status to,
            LocalDate on,
            Authority authority,
            @Nullable String because) {}

    /**
     * A committee's sign-off of the whole plan.
     *
     * @param revokedOn null while it is in force
     */
    public record PlanSignOff(
            long version,
            LocalDate on,
            Authority authority,
            List<Condition> conditions,
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
            return new PlanSignOff(version, on, authority, List.copyOf(now), revokedOn, revokedBecause);
        }
    }

    Plan then(long version, PlanEvent event) {
        return switch (event) {
            case PlanAgreed e -> to(Status.AGREED, version, e.effectiveOn(), e.authority(), null);
            case PlanSignedOff e ->
                to(Status.SIGNED_OFF, version, e.effectiveOn(), e.authority(), null)
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
                                        signOff.authority,
                                        signOff.conditions,
                                        e.effectiveOn(),
                                        e.reason())));
            case PlanSustained e -> to(Status.SUSTAINED, version, e.effectiveOn(), e.authority(), e.basis());
            case PlanClosed e -> to(Status.CLOSED, version, e.effectiveOn(), e.authority(), e.explanation());
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

    private static PlanSignOff taken(long version, PlanSignedOff event) {
        return new PlanSignOff(
                version,
                event.effectiveOn(),
                event.authority(),
                event.conditions().stream()
                        .map(condition -> new Condition(condition, null, null))
                        .toList(),
                null,
                null);
    }

    private Plan to(Status next, long version, LocalDate on, Authority authority, @Nullable String because) {
        return new Plan(next, ImmutableLists.append(steps, new Step(version, next, on, authority, because)), signOffs);
    }

    private Plan with(List<PlanSignOff> all) {
        return new Plan(status, steps, all);
    }
}
