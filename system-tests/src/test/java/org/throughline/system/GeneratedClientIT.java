package org.throughline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.system.TypedClient.INES;
import static org.throughline.system.TypedClient.semg;

import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.client.ApiException;
import org.throughline.client.api.ActionsApi.APIListActionsRequest;
import org.throughline.client.api.ActionsApi.APIShowActionHistoryRequest;
import org.throughline.client.api.ActionsApi.APIShowActionRequest;
import org.throughline.client.api.DecisionsOnActionsApi.APICorrectActionRequest;
import org.throughline.client.api.DecisionsOnActionsApi.APIRecordImpactEvidenceRequest;
import org.throughline.client.api.DecisionsOnActionsCompletionApi.APIMarkActionCompleteRequest;
import org.throughline.client.api.DecisionsOnActionsCompletionApi.APIRecordProgressRequest;
import org.throughline.client.api.DecisionsOnActionsCompletionApi.APIVerifyCompletionRequest;
import org.throughline.client.api.DecisionsOnActionsMilestonesAndHoldsApi;
import org.throughline.client.api.DecisionsOnActionsMilestonesAndHoldsApi.APIRebaselineActionRequest;
import org.throughline.client.api.DecisionsOnActionsSignOffApi;
import org.throughline.client.api.DecisionsOnActionsSignOffApi.APISignOffActionRequest;
import org.throughline.client.api.MeetingsApi;
import org.throughline.client.api.MeetingsApi.APIConveneMeetingRequest;
import org.throughline.client.api.MeetingsApi.APIDecideAtMeetingRequest;
import org.throughline.client.model.ActionDetail;
import org.throughline.client.model.ActionStatus;
import org.throughline.client.model.ConveneMeeting;
import org.throughline.client.model.Correction;
import org.throughline.client.model.CorrectionReason;
import org.throughline.client.model.DriftLevel;
import org.throughline.client.model.EvidenceLevel;
import org.throughline.client.model.HistoryEntry;
import org.throughline.client.model.Independence;
import org.throughline.client.model.MarkActionComplete;
import org.throughline.client.model.MeetingDecisions;
import org.throughline.client.model.MinutedDecision;
import org.throughline.client.model.MinutedDueDate;
import org.throughline.client.model.Person;
import org.throughline.client.model.ReadingBody;
import org.throughline.client.model.RebaselineAction;
import org.throughline.client.model.RebaselineActionAtMeeting;
import org.throughline.client.model.RebaselineReason;
import org.throughline.client.model.RecordImpactEvidence;
import org.throughline.client.model.RecordProgress;
import org.throughline.client.model.Sampling;
import org.throughline.client.model.SignOffAction;
import org.throughline.client.model.SourceKind;
import org.throughline.client.model.Taken;
import org.throughline.client.model.VerifyCompletion;
import org.throughline.client.model.VerifyCompletionOutcome;

/** A Java client that openapi-generator makes of the API's description does what the description promises, by its types. */
class GeneratedClientIT {

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(GeneratedClientIT.class);

    @TempDir
    static Path data;

    private static Program program;
    private static TypedClient secretary;
    private static TypedClient lead;
    private static TypedClient otherLead;
    private static TypedClient auditor;

    @BeforeAll
    static void start() {
        program = Launch.standalone(data)
                .printingTo(LOGS.directory())
                .forAShortLife()
                .start()
                .awaitReady();
        secretary = TypedClient.as("secretary", program);
        lead = TypedClient.as("lead-csc", program);
        otherLead = TypedClient.as("lead-nuth", program);
        auditor = TypedClient.as("auditor", program);
    }

    @AfterAll
    static void stop() {
        program.close();
        LogServer.on(Launch.data(data)).ifPresent(LogServer::stop);
    }

