package org.throughline.command.possible;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.command.Command;
import org.throughline.command.CorrectEvent;
import org.throughline.command.CorrectableStream;
import org.throughline.command.DecisionContext;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.ActionJudge;
import org.throughline.command.decision.Permission;
import org.throughline.command.decision.ReferencesValidOnDate;
import org.throughline.command.decision.Refusals;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.finding.FindingJudge;
import org.throughline.command.possible.PossibleDecisions.Possible;
import org.throughline.command.review.ReviewCommand;
import org.throughline.command.review.ReviewJudge;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;

/** Tries every decision on a thing by the rules, and records nothing. */
@Component
class DecisionTrials {

    private final ReadStreams streams;
    private final DirectoryInTheLog directory;
    private final ReferencesValidOnDate references;
    private final DecisionContext everything;

    DecisionTrials(
            ReadStreams streams,
            DirectoryInTheLog directory,
            ReferencesValidOnDate references,
            DecisionContext everything) {
        this.streams = streams;
        this.directory = directory;
        this.references = references;
        this.everything = everything.withoutChange();
    }

    PossibleDecisions onAction(ActionId action, Asker asker) {
        var stream = streams.action(action, asker);
        var context = everything.seenBy(asker, action.reviewId());
        var judge = new ActionJudge(stream);
        var trials = new TrialsOnActions(trial(asker), stream.latest());
        return tried(
                action,
                stream,
                asker,
                TrialsOnActions.ALL,
                trials,
                (ActionCommand command) -> judge.decided(command, command.decision(asker, context.today()), context));
    }

    PossibleDecisions onFinding(FindingId finding, Asker asker) {
        var stream = streams.finding(finding, asker);
        var context = everything.seenBy(asker, finding.reviewId());
        var judge = new FindingJudge(stream);
        var trials = new TrialsOnFindings(trial(asker), stream.latest());
        return tried(
                finding,
                stream,
                asker,
                TrialsOnFindings.ALL,
                trials,
                (FindingCommand command) -> judge.decided(command, command.decision(asker, context.today()), context));
    }

    PossibleDecisions onReview(ReviewId review, Asker asker) {
        var stream = streams.review(review, asker);
        var context = everything.seenBy(asker, review);
        var judge = new ReviewJudge(stream);
        var trials = new TrialsOnReviews(trial(asker), stream.latest());
        return tried(
                review,
                stream,
                asker,
                TrialsOnReviews.ALL,
                trials,
                (ReviewCommand command) -> judge.decided(command, command.decision(asker, context.today()), context));
    }

    private Trial trial(Asker asker) {
        return new Trial(asker, everything.today(), directory.whole());
    }

    private <T, C extends Command> PossibleDecisions tried(
            Object id,
            CorrectableStream<?, ?> stream,
            Asker asker,
            Map<String, Function<T, C>> all,
            T trials,
            Function<C, ?> judge) {
        var answers = new TreeMap<String, Possible>();
        all.forEach((decision, make) -> answers.put(decision, tried(decision, () -> {
            var command = make.apply(trials);
            Permission.check(command, asker.role());
            references.check(command, asker);
            return judge.apply(command);
        })));
        answers.put(
                CorrectEvent.PATH, tried(CorrectEvent.PATH, () -> Permission.allows(CorrectEvent.class, asker.role())));
        return new PossibleDecisions(id.toString(), stream.recorded().size() - 1L, List.copyOf(answers.values()));
    }

    private static Possible tried(String decision, Supplier<?> judge) {
        try {
            var _ = judge.get();
            return Possible.allowed(decision);
        } catch (RuleViolated refused) {
            return new Possible(decision, false, Refusals.name(refused.rule()), refused.found());
        }
    }
}
