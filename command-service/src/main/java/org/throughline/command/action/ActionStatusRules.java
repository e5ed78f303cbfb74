package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_IS_NOT_CLOSED;
import static org.throughline.command.Rule.ACTION_IS_OPEN;
import static org.throughline.command.Rule.ACTION_IS_UNDER_WAY;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.OversightRules;
import org.throughline.command.Rule;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.Authority;

/** Rules on the status and the oversight of an action, shared by all its packages, and the sentence for a status. */
public final class ActionStatusRules {

    private ActionStatusRules() {}

    public static void isOpen(ActionState now) {
        ACTION_IS_OPEN.check(now.stage().open(), () -> found(now));
    }

    public static void isUnderWay(ActionState now) {
        var stage = now.stage();
        ACTION_IS_UNDER_WAY.check(stage == ActionStatus.AGREED || stage == ActionStatus.IN_PROGRESS, () -> found(now));
    }

    public static void isNotClosed(ActionState now) {
        ACTION_IS_NOT_CLOSED.check(now.stage() != ActionStatus.CLOSED, () -> found(now));
    }

    /** Refuses a decision of a committee that neither oversees the action, nor delegated its oversight, nor is the Board. */
    public static void isDecidedByAnOverseer(Rule rule, Authority authority, ActionState now, Board board) {
        OversightRules.isDecidedByAnOverseer(rule, authority, now.oversight().overseers(), "action", board);
    }

    /**
     * The status an action was found in, as a sentence without a full stop. It names no other action, because who is refused
     * may not be permitted to read that one.
     */
    public static String found(ActionState now) {
        return switch (now.stage()) {
            case AGREED ->
                "the action was agreed on %s and no completion claim is waiting"
                        .formatted(day(now.promise().effectiveOn()));
            case IN_PROGRESS -> "the action is in progress and no completion claim is waiting";
            case ON_HOLD -> "the action is on hold";
            case CLAIMED -> "the action was claimed complete%s and waits for verification".formatted(claimedOn(now));
            case VERIFIED -> "the action was verified%s and waits for sign-off".formatted(verifiedOn(now));
            case SIGNED_OFF -> "the action was signed off%s".formatted(signedOffOn(now));
            case SUSTAINED ->
                "the action was signed off%s and every sustained check has found that the change lasted"
                        .formatted(signedOffOn(now));
            case CLOSED -> "the action was closed" + closedAs(now);
        };
    }

    private static String claimedOn(ActionState now) {
        var claim = now.claims().waiting();
        return on(claim == null ? null : claim.effectiveOn());
    }

    private static String verifiedOn(ActionState now) {
        var verification = now.assurance().verification();
        return on(verification == null ? null : verification.on());
    }

    private static String signedOffOn(ActionState now) {
        var signedOff = now.signedOff();
        return on(signedOff == null ? null : signedOff.on());
    }

    private static String closedAs(ActionState now) {
        var closure = now.ending().closure();
        if (closure == null) return "";
        return on(closure.on())
                + switch (closure.reason()) {
                    case IMPACT_SUSTAINED -> " with its impact sustained";
                    case COMPLETED_WITHOUT_IMPACT_EVIDENCE -> " as completed without impact evidence";
                    case NOT_TO_BE_IMPLEMENTED -> " as not to be implemented";
                    case SUPERSEDED -> " as superseded by another action";
                    case MERGED -> " as merged into another action";
                    case OVERTAKEN_BY_EVENTS -> " as overtaken by events";
                };
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + day(day);
    }
}