    @Test
    void it_plays_the_story_from_the_review_to_what_changed() throws ApiException {
        var action = secretary.agreeAction("gen-story");
        move(action, LocalDate.of(2024, 9, 30), LocalDate.of(2024, 4, 12));
        var seen = show(action, LocalDate.of(2024, 8, 1), 1).getAction().getAssessment();
        assertThat(seen.getDelayDays()).isZero();
        assertThat(seen.getMaskedDelayDays()).isEqualTo(93);
        assertThat(seen.getLevel()).isEqualTo(DriftLevel.DRIFTING);

        claim(action, LocalDate.of(2024, 9, 25), null);
        var refused = catchThrowableOfType(ApiException.class, () -> verify(lead, action, "csc"));
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(lead.problem(refused).getType()).endsWith("verifier-is-independent-of-the-lead-agency");
        verify(otherLead, action, "nuth");
        new DecisionsOnActionsSignOffApi(secretary.client())
                .signOffAction(APISignOffActionRequest.newBuilder()
                        .action(action)
                        .signOffAction(new SignOffAction()
                                .conditions(List.of("Re-audit within three months"))
                                .authority(semg(LocalDate.of(2024, 10, 11), "5")))
                        .build());
        var last = otherLead
                .decisions()
                .recordImpactEvidence(APIRecordImpactEvidenceRequest.newBuilder()
                        .action(action)
                        .recordImpactEvidence(measurement())
                        .build());

        var history = auditor.actions()
                .showActionHistory(APIShowActionHistoryRequest.newBuilder()
                        .action(action)
                        .atLeast(last.getAtLeast())
                        .build());
        assertThat(history.getEntries())
                .extracting(HistoryEntry::getType)
                .containsExactly(
                        "ActionAssigned",
                        "ActionRebaselined",
                        "ActionMarkedComplete",
                        "CompletionVerified",
                        "ActionSignedOff",
                        "ImpactEvidenceRecorded");
        assertThat(show(action, null, last.getLastVersion()).getAction().getStatus())
                .isEqualTo(ActionStatus.SIGNED_OFF);
    }

    @Test
    void a_list_is_filtered_and_read_page_after_page() throws ApiException {
        var first = secretary.agreeAction("gen-list");
        var second = secretary.assignAction("gen-list.f1");
        var claimed = claim(second, LocalDate.of(2024, 4, 1), null);

        var asked = APIListActionsRequest.newBuilder()
                .review("gen-list")
                .leadAgency("csc")
                .atLeast(claimed.getAtLeast())
                .sort("action")
                .size(1)
                .asOf(LocalDate.of(2024, 5, 1));
        var page = auditor.actions().listActions(asked.build());
        assertThat(page.getTotal()).isEqualTo(2);
        assertThat(page.getItems()).singleElement().satisfies(row -> {
            assertThat(row.getId()).isEqualTo(first);
            assertThat(row.getDueDate()).isEqualTo(TypedClient.DUE);
            assertThat(row.getSecondOwner()).isNull();
        });
        var next = auditor.actions()
                .listActions(asked.cursor(cursor(page.getNext())).build());
        assertThat(next.getItems())
                .singleElement()
                .satisfies(row -> assertThat(row.getStatus()).isEqualTo(ActionStatus.CLAIMED));
        assertThat(next.getNext()).isNull();
        assertThat(auditor.actions()
                        .listActions(APIListActionsRequest.newBuilder()
                                .review("gen-list")
                                .status(ActionStatus.VERIFIED)
                                .build())
                        .getTotal())
                .isZero();
    }

    @Test
    void a_decision_sent_again_under_its_key_is_recorded_once() throws ApiException {
        var action = secretary.agreeAction("gen-key");
        var progress = APIRecordProgressRequest.newBuilder()
                .action(action)
                .idempotencyKey("7f3a")
                .recordProgress(new RecordProgress()
                        .whatChanged("Ten teams are trained")
                        .percentComplete(50)
                        .effectiveOn(LocalDate.of(2024, 3, 1)))
                .build();
        var once = lead.completion().recordProgressWithHttpInfo(progress);
        var again = lead.completion().recordProgressWithHttpInfo(progress);
        assertThat(again.getData()).isEqualTo(once.getData());
        assertThat(again.getHeaders()).containsKey("idempotency-replayed");
        assertThat(show(action, null, once.getData().getLastVersion())
                        .getAction()
                        .getVersion())
                .isEqualTo(1);
    }

    @Test
    void a_decision_on_a_version_that_is_past_is_refused() throws ApiException {
        var action = secretary.agreeAction("gen-match");
        move(action, LocalDate.of(2024, 6, 30), LocalDate.of(2024, 3, 8));
        var refused = catchThrowableOfType(ApiException.class, () -> claim(action, LocalDate.of(2024, 4, 1), "\"0\""));
        assertThat(refused.getCode()).isEqualTo(412);
        assertThat(lead.problem(refused).getType()).endsWith("version-is-current");
        assertThat(claim(action, LocalDate.of(2024, 4, 1), "\"1\"").getVersion())
                .isEqualTo(2);
    }

