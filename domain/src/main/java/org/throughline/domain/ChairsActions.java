package org.throughline.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.Ratification;
import org.throughline.events.RatificationOutcome;

/**
 * The chair's actions of one stream and what meetings made of them.
 *
 * @param all in the order they took effect
 */
public record ChairsActions(List<ChairsAction> all) {

    public static final ChairsActions NONE = new ChairsActions(List.of());

    /**
     * A decision that the Chair took between meetings. It is in force at once.
     *
     * @param outcome null while it waits for a meeting
     * @param decided the meeting's decision; null while it waits
     * @param reason why it was reversed; null otherwise
     */
    public record ChairsAction(
            EventReference taken,
            @Nullable RatificationOutcome outcome,
            @Nullable EventReference decided,
            @Nullable String reason) {

        public boolean toBeRatified() {
            return outcome == null;
        }

        private ChairsAction decidedBy(EventReference at, Ratification event) {
            return new ChairsAction(taken, event.outcome(), at, event.reason());
        }
    }

    /** After one more event of the stream, whatever it decides. */
    public ChairsActions then(Recorded<? extends BoardEvent> recorded) {
        var event = recorded.event();
        if (event instanceof Ratification ratification) {
            var at = EventReference.of(recorded);
            return new ChairsActions(ImmutableLists.replace(
                    all,
                    action -> action.toBeRatified() && action.taken().version() == ratification.decision(),
                    action -> action.decidedBy(at, ratification)));
        }
        var authority = event.authority();
        if (authority == null || !authority.ofChair()) return this;
        return new ChairsActions(
                ImmutableLists.append(all, new ChairsAction(EventReference.of(recorded), null, null, null)));
    }

    /** The one that an event is; null if that is not a chair's action. */
    public @Nullable ChairsAction of(long version) {
        return all.stream()
                .filter(action -> action.taken().version() == version)
                .findFirst()
                .orElse(null);
    }

    /** Whether an event is a chair's action that waits for a meeting. */
    public boolean toBeRatified(long version) {
        var action = of(version);
        return action != null && action.toBeRatified();
    }

    /** The ones that wait for a meeting. */
    public List<EventReference> waiting() {
        return all.stream()
                .filter(ChairsAction::toBeRatified)
                .map(ChairsAction::taken)
                .toList();
    }
}
