package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.throughline.client.ApiClient;
import org.throughline.client.ApiException;
import org.throughline.client.api.ActionsApi;
import org.throughline.client.api.DecisionsOnActionsApi;
import org.throughline.client.api.DecisionsOnActionsCompletionApi;
import org.throughline.client.api.DecisionsOnFindingsApi;
import org.throughline.client.api.DecisionsOnReviewsApi;
import org.throughline.client.model.AssignAction;
import org.throughline.client.model.AuthorityBody;
import org.throughline.client.model.FindingKind;
import org.throughline.client.model.Person;
import org.throughline.client.model.Problem;
import org.throughline.client.model.RaiseFinding;
import org.throughline.client.model.RegisterReview;
import org.throughline.client.model.ReviewKind;

/** A user of the demonstration who asks by the client that is generated from the description of the API. */
record TypedClient(ApiClient client) {

    static final LocalDate DUE = LocalDate.of(2024, 4, 30);
    static final Person OMAR =
            new Person().name("Omar Example").role("Service Manager").agency("csc");
    static final Person INES =
            new Person().name("Ines Example").role("Named Nurse").agency("nuth");

    static TypedClient as(String user, Program program) {
        var client = new ApiClient();
        client.updateBaseUri(program.address().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", Session.credentials(user)));
        return new TypedClient(client);
    }

    static AuthorityBody semg(LocalDate met, String minute) {
        return new AuthorityBody().committee("semg").meetingDate(met).minute(minute);
    }

    ActionsApi actions() {
        return new ActionsApi(client);
    }

    DecisionsOnActionsApi decisions() {
        return new DecisionsOnActionsApi(client);
    }

    DecisionsOnActionsCompletionApi completion() {
        return new DecisionsOnActionsCompletionApi(client);
    }

    /** Registers a review, raises a finding, and agrees an action that is due on {@link #DUE}; returns its identifier. */
    String agreeAction(String review) throws ApiException {
        var reviews = new DecisionsOnReviewsApi(client);
        reviews.registerReview(DecisionsOnReviewsApi.APIRegisterReviewRequest.newBuilder()
                .registerReview(new RegisterReview()
                        .id(review)
                        .kind(ReviewKind.LEARNING_REVIEW)
                        .reference("LR 1")
                        .title("Learning review: " + review)
                        .commissionedBy("crc")
                        .beganOn(LocalDate.of(2024, 1, 12)))
                .build());
        var finding = reviews.raiseFinding(DecisionsOnReviewsApi.APIRaiseFindingRequest.newBuilder()
                .review(review)
                .raiseFinding(new RaiseFinding()
                        .kind(FindingKind.AREA_TO_STRENGTHEN)
                        .theme("chronologies")
                        .statement("Most chronologies were out of date")
                        .effectiveOn(LocalDate.of(2024, 2, 2)))
                .build());
        return assignAction(finding.getId());
    }

    String assignAction(String finding) throws ApiException {
        return new DecisionsOnFindingsApi(client)
                .assignAction(DecisionsOnFindingsApi.APIAssignActionRequest.newBuilder()
                        .finding(finding)
                        .assignAction(new AssignAction()
                                .statement("Train every team")
                                .desiredOutcome("Chronologies inform decisions")
                                .overseenBy("semg")
                                .owner(OMAR)
                                .dueDate(DUE)
                                .authority(semg(LocalDate.of(2024, 2, 9), "7.2")))
                        .build())
                .getId();
    }

    /** What a refusal says, as the client reads it. */
    Problem problem(ApiException refused) {
        try {
            return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
