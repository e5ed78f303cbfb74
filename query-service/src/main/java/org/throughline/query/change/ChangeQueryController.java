package org.throughline.query.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.ReadsContent;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.meeting.HeldMeetings;

/** What has changed between two moments, over HTTP. */
@RestController
@RequestMapping("/api/changes")
@Tag(name = "Changes")
class ChangeQueryController {

    private static final Sorting<Change> SORTING = Sorting.<Change>inOrder()
            .by("id", Change::id)
            .by("what", Change::what)
            .by("kind", Change::kind);

    private static final int REMEMBERED_MAX = 16;

    private final Changes changes;
    private final HeldMeetings meetings;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final RememberedFigures<List<Change>> remembered;

    ChangeQueryController(
            Changes changes,
            HeldMeetings meetings,
            ListReader lists,
            AsOfReader asOfs,
            Actions actions,
            PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(REMEMBERED_MAX, actions, policies);
        this.changes = changes;
        this.meetings = meetings;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary = "What has changed since a day, a meeting, or a moment of knowing",
            description = "since or sinceMeeting names the earlier day, asOf and knownAt the later standpoint. Without"
                    + " sinceKnown both sides use the same knowledge and show what took effect between the"
                    + " two days. With it, late entries show as well.")
    Page<Change> changes(@ParameterObject @Valid ChangeFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var after = listing.standpoint();
        var before = before(filter, after);
        var found = remembered.answer(filter, List.of(before, after), () -> changes.between(before, after, filter));
        return listing.page(found, SORTING, Function.identity());
    }

    private AsOf before(ChangeFilter filter, AsOf after) {
        var known = filter.sinceKnown() == null ? after.knownAt() : asOfs.moment(filter.sinceKnown());
        if (filter.sinceMeeting() != null && filter.since() != null)
            throw new InvalidField("since", "is given together with sinceMeeting; give only one of them");
        if (filter.sinceMeeting() != null) {
            if (!meetings.isKnown(filter.sinceMeeting(), after))
                throw new InvalidField("sinceMeeting", "names no meeting that is known on that day");
            return earlier("sinceMeeting", new AsOf(filter.sinceMeeting().date(), known), after);
        }
        if (filter.since() == null && filter.sinceKnown() == null)
            throw new InvalidField("since", "is missing; give since, sinceMeeting or sinceKnown");
        var day = filter.since() == null ? after.asOf() : asOfs.day(filter.since());
        return earlier("since", new AsOf(day, known), after);
    }

    private static AsOf earlier(String parameter, AsOf before, AsOf after) {
        if (before.asOf().isAfter(after.asOf())) throw new InvalidField(parameter, "lies after the day asked about");
        return before;
    }
}
