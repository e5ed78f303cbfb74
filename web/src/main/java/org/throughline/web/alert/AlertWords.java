package org.throughline.web.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.query.alert.AlertState;
import org.throughline.query.alert.Completeness.Reach;
import org.throughline.query.alert.Completeness.Verdict;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** Alerts and digests in words. */
@Component
public class AlertWords {

    private final DirectoryNames names;
    private final Board board;

    AlertWords(DirectoryNames names, Board board) {
        this.names = names;
        this.board = board;
    }

    /**
     * Who reads a digest.
     *
     * @param owner the name of an owner; null for a desk, and where the user may not read it
     */
    String reader(DigestId digest, @Nullable String owner) {
        return switch (digest.reader()) {
            case LEAD -> "Lead of " + names.of(new AgencyId(digest.readerId()));
            case COMMITTEE -> names.of(new CommitteeId(digest.readerId()));
            case OWNER -> "Owner: " + (owner == null ? digest.readerId() : owner);
        };
    }

    String moment(@Nullable Instant moment) {
        return moment == null ? "" : Words.moment(moment, board.zone());
    }

    static List<Choice> states() {
        return List.of(AlertState.values()).stream()
                .map(state -> new Choice(state.name(), Words.of(state)))
                .toList();
    }

    static List<String> reasons(List<AlertReason> reasons) {
        return reasons.stream().map(Words::of).toList();
    }

    /** What is new about a line; null if nothing is. It is true on the day of a digest and on each day until the next. */
    public static @Nullable String news(AlertNews news) {
        return switch (news) {
            case RAISED -> "New";
            case WORSENED -> "Worse than before";
            case LAST_CALL -> "Last call before it is escalated";
            case ESCALATED -> "The day to answer by has passed";
            case OPEN -> "Still waiting for an answer";
            case REMINDER -> "Due soon";
            case SUMMARY -> null;
        };
    }

    static String of(AlertAnswer answer) {
        return switch (answer) {
            case PROGRESS -> "Progress";
            case COMPLETION_CLAIMED -> "Claimed complete";
            case MORE_TIME_REQUESTED -> "More time requested";
            case NOT_OURS -> "“Not ours”";
            case DISPUTED -> "Disputed";
            case EVIDENCE_RECORDED -> "Evidence recorded";
        };
    }

    static String of(AlertClearing clearing) {
        return switch (clearing) {
            case REBASELINED -> "The due date was replaced";
            case REASSIGNED -> "The action has another owner";
            case HELD -> "The action is on hold";
            case ESCALATION_ANSWERED -> "The escalation was answered";
            case VERIFIED -> "The claim was verified";
            case SIGNED_OFF -> "The action was signed off";
            case CLOSED -> "The action was closed";
            case REOPENED -> "The action was reopened";
            case REVIEW_HELD -> "The review is on hold";
            case RESTRICTED -> "The review is restricted";
            case REASONS_GONE -> "Its reasons are gone, or it waits for others";
        };
    }

    static String of(State state) {
        return switch (state) {
            case RAISED -> "Raised";
            case SENDING -> "Being sent";
            case WAITING -> "Waits for the next try";
            case DELIVERED -> "Delivered";
            case BOUNCED -> "Returned as undeliverable";
            case PARKED -> "Not delivered: tried again only when a person asks for it";
            case WITHDRAWN -> "Withdrawn: nothing of it was true any more";
        };
    }

    static String of(Failure failure) {
        return switch (failure) {
            case UNREACHABLE -> "The mail server could not be reached";
            case REFUSED_FOR_NOW -> "The mail server refused it for now";
            case NO_ANSWER -> "The mail server stopped answering, so it may have arrived";
            case NO_ADDRESS -> "There is no mail address for this reader";
            case UNUSABLE -> "It cannot be sent as it is";
        };
    }

    static String of(Reach reach) {
        return switch (reach) {
            case REACHED -> "Reached";
            case NOT_NEEDED -> "Not needed: nothing of it was true any more";
            case UNDER_WAY -> "Being delivered";
            case PARKED -> "Not reached: the delivery was given up";
            case BOUNCED -> "Not reached: the mail was returned";
            case NOT_RAISED -> "Not raised, and should have been";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case COMPLETE -> "Complete: each reader was reached, with every line.";
            case UNHEARD ->
                "Not everyone heard: a reader was not reached, or something late or drifting was in no digest in time.";
            case INCOMPLETE ->
                "Incomplete: a digest or a line is missing, or one was raised that should not have been.";
            case UNDER_WAY -> "Under way: the watch or a delivery has not ended.";
            case NOT_HELD -> "Not held: it was a working day without a watch. The next watch covers it.";
            case NOT_DUE -> "Not due: it was no working day, and no watch ran.";
        };
    }

    /** "the overseeing committee", without the article. */
    static String inSentence(EscalationStep step) {
        return switch (step) {
            case AGENCY_LEAD -> "lead of the agency";
            case OVERSEEING_COMMITTEE -> "overseeing committee";
            case BOARD -> "Board";
        };
    }
}
