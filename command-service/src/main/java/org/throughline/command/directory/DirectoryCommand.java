package org.throughline.command.directory;

import static org.throughline.events.access.Role.ADMINISTRATOR;
import static org.throughline.events.access.Role.SECRETARY;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.KeepsTheDirectory;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/** What people may ask of the directory. */
public sealed interface DirectoryCommand extends KeepsTheDirectory {

    /** There is one directory, and every command is for it. */
    @TargetAggregateIdentifier
    default String directory() {
        return DirectoryEvent.STREAM;
    }

    /** A command that becomes one event, if no rule speaks against it. */
    sealed interface Simple extends DirectoryCommand {
        DirectoryEvent event();
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record EnterAgency(Decision decision, AgencyId agency, String name) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new AgencyEntered(decision.effectiveOn(), decision.authority(), decision.source(), agency, name);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RenameAgency(Decision decision, AgencyId agency, String name) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new AgencyRenamed(decision.effectiveOn(), decision.authority(), decision.source(), agency, name);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record LetAgencyGo(Decision decision, AgencyId agency, String reason) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new AgencyLeft(decision.effectiveOn(), decision.authority(), decision.source(), agency, reason);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record EstablishCommittee(
            Decision decision,
            CommitteeId committee,
            String name,
            @Nullable AgencyId forumOf) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new CommitteeEstablished(
                    decision.effectiveOn(), decision.authority(), decision.source(), committee, name, forumOf, false);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RenameCommittee(Decision decision, CommitteeId committee, String name) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new CommitteeRenamed(
                    decision.effectiveOn(), decision.authority(), decision.source(), committee, name);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record DissolveCommittee(Decision decision, CommitteeId committee, String reason) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new CommitteeDissolved(
                    decision.effectiveOn(), decision.authority(), decision.source(), committee, reason);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record AddTheme(Decision decision, ThemeId theme, String name) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new ThemeAdded(decision.effectiveOn(), decision.authority(), decision.source(), theme, name);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RenameTheme(Decision decision, ThemeId theme, String name) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new ThemeRenamed(decision.effectiveOn(), decision.authority(), decision.source(), theme, name);
        }
    }

    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RetireTheme(Decision decision, ThemeId theme, String reason) implements Simple {

        @Override
        public DirectoryEvent event() {
            return new ThemeRetired(decision.effectiveOn(), decision.authority(), decision.source(), theme, reason);
        }
    }

    /** Says that somebody took up a role. */
    @MayAsk({SECRETARY, ADMINISTRATOR})
    record EnterPerson(Decision decision, NamedPerson person) implements DirectoryCommand {}

    /** Says that somebody left every role they had at an agency, and with it every action they owed for it. */
    @MayAsk({SECRETARY, ADMINISTRATOR})
    record LetPersonGo(Decision decision, PersonId person, AgencyId agency) implements DirectoryCommand {}
}
