package org.throughline.query.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ChairsActions.ChairsAction;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.review.FindingState.Declined;
import org.throughline.domain.review.FindingState.FindingAmendment;
import org.throughline.domain.review.FindingState.ImpactConfirmed;
import org.throughline.domain.review.FindingState.Link;
import org.throughline.events.FindingId;
import org.throughline.query.history.MadeCorrection;

/**
 * One finding in full.
 *
 * @param finding the same as in the register
 * @param amendments every approved change of what it states, before and after
 * @param impactConfirmed the committee's decision that it made a difference; null without one
 * @param impactToBeConfirmedSince since when its impact is shown and waits for a committee; null unless it does
 * @param declined null unless the board does not act on it
 * @param chairsActions every decision on it that the Chair took between meetings, and what a meeting made of it
 * @param corrections of its events, each with what it did
 * @param disputes every dispute about it, with the positions of the agencies
 */
public record FindingDetail(
        LocalDate asOf,
        @JsonUnwrapped FindingRow finding,
        List<FindingAmendment> amendments,
        @Nullable ImpactConfirmed impactConfirmed,
        @Nullable LocalDate impactToBeConfirmedSince,
        @Nullable Declined declined,
        List<Link> links,
        List<Dispute> disputes,
        List<MadeCorrection> corrections,
        List<ChairsAction> chairsActions) {

    /**
     * Puts it together.
     *
     * @param isShown whether an earlier finding was raised by that day, and the asker may read it
     */
    static FindingDetail of(
            LocalDate day,
            AnsweredFinding answered,
            FindingRow row,
            List<MadeCorrection> corrections,
            Predicate<FindingId> isShown) {
        var finding = answered.finding();
        var links = finding.links().stream()
                .map(link -> new Link(
                        link.on(), link.earlier().stream().filter(isShown).toList(), link.why()))
                .filter(link -> !link.earlier().isEmpty())
                .toList();
        return new FindingDetail(
                day,
                row,
                finding.amendments(),
                finding.impactConfirmation(),
                answered.impactToBeConfirmedSince(),
                finding.declined(),
                links,
                finding.disputes(),
                corrections,
                finding.chairsActions().all());
    }
}
