package org.throughline.domain.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Lists;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.FindingId;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/**
 * How one finding stands: what it states, which actions were agreed on it, and what else the board made of it.
 *
 * @param version the highest version among the events it was folded from
 * @param raised what it states, as it was recorded or as it was corrected
 * @param declined null while the board has not declined it
 * @param links the earlier findings that it was said to repeat
 */
public record FindingState(
        long version,
        FindingRaised raised,
        List<Agreed> actions,
        @Nullable Declined declined,
        List<Link> links,
        List<Dispute> disputes) {

    /** An action and the day it was agreed. */
    public record Agreed(ActionId action, LocalDate on) {}

    /** The board's decision not to act on the finding. */
    public record Declined(LocalDate on, Authority authority, String reason) {}

    /** Earlier findings that the finding repeats. */
    public record Link(LocalDate on, List<FindingId> earlier, String why) {}

    /** Folds a whole story, in whichever order it is given; the raising is the first. */
    public static FindingState of(List<Recorded<FindingEvent>> story) {
        var standing = begun(story.getFirst());
        for (var recorded : story.subList(1, story.size())) standing = standing.then(recorded);
        return standing;
    }

    public static FindingState begun(Recorded<FindingEvent> first) {
        if (!(first.event() instanceof FindingRaised raised))
            throw new IllegalArgumentException("a finding begins with being raised");
        return new FindingState(first.version(), raised, List.of(), null, List.of(), List.of());
    }

    /** One step of the fold: an event that comes after all that went before. */
    public FindingState then(Recorded<FindingEvent> recorded) {
        var now = new FindingState(Math.max(version, recorded.version()), raised, actions, declined, links, disputes);
        return switch (recorded.event()) {
            case FindingRaised _ -> throw new IllegalArgumentException("a finding is raised once");
            case FindingEventCorrected _ -> now;
            case ActionAgreed e -> now.agreed(Lists.append(actions, new Agreed(e.actionId(), e.effectiveOn())));
            case FindingAnswerEvent e -> now.answered(e);
            case FindingDisputeEvent e -> now.disputed(recorded.version(), e);
        };
    }

    public FindingId finding() {
        return raised.findingId();
    }

    public boolean disputed() {
        return disputes.stream().anyMatch(Dispute::open);
    }

    private FindingState agreed(List<Agreed> all) {
        return new FindingState(version, raised, all, declined, links, disputes);
    }

    private FindingState answered(FindingAnswerEvent event) {
        return switch (event) {
            case FindingDeclined e -> declined(new Declined(e.effectiveOn(), e.authority(), e.reason()));
            case FindingTakenUp _ -> declined(null);
            case FindingLinked e ->
                new FindingState(
                        version,
                        raised,
                        actions,
                        declined,
                        Lists.append(links, new Link(e.effectiveOn(), e.earlier(), e.why())),
                        disputes);
        };
    }

    private FindingState declined(@Nullable Declined decision) {
        return new FindingState(version, raised, actions, decision, links, disputes);
    }

    private FindingState disputed(long at, FindingDisputeEvent event) {
        var all = switch (event) {
            case FindingDisputed e ->
                Lists.append(
                        disputes,
                        new Dispute(at, e.effectiveOn(), DisputedMatter.FINDING, e.positions(), null, null, null));
            case FindingDisputeResolved e ->
                Lists.replace(
                        disputes,
                        Dispute::open,
                        dispute -> dispute.resolved(e.effectiveOn(), e.outcome(), e.resolution()));
        };
        return new FindingState(version, raised, actions, declined, links, all);
    }
}
