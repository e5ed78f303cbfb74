package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;

/**
 * The owner of an action, the former owners and the contributing agencies.
 *
 * @param leadAgency the agency answerable for the action
 * @param owner null until a person follows the words of the source; an owner who has left stays until another one follows
 * @param asWritten the identifier of the words that the source has in place of an owner; null once there is, or was, a person
 * @param since the day the present owner took the action on, or that of the source's words
 * @param handoverNote to the present owner; null for the first owner
 * @param former in order
 * @param seconds every second owner, in order; the last one answers until released
 * @param covers every cover during leave, in the order they were arranged
 * @param identities whom identifiers in the events mean on this action, by decisions of the directory, in order
 */
public record Ownership(
        AgencyId leadAgency,
        @Nullable Participant owner,
        @Nullable PersonId asWritten,
        LocalDate since,
        @Nullable String handoverNote,
        List<FormerOwner> former,
        List<SecondOwner> seconds,
        List<Cover> covers,
        List<Contribution> contributions,
        List<Identity> identities) {

    /** A former owner, or the words of the source in place of one, the agency that led meanwhile, and why that changed. */
    public record FormerOwner(
            AgencyId leadAgency,
            @Nullable Participant owner,
            @Nullable PersonId asWritten,
            LocalDate from,
            LocalDate to,
            String reason) {}

    /**
     * A second owner, who answers beside the owner.
     *
     * @param to the day they were released; null before
     * @param released why; null before
     */
    public record SecondOwner(
            Participant owner,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String released) {}

    /**
     * Somebody who covers for the owner during leave.
     *
     * @param from the first day
     * @param to the last day, as arranged
     * @param endedOn the day from which the owner answers again, if that was earlier than arranged; null otherwise
     */
    public record Cover(
            Participant by,
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable LocalDate endedOn) {

        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to) && (endedOn == null || day.isBefore(endedOn));
        }

        /** Whether it runs on a day, or is still to come. */
        public boolean isLeftOn(LocalDate day) {
            return endedOn == null && !day.isAfter(to);
        }

        private Cover ended(LocalDate day) {
            return new Cover(by, from, to, reason, day);
        }

        private Cover by(Participant other) {
            return new Cover(other, from, to, reason, endedOn);
        }
    }

    /** An identifier in the events, and whom it means. */
    public record Identity(PersonId was, PersonId is) {}

    /**
     * A contributing agency and its answer.
     *
     * @param reason why it declined; null unless it did
     */
    public record Contribution(
            AgencyId agency, Answer answer, @Nullable String reason) {

        /** A contributing agency's answer. */
        public enum Answer {
            ASKED,
            ACCEPTED,
            DECLINED
        }
    }

    static Ownership of(ActionAssigned event) {
        return new Ownership(
                event.leadAgency(),
                event.owner(),
                event.ownerAsWritten(),
                event.effectiveOn(),
                null,
                List.of(),
                List.of(),
                List.of(),
                event.contributingAgencies().stream()
                        .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null))
                        .toList(),
                List.of());
    }

    Ownership reassigned(ActionReassigned e) {
        var left = new FormerOwner(leadAgency, owner, asWritten, since, e.effectiveOn(), e.reason());
        var next = identified(e.owner());
        return new Ownership(
                next.agency(),
                next,
                null,
                e.effectiveOn(),
                e.handoverNote(),
                ImmutableLists.append(former, left),
                released(next.person(), e.effectiveOn(), "became the owner"),
                endedCovers(e.effectiveOn()),
                contributions,
                identities);
    }

    /** Nobody covers for an owner who has left. */
    Ownership left(OwnerLeft e) {
        return with(seconds, endedCovers(e.effectiveOn()));
    }

    Ownership seconded(SecondOwnerNamed e) {
        return with(
                ImmutableLists.append(seconds, new SecondOwner(identified(e.owner()), e.effectiveOn(), null, null)),
                covers);
    }

    Ownership released(SecondOwnerReleased e) {
        var second = second();
        return second == null ? this : with(released(second.owner().person(), e.effectiveOn(), e.reason()), covers);
    }

    Ownership covered(CoverArranged e) {
        var cover = new Cover(identified(e.cover()), e.from(), e.to(), e.reason(), null);
        return with(seconds, ImmutableLists.append(covers, cover));
    }

    Ownership coverEnded(CoverEnded e) {
        var ended = nextCover(e.effectiveOn());
        return with(
                seconds,
                ImmutableLists.replace(covers, cover -> cover.equals(ended), cover -> cover.ended(e.effectiveOn())));
    }

    /** Who was named by the one identifier is named by the other, before and from now on. */
    Ownership identified(PersonIdentified e) {
        var identity = new Identity(e.was(), e.is());
        return new Ownership(
                leadAgency,
                owner == null ? null : is(owner, identity),
                asWritten,
                since,
                handoverNote,
                former.stream()
                        .map(each -> new FormerOwner(
                                each.leadAgency(),
                                each.owner() == null ? null : is(each.owner(), identity),
                                each.asWritten(),
                                each.from(),
                                each.to(),
                                each.reason()))
                        .toList(),
                seconds.stream()
                        .map(each ->
                                new SecondOwner(is(each.owner(), identity), each.from(), each.to(), each.released()))
                        .toList(),
                covers.stream().map(each -> each.by(is(each.by(), identity))).toList(),
                contributions,
                ImmutableLists.append(identities, identity));
    }

    /** Whom an event of this action means. */
    public Participant identified(Participant named) {
        var who = named;
        for (var identity : identities) who = is(who, identity);
        return who;
    }

    private static Participant is(Participant named, Identity identity) {
        return named.person().equals(identity.was())
                ? new Participant(identity.is(), named.role(), named.agency())
                : named;
    }

    private List<SecondOwner> released(PersonId person, LocalDate day, String because) {
        return ImmutableLists.replace(
                seconds,
                each -> each.to() == null && each.owner().person().equals(person),
                each -> new SecondOwner(each.owner(), each.from(), day, because));
    }

    private List<Cover> endedCovers(LocalDate day) {
        return ImmutableLists.replace(covers, cover -> cover.isLeftOn(day), cover -> cover.ended(day));
    }

    /** The second owner; null without one. */
    public @Nullable SecondOwner second() {
        return seconds.isEmpty() || seconds.getLast().to() != null ? null : seconds.getLast();
    }

    /** The cover that runs on a day; null if the owner is there. */
    public @Nullable Cover coverOn(LocalDate day) {
        return covers.stream()
                .filter(cover -> cover.runsOn(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The cover that runs on a day, or the next one; null without one. */
    public @Nullable Cover nextCover(LocalDate day) {
        return covers.stream()
                .filter(cover -> cover.isLeftOn(day))
                .min(Comparator.comparing(Cover::from))
                .orElse(null);
    }

    /** Who is reminded on a day: the owner, or who covers for them, and the second owner. Nobody while there is no owner. */
    public List<Participant> answering(LocalDate day) {
        if (owner == null) return List.of();
        var cover = coverOn(day);
        var second = second();
        return Stream.concat(
                        Stream.of(cover == null ? owner : cover.by()),
                        second == null ? Stream.of() : Stream.of(second.owner()))
                .distinct()
                .toList();
    }

    public boolean isAnsweredBy(PersonId person, LocalDate day) {
        return answering(day).stream().anyMatch(each -> each.person().equals(person));
    }

    /** A removed agency no longer contributes; an added one is asked. */
    Ownership amended(ActionAmended e) {
        var added = e.contributorsAdded().stream()
                .filter(agency -> !asks(agency))
                .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null));
        var stayed = contributions.stream()
                .filter(contribution -> !e.contributorsRemoved().contains(contribution.agency()));
        return contributing(Stream.concat(stayed, added).toList());
    }

    Ownership accepted(ContributionAccepted e) {
        return answered(e.agency(), Contribution.Answer.ACCEPTED, null);
    }

    Ownership declined(ContributionDeclined e) {
        return answered(e.agency(), Contribution.Answer.DECLINED, e.reason());
    }

    /** Everybody who owned the action on a day or later, as second owner too, or covered for the owner. */
    public Stream<Participant> ownersSince(LocalDate day) {
        return Stream.of(
                        former.stream()
                                .filter(left -> !left.to().isBefore(day))
                                .flatMap(left -> Stream.ofNullable(left.owner())),
                        seconds.stream()
                                .filter(each -> each.to() == null || !each.to().isBefore(day))
                                .map(SecondOwner::owner),
                        covers.stream()
                                .filter(cover -> !cover.to().isBefore(day))
                                .map(Cover::by),
                        Stream.ofNullable(owner))
                .flatMap(each -> each);
    }

    /** Every agency that led the action on a day or later, with a person as owner or without one. */
    public Stream<AgencyId> leadAgenciesSince(LocalDate day) {
        return Stream.concat(
                        former.stream().filter(left -> !left.to().isBefore(day)).map(FormerOwner::leadAgency),
                        Stream.of(leadAgency))
                .distinct();
    }

    public boolean asks(AgencyId agency) {
        return contributions.stream()
                .anyMatch(contribution -> contribution.agency().equals(agency));
    }

    /** The lead agency first, then those contributing. */
    public List<AgencyId> agencies() {
        return Stream.concat(Stream.of(leadAgency()), contributions.stream().map(Contribution::agency))
                .distinct()
                .toList();
    }

    private Ownership answered(AgencyId agency, Contribution.Answer answer, @Nullable String reason) {
        return contributing(ImmutableLists.replace(
                contributions,
                contribution -> contribution.agency().equals(agency),
                _ -> new Contribution(agency, answer, reason)));
    }

    private Ownership contributing(List<Contribution> others) {
        return new Ownership(
                leadAgency, owner, asWritten, since, handoverNote, former, seconds, covers, others, identities);
    }

    private Ownership with(List<SecondOwner> answering, List<Cover> covering) {
        return new Ownership(
                leadAgency,
                owner,
                asWritten,
                since,
                handoverNote,
                former,
                answering,
                covering,
                contributions,
                identities);
    }
}
