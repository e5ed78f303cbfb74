package org.throughline.query.compare;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.people.People;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.history.ActionHistory;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.compare.Comparer.Fields;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.History;
import org.throughline.query.history.Phrases;

/** Findings to be compared: what they state, what answers them, and what the board made of them. */
@Component
class ComparedFindings {

    private static final String ITEMS = "; ";

    private final Findings findings;
    private final Actions actions;
    private final People people;
    private final Board board;

    ComparedFindings(Findings findings, Actions actions, People people, Board board) {
        this.findings = findings;
        this.actions = actions;
        this.people = people;
        this.board = board;
    }

    Compared of(FindingId finding) {
        return new Compared() {

            @Override
            public String titleField() {
                return "statement";
            }

            @Override
            public ReviewId review() {
                return finding.reviewId();
            }

            @Override
            public Map<String, String> at(AsOf standpoint) {
                return findings.find(finding, standpoint)
                        .map(found -> fields(found, standpoint))
                        .orElseGet(Map::of);
            }

            // Its status is that of its actions.
            @Override
            public List<History> histories(LocalDate day) {
                var whole = AsOf.on(day);
                var answering = findings.find(finding, whole).stream()
                        .flatMap(found -> found.actions().stream())
                        .map(ActionView::action)
                        .map(action -> ActionHistory.of(action, actions.stream(action), whole, board.zone(), people));
                return Stream.concat(Stream.of(findings.history(finding, whole)), answering)
                        .toList();
            }
        };
    }

    private Map<String, String> fields(AnsweredFinding found, AsOf standpoint) {
        var state = found.finding();
        var declined = state.declined();
        var confirmed = state.impactConfirmed();
        var row = findings.rows(List.of(found), standpoint).getFirst();
        return new Fields()
                .put("status", found.status())
                .put("statement", state.stated().statement())
                .put("kind", state.stated().kind())
                .put("theme", state.stated().theme())
                .put("numberInSource", row.numberInSource())
                .put(
                        "figures",
                        row.figures().stream()
                                .map(figure -> figure.measure() + ": " + figure.inWords())
                                .collect(joining(ITEMS)))
                .put("raisedOn", found.raisedOn())
                .put(
                        "actions",
                        found.actions().stream()
                                .map(action -> action.action() + ", "
                                        + Phrases.words(action.state().status()))
                                .collect(joining(ITEMS)))
                .put("recurred", row.recurred() ? "yes" : "no")
                .put("recurrences", row.recurrences())
                .put(
                        "repeats",
                        row.recurrenceOf().stream()
                                .map(repeated -> repeated.earlier().value())
                                .collect(joining(ITEMS)))
                .put(
                        "disputes",
                        state.disputes().stream()
                                .map(each -> Phrases.day(each.on()) + (each.open() ? ", open" : ", resolved"))
                                .collect(joining(ITEMS)))
                .put("amendments", state.amendments().size())
                .put("declinedOn", declined == null ? null : declined.on())
                .put("declinedBecause", declined == null ? null : declined.reason())
                .put("impactConfirmedOn", confirmed == null ? null : confirmed.on())
                .put("impactConfirmedOnBasis", confirmed == null ? null : confirmed.basis())
                .put("impactToBeConfirmedSince", found.impactToBeConfirmedSince())
                .put("chairsActions", state.chairsActions().all().size())
                .put("toBeRatified", state.chairsActions().waiting().size())
                .all();
    }
}
