package org.throughline.query.atleast;

import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.PolicyInTheLog;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.query.action.Actions;
import org.throughline.query.alert.Digests;
import org.throughline.query.finding.Findings;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.review.Reviews;

/**
 * Which versions the views show. Each kind of thing is folded into one view, from which all lists and figures are answered, so
 * one look at that view is enough. The directory and the policy are read from the log.
 */
@Component
class ShownVersions {

    private final Reviews reviews;
    private final Findings findings;
    private final Actions actions;
    private final ConvenedMeetings meetings;
    private final Digests digests;
    private final DirectoryInTheLog directory;
    private final PolicyInTheLog policy;

    ShownVersions(
            Reviews reviews,
            Findings findings,
            Actions actions,
            ConvenedMeetings meetings,
            Digests digests,
            DirectoryInTheLog directory,
            PolicyInTheLog policy) {
        this.reviews = reviews;
        this.findings = findings;
        this.actions = actions;
        this.meetings = meetings;
        this.digests = digests;
        this.directory = directory;
        this.policy = policy;
    }

    /** Never of something that the asker may not read, as of something unknown. */
    boolean include(ThingVersion asked) {
        long version = asked.version();
        return switch (asked.thing()) {
            case ReviewId review -> reviews.shows(review, version);
            case FindingId finding -> findings.shows(finding, version);
            case ActionId action -> actions.shows(action, version);
            case MeetingId meeting -> meetings.shows(meeting, version);
            case DigestId digest -> digests.shows(digest, version);
            case Object stream -> stream.equals(DirectoryEvent.STREAM) ? directory.has(version) : policy.has(version);
        };
    }
}
