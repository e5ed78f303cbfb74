package org.throughline.command.directory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.PERSON_IS_NAMED_ON_THE_ACTION;
import static org.throughline.command.Rule.PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.domain.Asker;
import org.throughline.domain.board.Directory;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.PersonSplit;

/** The board's directory. There is one, and it begins with what the board was set up with. */
@Aggregate(type = "Directory", commandTargetResolver = "expectedVersionTargetResolver")
public class BoardDirectory {

    @AggregateIdentifier
    private String id;

    private final CorrectableStream<DirectoryEvent, Directory> stream =
            new CorrectableStream<>(Directory::of, Directory::then);

    @SuppressWarnings("NullAway.Init")
    private BoardDirectory() {} // Axon rebuilds the directory from its events

    @CommandHandler
    Receipt handle(DecideOnDirectory message, DecisionContext everything, ActionsOwned actions) {
        var command = message.command();
        var context = everything.seenBy(message.request().asker());
        var decision = command.decision(message.request().asker(), context.today());
        decision.isNotAheadOf(context.today());
        decision.isOfNoChair();
        if (command instanceof LetPersonGo departure)
            return let(
                    stream.latest().stays(new PersonId(message.entry())),
                    departure.agency(),
                    decision,
                    context,
                    actions);
        if (command instanceof MergePeople merger)
            return merge(new PersonId(message.entry()), merger, decision, context, actions);
        if (command instanceof SplitPerson split)
            return split(new PersonId(message.entry()), split, decision, context, actions);
        var event = command.event(message.entry(), decision, context);
        record(event);
        return Receipt.of(
                event instanceof PersonEntered entered ? entered.person().person() : id, getVersion());
    }

    private Receipt let(
            PersonId person, AgencyId agency, Decision decision, DecisionContext context, ActionsOwned actions) {
        var latest = stream.latest();
        var roles = stream.stateOn(decision.effectiveOn()).people().stream()
                .filter(entry -> entry.to() == null)
                .filter(entry -> latest.stays(entry.person().person()).equals(person))
                .filter(entry -> entry.person().agency().equals(agency))
                .toList();
        for (var role : roles)
            record(new PersonLeft(decision.effectiveOn(), decision.authority(), decision.source(), role.person()));
        var left = actions.left(person, agency, decision);
        PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION.check(
                !roles.isEmpty() || left.stream().anyMatch(action -> mayRead(action, decision, context)),
                () -> "this person has no role at %s and owns no action for it".formatted(agency));
        return Receipt.of(person, getVersion());
    }

    private Receipt merge(
            PersonId person, MergePeople merger, Decision decision, DecisionContext context, ActionsOwned actions) {
        record(new PeopleMerged(
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                person,
                merger.into(),
                merger.reason()));
        context.people().merge(person, merger.into());
        actions.identify(actions.naming(person), person, merger.into(), decision, merger.reason());
        return Receipt.of(merger.into(), getVersion());
    }

    private Receipt split(
            PersonId person, SplitPerson split, Decision decision, DecisionContext context, ActionsOwned actions) {
        var on = split.actions().stream().distinct().toList();
        var naming = actions.naming(person);
        for (var action : on)
            PERSON_IS_NAMED_ON_THE_ACTION.check(
                    naming.contains(action) && mayRead(action, decision, context),
                    () -> "the action %s does not name this person".formatted(action));
        var other = context.people().split(person);
        record(new PersonSplit(
                decision.effectiveOn(), decision.authority(), decision.source(), person, other, on, split.reason()));
        actions.identify(on, person, other, decision, split.reason());
        return Receipt.of(other, getVersion());
    }

    private static boolean mayRead(ActionId action, Decision decision, DecisionContext context) {
        return context.mayRead(decision.asker(), action.value(), ActionEvent.class);
    }

    private void record(DirectoryEvent event) {
        apply(stream.decided(event.effectiveOn(), _ -> event, DirectoryRules::check)
                .event());
    }

    @EventSourcingHandler
    void on(DirectoryEvent event, @Timestamp Instant recordedAt, @MetaDataValue(Asker.USER) @Nullable String asker) {
        id = DirectoryEvent.STREAM;
        stream.on(event, recordedAt, Asker.PROGRAM.user().equals(asker));
    }
}
