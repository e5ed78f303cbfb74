package org.throughline.command.possible;

import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.NamedPerson;
import org.throughline.command.PositionBody;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.IndependenceRules;
import org.throughline.command.body.AuthorityBody;
import org.throughline.domain.Asker;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Role;

/**
 * What a decision is tried with: words that say nothing, today, the Board, and somebody new of a fitting agency. So a refusal is
 * about the state or the asker, and not about what was said.
 */
record Trial(Asker asker, LocalDate today, Directory directory) {

    static final String WORDS = "tried";

    /** A minute of the Board, which may decide everything that a committee may. */
    AuthorityBody board() {
        var board = committees()
                .filter(each -> each.getValue().board())
                .findFirst()
                .or(() -> committees().findFirst())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new RuleViolated(
                        Rule.COMMITTEE_SITS_ON_THAT_DAY, "no committee of the board exists on " + day(today)));
        return new AuthorityBody(new CommitteeId(board), today, WORDS);
    }

    /** The same for who records minutes; an agency lead speaks without one. */
    @Nullable
    AuthorityBody minute() {
        return asker.role() == Role.AGENCY_LEAD ? null : board();
    }

    NamedPerson somebodyOf(AgencyId agency) {
        return new NamedPerson(null, WORDS, WORDS, agency, true);
    }

    /** Somebody of the asker's own agency, or of one that never led the action; of the lead agency if there is no other. */
    NamedPerson independentOf(ActionState now) {
        if (asker.agency() != null) return somebodyOf(asker.agency());
        var since = IndependenceRules.sinceAgreed(now);
        var dependent = Stream.concat(
                        now.ownership().leadAgenciesSince(since),
                        now.ownership().ownersSince(since).map(owner -> owner.agency()))
                .toList();
        return somebodyOf(directory.agencies().entrySet().stream()
                .filter(entry -> entry.getValue().standsOn(today))
                .map(entry -> new AgencyId(entry.getKey()))
                .filter(agency -> !dependent.contains(agency))
                .findFirst()
                .orElse(now.ownership().leadAgency()));
    }

    /** The asker's own agency, or another one. */
    AgencyId agencyOr(AgencyId other) {
        return asker.agency() == null ? other : asker.agency();
    }

    /** The asker's own agency, or any on the board. */
    AgencyId anyAgency() {
        if (asker.agency() != null) return asker.agency();
        return directory.agencies().entrySet().stream()
                .filter(entry -> entry.getValue().standsOn(today))
                .map(entry -> new AgencyId(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY, "no agency is on the board on " + day(today)));
    }

    List<PositionBody> positionOf(AgencyId other) {
        return List.of(new PositionBody(agencyOr(other), WORDS));
    }

    /** A committee that is none of these; the first of these if there is no other. */
    CommitteeId otherThan(List<CommitteeId> overseers) {
        return committees()
                .map(entry -> new CommitteeId(entry.getKey()))
                .filter(committee -> !overseers.contains(committee))
                .findFirst()
                .orElse(overseers.getFirst());
    }

    /** The committee that delegated its oversight last; the one that has it if none did. */
    static CommitteeId before(List<CommitteeId> overseers) {
        return overseers.get(Math.max(0, overseers.size() - 2));
    }

    static long toBeRatified(ChairsActions actions) {
        var waiting = actions.waiting();
        if (waiting.isEmpty())
            throw new RuleViolated(Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED, "no chair's action waits for a meeting");
        return waiting.getFirst().version();
    }

    /** The day after today and after another day. */
    LocalDate after(@Nullable LocalDate day) {
        return (day == null || day.isBefore(today) ? today : day).plusDays(1);
    }

    private Stream<Map.Entry<String, CommitteeEntry>> committees() {
        return directory.committees().entrySet().stream()
                .filter(entry -> entry.getValue().entry().standsOn(today));
    }
}
