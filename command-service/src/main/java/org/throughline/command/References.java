package org.throughline.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/** The agencies, committees and themes that a command names. A person is named at an agency. */
public record References(List<Reference> all) {

    public static final References NONE = new References(List.of());

    /** One entry of the directory that a command names. */
    public sealed interface Reference {}

    public record ToAgency(AgencyId agency) implements Reference {}

    /** An agency that need not be on the board any more: it is released from something. */
    public record ToFormerAgency(AgencyId agency) implements Reference {}

    /**
     * A committee.
     *
     * @param on the day on which it has to exist; null for the day of the decision
     */
    public record ToCommittee(
            CommitteeId committee, @Nullable LocalDate on) implements Reference {}

    public record ToTheme(ThemeId theme) implements Reference {}

    public static References to(AgencyId agency) {
        return NONE.and(agency);
    }

    public static References to(@Nullable NamedPerson person) {
        return NONE.and(person);
    }

    public static References to(CommitteeId committee) {
        return NONE.and(committee);
    }

    public static References to(ThemeId theme) {
        return NONE.with(new ToTheme(theme));
    }

    /** A committee on a day other than that of the decision. */
    public static References to(CommitteeId committee, LocalDate on) {
        return NONE.with(new ToCommittee(committee, on));
    }

    public References and(@Nullable AgencyId agency) {
        return agency == null ? this : with(new ToAgency(agency));
    }

    public References and(@Nullable NamedPerson person) {
        return person == null ? this : and(person.agency());
    }

    public References and(CommitteeId committee) {
        return with(new ToCommittee(committee, null));
    }

    public References and(Collection<AgencyId> agencies) {
        var more = this;
        for (var agency : agencies) more = more.and(agency);
        return more;
    }

    /** Agencies that are released from something, which may have left the board before. */
    public References andFormer(Collection<AgencyId> agencies) {
        var more = this;
        for (var agency : agencies) more = more.with(new ToFormerAgency(agency));
        return more;
    }

    private References with(Reference reference) {
        return new References(Stream.concat(all.stream(), Stream.of(reference)).toList());
    }
}
