package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.Thresholds;

/** The board's directory and its policy beside the JSON they are stored as. */
final class StoredBoardEvents {

    private static final LocalDate DAY = LocalDate.of(2016, 11, 14);
    private static final Authority MINUTE = new Authority(new CommitteeId("board"), DAY, "4.2");
    private static final Source SOURCE = new Source("minutes", null, null, List.of());
    private static final AgencyId FIRE = new AgencyId("fire");
    private static final CommitteeId GROUP = new CommitteeId("fire-group");
    private static final ThemeId THEME = new ThemeId("supervision");
    private static final Participant OMAR = new Participant(new PersonId("p-0001"), "Service manager", FIRE);
    private static final Thresholds THRESHOLDS = new Thresholds(2, 90, 60, 30, 30, 90, 2, 2, 30);
    private static final Ladder LADDER = new Ladder(14, 28, 28);

    private static final String FULL = """
            {"effectiveOn":"2016-11-14",
            "authority":{"committee":"board","meetingDate":"2016-11-14","minute":"4.2"},
            "source":{"document":"minutes","assumed":[]},""";
    private static final String BARE = "{\"effectiveOn\":\"2016-11-14\",";

    private StoredBoardEvents() {}

    static Stream<Stored> all() {
        return Stream.of(agencies(), committees(), themes(), people(), policies())
                .flatMap(List::stream);
    }

    private static List<Stored> agencies() {
        var named = "\"agency\":\"fire\",\"name\":\"Fire Service\"}";
        var reasoned = "\"agency\":\"fire\",\"reason\":\"merged\"}";
        return List.of(
                Stored.as(new AgencyEntered(DAY, MINUTE, SOURCE, FIRE, "Fire Service"), FULL + named),
                Stored.as(new AgencyEntered(DAY, null, null, FIRE, "Fire Service"), BARE + named),
                Stored.as(new AgencyRenamed(DAY, MINUTE, SOURCE, FIRE, "Fire Service"), FULL + named),
                Stored.as(new AgencyRenamed(DAY, null, null, FIRE, "Fire Service"), BARE + named),
                Stored.as(new AgencyLeft(DAY, MINUTE, SOURCE, FIRE, "merged"), FULL + reasoned),
                Stored.as(new AgencyLeft(DAY, null, null, FIRE, "merged"), BARE + reasoned));
    }

    private static List<Stored> committees() {
        var named = "\"committee\":\"fire-group\",\"name\":\"Fire group\"";
        var reasoned = "\"committee\":\"fire-group\",\"reason\":\"its task is done\"}";
        return List.of(
                Stored.as(
                        new CommitteeEstablished(DAY, MINUTE, SOURCE, GROUP, "Fire group", FIRE, false),
                        FULL + named + ",\"forumOf\":\"fire\",\"board\":false}"),
                Stored.as(
                        new CommitteeEstablished(DAY, null, null, GROUP, "Fire group", null, true),
                        BARE + named + ",\"board\":true}"),
                Stored.as(new CommitteeRenamed(DAY, MINUTE, SOURCE, GROUP, "Fire group"), FULL + named + "}"),
                Stored.as(new CommitteeRenamed(DAY, null, null, GROUP, "Fire group"), BARE + named + "}"),
                Stored.as(new CommitteeDissolved(DAY, MINUTE, SOURCE, GROUP, "its task is done"), FULL + reasoned),
                Stored.as(new CommitteeDissolved(DAY, null, null, GROUP, "its task is done"), BARE + reasoned));
    }

    private static List<Stored> themes() {
        var named = "\"theme\":\"supervision\",\"name\":\"Supervision\"}";
        var reasoned = "\"theme\":\"supervision\",\"reason\":\"part of another\"}";
        return List.of(
                Stored.as(new ThemeAdded(DAY, MINUTE, SOURCE, THEME, "Supervision"), FULL + named),
                Stored.as(new ThemeAdded(DAY, null, null, THEME, "Supervision"), BARE + named),
                Stored.as(new ThemeRenamed(DAY, MINUTE, SOURCE, THEME, "Supervision"), FULL + named),
                Stored.as(new ThemeRenamed(DAY, null, null, THEME, "Supervision"), BARE + named),
                Stored.as(new ThemeRetired(DAY, MINUTE, SOURCE, THEME, "part of another"), FULL + reasoned),
                Stored.as(new ThemeRetired(DAY, null, null, THEME, "part of another"), BARE + reasoned));
    }

    private static List<Stored> people() {
        var person = "\"person\":{\"person\":\"p-0001\",\"role\":\"Service manager\",\"agency\":\"fire\"}}";
        return List.of(
                Stored.as(new PersonEntered(DAY, MINUTE, SOURCE, OMAR), FULL + person),
                Stored.as(new PersonEntered(DAY, null, null, OMAR), BARE + person),
                Stored.as(new PersonLeft(DAY, MINUTE, SOURCE, OMAR), FULL + person),
                Stored.as(new PersonLeft(DAY, null, null, OMAR), BARE + person));
    }

    private static List<Stored> policies() {
        var policy = """
                "thresholds":{"movedTimes":2,"movedDays":90,"staleDays":60,"staleDaysHighPriority":30,
                "unverifiedDays":30,"unprovenDays":90,"notedTimes":2,"challengedTimes":2,"checkGraceDays":30},
                "checkMonths":[3,6,12],
                "ladder":{"agencyLeadDays":14,"overseeingCommitteeDays":28,"boardDays":28}}""";
        var bare = BARE + "\"authority\":{\"committee\":\"board\",\"meetingDate\":\"2016-11-14\",\"minute\":\"4.2\"},";
        return List.of(
                Stored.as(new PolicyAdopted(DAY, MINUTE, SOURCE, THRESHOLDS, List.of(3, 6, 12), LADDER), FULL + policy),
                Stored.as(new PolicyAdopted(DAY, MINUTE, null, THRESHOLDS, List.of(3, 6, 12), LADDER), bare + policy));
    }
}
