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
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.PersonSplit;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.Thresholds;

/** The directory and the policy beside the JSON they are stored as. */
final class StoredBoardEvents {

    private static final Thresholds THRESHOLDS = new Thresholds(2, 90, 60, 30, 30, 90, 2, 2, 30);

    private static final LocalDate DAY = LocalDate.of(2016, 11, 14);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "4.2");
    private static final Source SOURCE = new Source(
            "annual-report", "7.7.1", "ab".repeat(32), List.of("dueDate: end of the reporting period"), null);
    private static final Participant PERSON =
            new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc"));

    private StoredBoardEvents() {}

    static Stream<Stored> all() {
        return Stream.of(
                Stored.as(new AgencyEntered(DAY, MINUTE, SOURCE, new AgencyId("fire"), "Fire Service"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"fire","name":"Fire Service"}"""),
                Stored.as(new AgencyEntered(DAY, null, null, new AgencyId("fire"), "Fire Service"), """
                        {"effectiveOn":"2016-11-14","agency":"fire","name":"Fire Service"}"""),
                Stored.as(new AgencyRenamed(DAY, MINUTE, SOURCE, new AgencyId("fire"), "Fire Service"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"fire","name":"Fire Service"}"""),
                Stored.as(new AgencyRenamed(DAY, null, null, new AgencyId("fire"), "Fire Service"), """
                        {"effectiveOn":"2016-11-14","agency":"fire","name":"Fire Service"}"""),
                Stored.as(new AgencyLeft(DAY, MINUTE, SOURCE, new AgencyId("fire"), "merged"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"fire","reason":"merged"}"""),
                Stored.as(new AgencyLeft(DAY, null, null, new AgencyId("fire"), "merged"), """
                        {"effectiveOn":"2016-11-14","agency":"fire","reason":"merged"}"""),
                Stored.as(
                        new CommitteeEstablished(
                                DAY, MINUTE, SOURCE, new CommitteeId("tfg"), "Task group", new AgencyId("csc"), false),
                        """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"committee":"tfg","name":"Task group",
                        "forumOf":"csc","board":false}"""),
                Stored.as(
                        new CommitteeEstablished(DAY, null, null, new CommitteeId("tfg"), "Task group", null, false),
                        """
                        {"effectiveOn":"2016-11-14","committee":"tfg","name":"Task group","board":false}"""),
                Stored.as(new CommitteeRenamed(DAY, MINUTE, SOURCE, new CommitteeId("tfg"), "Task group"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"committee":"tfg","name":"Task group"}"""),
                Stored.as(new CommitteeRenamed(DAY, null, null, new CommitteeId("tfg"), "Task group"), """
                        {"effectiveOn":"2016-11-14","committee":"tfg","name":"Task group"}"""),
                Stored.as(new CommitteeDissolved(DAY, MINUTE, SOURCE, new CommitteeId("tfg"), "done"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"committee":"tfg","reason":"done"}"""),
                Stored.as(new CommitteeDissolved(DAY, null, null, new CommitteeId("tfg"), "done"), """
                        {"effectiveOn":"2016-11-14","committee":"tfg","reason":"done"}"""),
                Stored.as(new ThemeAdded(DAY, MINUTE, SOURCE, new ThemeId("supervision"), "Supervision"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"theme":"supervision",
                        "name":"Supervision"}"""),
                Stored.as(new ThemeAdded(DAY, null, null, new ThemeId("supervision"), "Supervision"), """
                        {"effectiveOn":"2016-11-14","theme":"supervision","name":"Supervision"}"""),
                Stored.as(new ThemeRenamed(DAY, MINUTE, SOURCE, new ThemeId("supervision"), "Supervision"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"theme":"supervision",
                        "name":"Supervision"}"""),
                Stored.as(new ThemeRenamed(DAY, null, null, new ThemeId("supervision"), "Supervision"), """
                        {"effectiveOn":"2016-11-14","theme":"supervision","name":"Supervision"}"""),
                Stored.as(new ThemeRetired(DAY, MINUTE, SOURCE, new ThemeId("supervision"), "covered"), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"theme":"supervision","reason":"covered"}"""),
                Stored.as(new ThemeRetired(DAY, null, null, new ThemeId("supervision"), "covered"), """
                        {"effectiveOn":"2016-11-14","theme":"supervision","reason":"covered"}"""),
                Stored.as(new PersonEntered(DAY, MINUTE, SOURCE, PERSON), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"person":{"person":"p-0001",
                        "role":"Service manager","agency":"csc"}}"""),
                Stored.as(new PersonEntered(DAY, null, null, PERSON), """
                        {"effectiveOn":"2016-11-14","person":{"person":"p-0001","role":"Service manager",
                        "agency":"csc"}}"""),
                Stored.as(new PersonLeft(DAY, MINUTE, SOURCE, PERSON), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"person":{"person":"p-0001",
                        "role":"Service manager","agency":"csc"}}"""),
                Stored.as(new PersonLeft(DAY, null, null, PERSON), """
                        {"effectiveOn":"2016-11-14","person":{"person":"p-0001","role":"Service manager",
                        "agency":"csc"}}"""),
                Stored.as(
                        new PeopleMerged(DAY, MINUTE, SOURCE, new PersonId("p-0002"), new PersonId("p-0001"), "reason"),
                        """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"person":"p-0002","into":"p-0001","reason":"reason"}"""),
                Stored.as(
                        new PeopleMerged(DAY, null, null, new PersonId("p-0002"), new PersonId("p-0001"), "reason"),
                        """
                        {"effectiveOn":"2016-11-14","person":"p-0002","into":"p-0001","reason":"reason"}"""),
                Stored.as(
                        new PersonSplit(
                                DAY,
                                MINUTE,
                                SOURCE,
                                new PersonId("p-0001"),
                                new PersonId("p-0003"),
                                List.of(new ActionId("scr-child-j.f3.a2")),
                                "reason"),
                        """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"person":"p-0001","other":"p-0003",
                        "actions":["scr-child-j.f3.a2"],"reason":"reason"}"""),
                Stored.as(
                        new PersonSplit(
                                DAY, null, null, new PersonId("p-0001"), new PersonId("p-0003"), List.of(), "reason"),
                        """
                        {"effectiveOn":"2016-11-14","person":"p-0001","other":"p-0003","actions":[],"reason":"reason"}"""),
                Stored.as(
                        new PolicyAdopted(DAY, MINUTE, SOURCE, THRESHOLDS, List.of(3, 6, 12), new Ladder(14, 28, 28)),
                        """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"thresholds":{"movedTimes":2,
                        "movedDays":90,"staleDays":60,"staleDaysHighPriority":30,"unverifiedDays":30,
                        "unprovenDays":90,"notedTimes":2,"challengedTimes":2,"checkGraceDays":30},"checkMonths":[3,6,
                        12],"ladder":{"agencyLeadDays":14,"overseeingCommitteeDays":28,"boardDays":28}}"""),
                Stored.as(
                        new PolicyAdopted(DAY, MINUTE, null, THRESHOLDS, List.of(3, 6, 12), new Ladder(14, 28, 28)),
                        """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"thresholds":{"movedTimes":2,"movedDays":90,"staleDays":60,
                        "staleDaysHighPriority":30,"unverifiedDays":30,"unprovenDays":90,"notedTimes":2,
                        "challengedTimes":2,"checkGraceDays":30},"checkMonths":[3,6,12],"ladder":{"agencyLeadDays":14,
                        "overseeingCommitteeDays":28,"boardDays":28}}"""));
    }
}
