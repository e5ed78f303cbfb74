package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.DeliveryBegun;
import org.throughline.events.alert.DigestEvent.DeliveryFailed;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestBounced;
import org.throughline.events.alert.DigestEvent.DigestDelivered;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.DigestWithdrawn;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.alert.WatchEvent.WatchBegun;
import org.throughline.events.alert.WatchEvent.WatchEnded;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;

/** Alerts, digests, watches and what reminds of them beside the JSON they are stored as. */
final class StoredAlertEvents {

    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 14), LATER = LocalDate.of(2016, 11, 28);
    private static final Instant MOMENT = Instant.parse("2016-11-14T07:00:00.123456Z");
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "4.2");
    private static final Source SOURCE = new Source("letter", null, null, List.of(), null);
    private static final AgencyId CSC = new AgencyId("csc");
    private static final DigestId LEAD = DigestId.lead(CSC, DAY);
    private static final DigestId OWNER = DigestId.owner(new PersonId("p-0001"), DAY);

    private StoredAlertEvents() {}

    static Stream<Stored> all() {
        return Stream.of(alerts(), moreTime(), digests(), deliveries(), watches(), policy())
                .flatMap(List::stream);
    }

    private static List<Stored> alerts() {
        return List.of(
                Stored.as(
                        new AlertRaised(
                                ACTION,
                                DAY,
                                CSC,
                                AlertNews.WORSENED,
                                List.of(AlertReason.LATE, AlertReason.STALE),
                                LATER,
                                LEAD),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc","news":"WORSENED",
                        "reasons":["LATE","STALE"],"answerBy":"2016-11-28","digest":"lead:csc:2016-11-14"}"""),
                Stored.as(new AlertRaised(ACTION, DAY, CSC, AlertNews.LAST_CALL, List.of(), LATER, LEAD), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc","news":"LAST_CALL",
                        "reasons":[],"answerBy":"2016-11-28","digest":"lead:csc:2016-11-14"}"""),
                Stored.as(new AlertAcknowledged(ACTION, DAY, SOURCE, CSC, "note", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"letter","assumed":[]},"agency":"csc","note":"note",
                        "answerBy":"2016-11-28"}"""),
                Stored.as(new AlertAcknowledged(ACTION, DAY, null, CSC, null, LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc",
                        "answerBy":"2016-11-28"}"""),
                Stored.as(new AlertAnswered(ACTION, DAY, AlertAnswer.COMPLETION_CLAIMED, 7), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","answer":"COMPLETION_CLAIMED","by":7}"""),
                Stored.as(new AlertAnswered(ACTION, DAY, AlertAnswer.NOT_OURS, 3), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","answer":"NOT_OURS","by":3}"""),
                Stored.as(new AlertCleared(ACTION, DAY, AlertClearing.REASONS_GONE, null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","because":"REASONS_GONE"}"""),
                Stored.as(new AlertCleared(ACTION, DAY, AlertClearing.HELD, 4L), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","because":"HELD","by":4}"""),
                Stored.as(new OwnerReminded(ACTION, DAY, new PersonId("p-0001"), LATER, 14, OWNER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","owner":"p-0001",
                        "dueDate":"2016-11-28","daysBefore":14,"digest":"owner:p-0001:2016-11-14"}"""),
                Stored.as(new OwnerReminded(ACTION, DAY, new PersonId("p-0001"), DAY, 3, OWNER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","owner":"p-0001",
                        "dueDate":"2016-11-14","daysBefore":3,"digest":"owner:p-0001:2016-11-14"}"""));
    }

    private static List<Stored> moreTime() {
        return List.of(
                Stored.as(new MoreTimeRequested(ACTION, DAY, MINUTE, SOURCE, LATER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"letter","assumed":[]},"until":"2016-11-28","reason":"reason"}"""),
                Stored.as(new MoreTimeRequested(ACTION, DAY, null, null, LATER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","until":"2016-11-28",
                        "reason":"reason"}"""),
                Stored.as(new MoreTimeRefused(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"letter","assumed":[]},
                        "reason":"reason"}"""),
                Stored.as(new MoreTimeRefused(ACTION, DAY, MINUTE, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"reason"}"""));
    }

    private static List<Stored> digests() {
        return List.of(
                Stored.as(
                        new DigestRaised(
                                LEAD,
                                DAY,
                                MOMENT,
                                2,
                                List.of(new DigestLine(
                                        ACTION,
                                        4,
                                        AlertNews.RAISED,
                                        List.of(AlertReason.LATE),
                                        "Train every team",
                                        DAY,
                                        List.of("Due on 14 November 2016 and late by 1 day"),
                                        "next",
                                        LATER))),
                        """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14",
                        "knownAt":"2016-11-14T07:00:00.123456Z","policy":2,"lines":[{"action":"scr-child-j.f3.a2",
                        "version":4,"news":"RAISED","reasons":["LATE"],"statement":"Train every team",
                        "dueDate":"2016-11-14","because":["Due on 14 November 2016 and late by 1 day"],"next":"next",
                        "answerBy":"2016-11-28"}]}"""),
                Stored.as(
                        new DigestRaised(
                                OWNER,
                                DAY,
                                MOMENT,
                                1,
                                List.of(new DigestLine(
                                        ACTION, 4, AlertNews.SUMMARY, List.of(), "Train", null, List.of(), "n", null))),
                        """
                        {"digestId":"owner:p-0001:2016-11-14","effectiveOn":"2016-11-14",
                        "knownAt":"2016-11-14T07:00:00.123456Z","policy":1,"lines":[{"action":"scr-child-j.f3.a2",
                        "version":4,"news":"SUMMARY","reasons":[],"statement":"Train","because":[],"next":"n"}]}"""),
                Stored.as(new DigestWithdrawn(LEAD, DAY), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14"}"""),
                Stored.as(new DigestWithdrawn(OWNER, DAY), """
                        {"digestId":"owner:p-0001:2016-11-14","effectiveOn":"2016-11-14"}"""),
                Stored.as(new DigestBounced(LEAD, DAY, "the mail server answered 550"), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14",
                        "why":"the mail server answered 550"}"""),
                Stored.as(new DigestBounced(OWNER, DAY, "full"), """
                        {"digestId":"owner:p-0001:2016-11-14","effectiveOn":"2016-11-14","why":"full"}"""));
    }

    private static List<Stored> deliveries() {
        return List.of(
                Stored.as(new DeliveryBegun(LEAD, DAY, 2, Channel.MAIL, "<lead@example.org>", true), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":2,"channel":"MAIL",
                        "messageId":"<lead@example.org>","mayHaveArrived":true}"""),
                Stored.as(new DeliveryBegun(LEAD, DAY, 1, Channel.FILE, "<lead@example.org>", false), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":1,"channel":"FILE",
                        "messageId":"<lead@example.org>","mayHaveArrived":false}"""),
                Stored.as(new DigestDelivered(LEAD, DAY, 2, Channel.MAIL, "<lead@example.org>", 3, "ab"), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":2,"channel":"MAIL",
                        "messageId":"<lead@example.org>","lines":3,"sha256":"ab"}"""),
                Stored.as(new DigestDelivered(LEAD, DAY, 1, Channel.FILE, "<lead@example.org>", 1, "cd"), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":1,"channel":"FILE",
                        "messageId":"<lead@example.org>","lines":1,"sha256":"cd"}"""),
                Stored.as(new DeliveryFailed(LEAD, DAY, 1, Failure.NO_ANSWER, MOMENT), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":1,
                        "failure":"NO_ANSWER","nextTry":"2016-11-14T07:00:00.123456Z"}"""),
                Stored.as(new DeliveryFailed(LEAD, DAY, 1, Failure.UNREACHABLE, null), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","attempt":1,
                        "failure":"UNREACHABLE"}"""),
                Stored.as(new DigestParked(LEAD, DAY, Failure.NO_ADDRESS), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","failure":"NO_ADDRESS"}"""),
                Stored.as(new DigestParked(LEAD, DAY, Failure.UNUSABLE), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14","failure":"UNUSABLE"}"""),
                Stored.as(new DeliveryRetried(LEAD, DAY), """
                        {"digestId":"lead:csc:2016-11-14","effectiveOn":"2016-11-14"}"""),
                Stored.as(new DeliveryRetried(OWNER, DAY), """
                        {"digestId":"owner:p-0001:2016-11-14","effectiveOn":"2016-11-14"}"""));
    }

    private static List<Stored> watches() {
        return List.of(
                Stored.as(new WatchBegun(DAY, MOMENT, 3), """
                        {"effectiveOn":"2016-11-14","knownAt":"2016-11-14T07:00:00.123456Z","policy":3}"""),
                Stored.as(new WatchBegun(LATER, MOMENT, 1), """
                        {"effectiveOn":"2016-11-28","knownAt":"2016-11-14T07:00:00.123456Z","policy":1}"""),
                Stored.as(new WatchEnded(DAY, 67, 9, 1, 2, 0), """
                        {"effectiveOn":"2016-11-14","actions":67,"digests":9,"escalated":1,"cleared":2,
                        "overtaken":0}"""),
                Stored.as(new WatchEnded(DAY, 0, 0, 0, 0, 0), """
                        {"effectiveOn":"2016-11-14","actions":0,"digests":0,"escalated":0,"cleared":0,
                        "overtaken":0}"""));
    }

    private static List<Stored> policy() {
        var reminders = new Reminders(List.of(14, 3), 7, 3, 28, 14, 2);
        return List.of(
                Stored.as(new RemindersAdopted(DAY, MINUTE, SOURCE, reminders), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"source":{"document":"letter","assumed":[]},
                        "reminders":{"ownerDaysBefore":[14,3],"committeeDaysBefore":7,"lastCallDays":3,"restDays":28,
                        "reopenedDays":14,"summaryEveryMonths":2}}"""),
                Stored.as(new RemindersAdopted(DAY, MINUTE, null, reminders), """
                        {"effectiveOn":"2016-11-14","authority":{"committee":"semg","meetingDate":"2016-11-14",
                        "minute":"4.2"},"reminders":{"ownerDaysBefore":[14,3],"committeeDaysBefore":7,
                        "lastCallDays":3,"restDays":28,"reopenedDays":14,"summaryEveryMonths":2}}"""));
    }
}