    @Test
    void a_wrong_entry_is_corrected() throws ApiException {
        var action = secretary.agreeAction("gen-corrects");
        move(action, LocalDate.of(2024, 9, 30), LocalDate.of(2024, 3, 15));
        var corrected = secretary
                .decisions()
                .correctAction(APICorrectActionRequest.newBuilder()
                        .action(action)
                        .correction(new Correction()
                                .corrects(1L)
                                .changes(Map.of("dueDate", "2024-08-31"))
                                .reason(CorrectionReason.TYPING_ERROR)
                                .why("The minute says 31 August")
                                .authority(semg(LocalDate.of(2024, 6, 7), "4.1")))
                        .build());
        var shown = show(action, null, corrected.getLastVersion());
        assertThat(shown.getAction().getDueDate()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(shown.getCorrections())
                .singleElement()
                .satisfies(made -> assertThat(made.getReason()).isEqualTo(CorrectionReason.TYPING_ERROR));
    }

    @Test
    void a_meeting_decides_and_each_decision_is_answered() throws ApiException {
        var action = secretary.agreeAction("gen-meets");
        var meetings = new MeetingsApi(secretary.client());
        var meeting = meetings.conveneMeeting(APIConveneMeetingRequest.newBuilder()
                        .conveneMeeting(new ConveneMeeting().committee("semg").date(LocalDate.of(2024, 5, 17)))
                        .build())
                .getId();
        var outcome = meetings.decideAtMeeting(APIDecideAtMeetingRequest.newBuilder()
                .meeting(meeting)
                .meetingDecisions(new MeetingDecisions()
                        .addDecisionsItem(new MinutedDecision(new MinutedDueDate()
                                .minute("3")
                                .on(action)
                                .as(MinutedDueDate.AsEnum.DUE_DATE)
                                .with(moved(LocalDate.of(2024, 7, 31)))))
                        .addDecisionsItem(new MinutedDecision(new MinutedDueDate()
                                .minute("4")
                                .on("gen-meets.f1.a9")
                                .as(MinutedDueDate.AsEnum.DUE_DATE)
                                .with(moved(LocalDate.of(2024, 7, 31))))))
                .build());
        assertThat(outcome.getTaken()).isEqualTo(1);
        assertThat(outcome.getRefused()).isEqualTo(1);
        assertThat(outcome.getDecisions().getFirst().getTaken().getId()).isEqualTo(action);
        assertThat(outcome.getDecisions().getLast().getRefused().getStatus()).isEqualTo(404);
        assertThat(show(
                                action,
                                null,
                                outcome.getDecisions().getFirst().getTaken().getLastVersion())
                        .getAction()
                        .getDueDate())
                .isEqualTo(LocalDate.of(2024, 7, 31));
    }

    private static ActionDetail show(String action, LocalDate asOf, long atLeast) throws ApiException {
        return auditor.actions()
                .showAction(APIShowActionRequest.newBuilder()
                        .action(action)
                        .asOf(asOf)
                        .atLeast(Long.toString(atLeast))
                        .build());
    }

    private static Taken claim(String action, LocalDate on, String version) throws ApiException {
        return lead.completion()
                .markActionComplete(APIMarkActionCompleteRequest.newBuilder()
                        .action(action)
                        .ifMatch(version)
                        .markActionComplete(new MarkActionComplete()
                                .evidence("Attendance lists")
                                .effectiveOn(on))
                        .build());
    }

    private static void verify(TypedClient by, String action, String agency) throws ApiException {
        by.completion()
                .verifyCompletion(APIVerifyCompletionRequest.newBuilder()
                        .action(action)
                        .verifyCompletion(new VerifyCompletion()
                                .outcome(VerifyCompletionOutcome.ACCEPTED)
                                .method("Dip sample of ten files")
                                .verifier(new Person()
                                        .name(INES.getName())
                                        .role(INES.getRole())
                                        .agency(agency))
                                .effectiveOn(LocalDate.of(2024, 10, 2)))
                        .build());
    }

    private static void move(String action, LocalDate to, LocalDate met) throws ApiException {
        new DecisionsOnActionsMilestonesAndHoldsApi(secretary.client())
                .rebaselineAction(APIRebaselineActionRequest.newBuilder()
                        .action(action)
                        .rebaselineAction(new RebaselineAction()
                                .dueDate(to)
                                .reasonCode(RebaselineReason.CAPACITY)
                                .reason("Two teams are being merged")
                                .authority(semg(met, "3")))
                        .build());
    }

    private static RebaselineActionAtMeeting moved(LocalDate to) {
        return new RebaselineActionAtMeeting()
                .dueDate(to)
                .reasonCode(RebaselineReason.CAPACITY)
                .reason("Two teams are being merged");
    }

    private static RecordImpactEvidence measurement() {
        return new RecordImpactEvidence()
                .level(EvidenceLevel.PRACTICE)
                .sourceKind(SourceKind.CASE_AUDIT)
                .measure("chronologies in order")
                .baseline(new ReadingBody().numerator(4).denominator(20))
                .actual(new ReadingBody().numerator(15).denominator(20))
                .comparableWithBaseline(true)
                .sampling(Sampling.RANDOM)
                .method("Case file audit")
                .independence(Independence.INDEPENDENT)
                .assessor(INES)
                .effectiveOn(LocalDate.of(2025, 1, 15));
    }

    private static String cursor(String next) {
        return URLDecoder.decode(next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1"), UTF_8);
    }
}
