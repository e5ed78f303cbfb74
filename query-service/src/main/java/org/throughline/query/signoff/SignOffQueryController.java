package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.people.People;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.review.Reviews;

/** The sign-off history over HTTP, latest first: of actions and of whole plans. */
@RestController
@RequestMapping("/api/sign-offs")
@Tag(name = "Sign-offs")
class SignOffQueryController {

    private static final Sorting<FoundSignOff> SORTING = Sorting.unlessAsked(
                    Comparator.comparing(FoundSignOff::on).reversed())
            .by("on", FoundSignOff::on)
            .by("review", found -> found.review().value())
            .by("committee", found -> found.authority().committee().value())
            .by("endedOn", FoundSignOff::endedOn);

    private static final int REMEMBERED_MAX = 16;

    private final Actions actions;
    private final Reviews reviews;
    private final ConvenedMeetings meetings;
    private final RecordedParts parts;
    private final People people;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final RememberedFigures<Independence> remembered;

    SignOffQueryController(
            Actions actions,
            Reviews reviews,
            ConvenedMeetings meetings,
            RecordedParts parts,
            People people,
            ListReader lists,
            AsOfReader asOfs,
            PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(REMEMBERED_MAX, actions, policies);
        this.actions = actions;
        this.reviews = reviews;
        this.meetings = meetings;
        this.parts = parts;
        this.people = people;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Who signed off what, at which meeting, under which minute, on whose verification")
    Page<SignOffRow> signOffs(@ParameterObject @Valid SignOffFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var found = Stream.concat(
                        reviews.at(standpoint).flatMap(FoundSignOff::in),
                        actions.at(standpoint).flatMap(FoundSignOff::in))
                .parallel()
                .filter(filter::lets)
                .toList();
        return listing.page(
                found,
                SORTING,
                part -> SignOffRow.of(part, people, meeting -> meetings.isConvened(meeting, standpoint)));
    }

    @GetMapping("/independence")
    @ReadsContent
    @Operation(
            summary =
                    "Who verified whom, and which login recorded several parts of one action, without what was assumed")
    Independence independence(
            @ParameterObject @Valid IndependenceFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        return remembered.answer(filter, List.of(standpoint), () -> independence(filter, standpoint));
    }

    private Independence independence(IndependenceFilter filter, AsOf standpoint) {
        var seen = actions.at(standpoint).filter(filter::lets).toList();
        parts.readAtOnce(seen);
        var judgements = seen.stream().flatMap(action -> {
            var assumed = parts.assumedVerifications(action);
            return action.state().assurance().judgements().stream()
                    .filter(judgement -> filter.lets(judgement.on()) && !assumed.test(judgement.version()));
        });
        var recorded = seen.stream()
                .flatMap(parts::of)
                .filter(part -> filter.lets(part.on()))
                .toList();
        return Independence.of(judgements, recorded, standpoint);
    }
}
