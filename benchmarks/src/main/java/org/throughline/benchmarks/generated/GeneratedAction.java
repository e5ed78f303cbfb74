package org.throughline.benchmarks.generated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;

/** The life of one action: agreed, reported on, moved, claimed, verified, signed off, measured. */
final class GeneratedAction {

    static final int EVENTS = 10;

    private static final List<String> REPORTS = List.of(
            "Guidance is written and the first two teams have been briefed; the rest follow next month",
            "The template has been tried in one locality and changed after what practitioners said of it",
            "Supervision now asks for the chronology of every child; managers sample ten files a month",
            "Training is booked for all teams; attendance so far is two thirds of those who were asked");

    private final ActionId id;
    private final LocalDate agreedOn;
    private final Random random;
    private final Participant owner;
    private final Map<LocalDate, ActionEvent> life = new LinkedHashMap<>();
    private final Plans plans;
    private LocalDate day;

    GeneratedAction(ActionId id, LocalDate agreedOn, Random random, Plans plans) {
        this.id = id;
        this.agreedOn = agreedOn;
        this.random = random;
        this.plans = plans;
        day = agreedOn;
        owner = person("Service manager", plans.agency(random));
    }

    ActionId id() {
        return id;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    Authority authority(LocalDate met) {
        return new Authority(new CommitteeId("semg"), met, (1 + random.nextInt(9)) + "." + (1 + random.nextInt(9)));
    }

    /** Its events by the day on which they were recorded, in that order; no two on one day. */
    Map<LocalDate, ActionEvent> life() {
        var due = agreedOn.plusDays(120 + random.nextInt(120));
        var later = due.plusDays(30 + random.nextInt(150));
        life.put(agreedOn, assigned(due));
        report(20);
        report(40);
        next(new ActionRebaselined(
                id,
                ahead(),
                authority(day),
                null,
                later,
                null,
                RebaselineReason.CAPACITY,
                "Two teams are being merged"));
        report(60);
        report(90);
        if (plans.open()) return life;
        next(new ActionMarkedComplete(id, ahead(), null, "Attendance lists of all teams, and the guidance as issued"));
        next(new CompletionVerified(
                id, ahead(), null, null, person("Named nurse", "nuth"), "Dip sample of ten case files"));
        next(new ActionSignedOff(
                id,
                ahead(),
                authority(day),
                null,
                null,
                List.of("Re-audit within a year"),
                List.of(day.plusMonths(3), day.plusMonths(6), day.plusMonths(12))));
        next(new ImpactEvidenceRecorded(id, ahead(), null, null, evidence()));
        return life;
    }

    private ActionAssigned assigned(LocalDate due) {
        return new ActionAssigned(
                id,
                agreedOn,
                authority(agreedOn),
                null,
                List.of(),
                "Bring the guidance on chronologies up to date and train every team that works with children in need",
                "Chronologies inform decisions about children",
                new SuccessMeasure(
                        "chronologies in order", "files", BigDecimal.valueOf(4), BigDecimal.valueOf(18), null),
                "The group considers a dedicated post",
                Priority.values()[random.nextInt(3)],
                owner,
                List.of(),
                new CommitteeId("semg"),
                due,
                null,
                null);
    }

    private void report(int percent) {
        next(new ProgressRecorded(id, ahead(), null, REPORTS.get(random.nextInt(REPORTS.size())), percent, null));
    }

    private Evidence evidence() {
        return new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "chronologies in order",
                "files",
                Direction.HIGHER_IS_BETTER,
                Reading.of(4, 20),
                Reading.of(18, 20),
                Reading.of(5 + random.nextInt(15), 20),
                true,
                null,
                "Two auditors read each file",
                Sampling.RANDOM,
                null,
                person("Auditor", "nscb"),
                Independence.INDEPENDENT,
                "Open cases only",
                null);
    }

    /** The day the next thing happens, some weeks on. */
    private LocalDate ahead() {
        day = day.plusDays(7 + random.nextInt(50));
        return day;
    }

    private void next(ActionEvent event) {
        life.put(day, event);
    }

    private Participant person(String role, String agency) {
        return new Participant(new PersonId("p-" + agency + "-" + random.nextInt(20)), role, new AgencyId(agency));
    }
}
