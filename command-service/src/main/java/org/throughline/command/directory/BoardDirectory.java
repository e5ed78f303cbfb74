package org.throughline.command.directory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.board.people.People;
import org.throughline.command.Receipt;
import org.throughline.command.directory.DirectoryCommand.AddTheme;
import org.throughline.command.directory.DirectoryCommand.DissolveCommittee;
import org.throughline.command.directory.DirectoryCommand.EnterAgency;
import org.throughline.command.directory.DirectoryCommand.EnterPerson;
import org.throughline.command.directory.DirectoryCommand.EstablishCommittee;
import org.throughline.command.directory.DirectoryCommand.LetAgencyGo;
import org.throughline.command.directory.DirectoryCommand.LetPersonGo;
import org.throughline.command.directory.DirectoryCommand.RenameAgency;
import org.throughline.command.directory.DirectoryCommand.RenameCommittee;
import org.throughline.command.directory.DirectoryCommand.RenameTheme;
import org.throughline.command.directory.DirectoryCommand.RetireTheme;
import org.throughline.command.directory.DirectoryCommand.Simple;
import org.throughline.domain.Recorded;
import org.throughline.domain.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;

/** The board's directory. There is one, and it begins with what the board was set up with. */
@Aggregate(type = "Directory", commandTargetResolver = "expectedVersionTargetResolver")
public class BoardDirectory {

    @AggregateIdentifier
    private String id;

    private final List<Recorded<DirectoryEvent>> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private BoardDirectory() {} // Axon rebuilds the directory from its events

    @CommandHandler
    Receipt handle(EnterAgency command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(RenameAgency command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(LetAgencyGo command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(EstablishCommittee command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(RenameCommittee command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(DissolveCommittee command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(AddTheme command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(RenameTheme command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Receipt handle(RetireTheme command, Clock clock) {
        return decide(command, clock);
    }

    /** Answers with the identifier the person is known by, for their name is asked for and not recorded. */
    @CommandHandler
    Receipt handle(EnterPerson command, Clock clock, People people) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        var person = command.person().in(people);
        record(new PersonEntered(decision.effectiveOn(), decision.authority(), decision.source(), person));
        return Receipt.of(person.person(), getVersion());
    }

    @CommandHandler
    Receipt handle(LetPersonGo command, Clock clock, ActionsOwned actions) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        var roles = now().people().stream()
                .filter(entry -> entry.to() == null)
                .filter(entry -> entry.person().person().equals(command.person()))
                .filter(entry -> entry.person().agency().equals(command.agency()))
                .toList();
        for (var role : roles)
            record(new PersonLeft(decision.effectiveOn(), decision.authority(), decision.source(), role.person()));
        var left = actions.left(command.person(), command.agency(), decision);
        WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION.holdsIf(!roles.isEmpty() || !left.isEmpty());
        return Receipt.of(command.person(), getVersion());
    }

    private Receipt decide(Simple command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        record(command.event());
        return Receipt.of(id, getVersion());
    }

    private void record(DirectoryEvent event) {
        new DirectoryRules(now()).allow(event);
        apply(event);
    }

    private Directory now() {
        return Directory.of(events);
    }

    @EventSourcingHandler
    void on(DirectoryEvent event) {
        id = DirectoryEvent.STREAM;
        events.add(new Recorded<>(event, events.size(), Instant.EPOCH));
    }
}
