package org.throughline.command;

import static org.throughline.command.Rule.CHAIRS_ACTION_IS_RATIFIED_BY_A_MEETING;
import static org.throughline.command.Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED;
import static org.throughline.command.Rule.RATIFICATION_FOLLOWS_THE_CHAIRS_ACTION;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.ChairsActions.ChairsAction;
import org.throughline.events.Ratification;

/** How a meeting ratifies or reverses a chair's action, on any kind of stream. */
public final class RatificationRules {

    private RatificationRules() {}

    public static void check(Ratification event, ChairsActions now) {
        var authority = Objects.requireNonNull(event.authority());
        CHAIRS_ACTION_IS_RATIFIED_BY_A_MEETING.check(
                !authority.ofChair(), () -> "the authority named is itself a chair's action");
        var action = CHAIRS_ACTION_IS_TO_BE_RATIFIED.checkPresent(
                now.of(event.decision()), () -> "version %d is not a chair's action".formatted(event.decision()));
        CHAIRS_ACTION_IS_TO_BE_RATIFIED.check(action.toBeRatified(), () -> decided(action));
        var taken = Objects.requireNonNull(action.taken().authority()).meetingDate();
        RATIFICATION_FOLLOWS_THE_CHAIRS_ACTION.check(
                !authority.meetingDate().isBefore(taken)
                        && !event.effectiveOn().isBefore(action.taken().on()),
                () ->
                        "the Chair decided on %s, with effect from %s; the meeting of %s, with effect from %s, is before it"
                                .formatted(
                                        day(taken),
                                        day(action.taken().on()),
                                        day(authority.meetingDate()),
                                        day(event.effectiveOn())));
    }

    private static String decided(ChairsAction action) {
        var outcome = Objects.requireNonNull(action.outcome());
        return "the chair's action of version %d was %s on %s"
                .formatted(
                        action.taken().version(),
                        switch (outcome) {
                            case RATIFIED -> "ratified";
                            case REVERSED -> "reversed";
                        },
                        day(Objects.requireNonNull(action.decided()).on()));
    }
}
