package org.throughline.command;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.command.directory.AddTheme;
import org.throughline.command.directory.DissolveCommittee;
import org.throughline.command.directory.EnterAgency;
import org.throughline.command.directory.EnterPerson;
import org.throughline.command.directory.EstablishCommittee;
import org.throughline.command.directory.LetAgencyGo;
import org.throughline.command.directory.LetPersonGo;
import org.throughline.command.directory.MergePeople;
import org.throughline.command.directory.RenameAgency;
import org.throughline.command.directory.RenameCommittee;
import org.throughline.command.directory.RenameTheme;
import org.throughline.command.directory.RetireTheme;
import org.throughline.command.directory.SplitPerson;
import org.throughline.command.finding.CorrectFinding;
import org.throughline.command.meeting.AddAgendaItem;
import org.throughline.command.meeting.ApproveMinutes;
import org.throughline.command.meeting.CancelMeeting;
import org.throughline.command.meeting.ChangeAgendaItem;
import org.throughline.command.meeting.ConveneMeeting;
import org.throughline.command.meeting.MoveMeeting;
import org.throughline.command.meeting.RecordAttendance;
import org.throughline.command.meeting.RemoveAgendaItem;
import org.throughline.command.meeting.SetAgenda;
import org.throughline.command.policy.AdoptPolicy;
import org.throughline.command.policy.AdoptReminders;
import org.throughline.command.review.CorrectReview;
import org.throughline.command.review.RegisterReview;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** Commands travel to another process as JSON under the last part of their path, never under a class name. */
@Configuration("commandAliases")
class CommandAliases {

    @Bean
    JacksonModule commandsByAlias() {
        return new SimpleModule("commands by alias").registerSubtypes(all().toArray(NamedType[]::new));
    }

    static List<NamedType> all() {
        return Stream.of(
                        aliases(DecisionCatalogue.ON_ACTIONS),
                        aliases(DecisionCatalogue.ON_FINDINGS),
                        aliases(DecisionCatalogue.ON_REVIEWS),
                        aliases(Map.of(
                                "reviews", RegisterReview.class,
                                "corrections/action", CorrectAction.class,
                                "corrections/finding", CorrectFinding.class,
                                "corrections/review", CorrectReview.class)),
                        aliases(Map.ofEntries(
                                entry("meetings", ConveneMeeting.class),
                                entry(SetAgenda.PATH, SetAgenda.class),
                                entry(AddAgendaItem.PATH, AddAgendaItem.class),
                                entry(ChangeAgendaItem.PATH, ChangeAgendaItem.class),
                                entry(RemoveAgendaItem.PATH, RemoveAgendaItem.class),
                                entry(RecordAttendance.PATH, RecordAttendance.class),
                                entry(ApproveMinutes.PATH, ApproveMinutes.class),
                                entry(MoveMeeting.PATH, MoveMeeting.class),
                                entry(CancelMeeting.PATH, CancelMeeting.class))),
                        aliases(Map.of("policy", AdoptPolicy.class, "policy/reminders", AdoptReminders.class)),
                        aliases(Map.ofEntries(
                                entry("agencies", EnterAgency.class),
                                entry("agencies/name", RenameAgency.class),
                                entry("agencies/departure", LetAgencyGo.class),
                                entry("committees", EstablishCommittee.class),
                                entry("committees/name", RenameCommittee.class),
                                entry("committees/dissolution", DissolveCommittee.class),
                                entry("themes", AddTheme.class),
                                entry("themes/name", RenameTheme.class),
                                entry("themes/retirement", RetireTheme.class),
                                entry("people", EnterPerson.class),
                                entry("people/departure", LetPersonGo.class),
                                entry("people/merger", MergePeople.class),
                                entry("people/split", SplitPerson.class))))
                .flatMap(aliases -> aliases)
                .distinct()
                .toList();
    }

    private static Stream<NamedType> aliases(Map<String, ? extends Class<?>> byPath) {
        return byPath.entrySet().stream().map(entry -> new NamedType(entry.getValue(), entry.getKey()));
    }
}
