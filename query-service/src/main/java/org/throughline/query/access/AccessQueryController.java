package org.throughline.query.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.access.SealedAccess;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.words.NearestWord;
import org.throughline.query.access.StoredAccess.Criteria;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;

/** The record of access, over HTTP. To read it is recorded too. */
@RestController
@Tag(name = "Record of access")
class AccessQueryController {

    /** How content was read. */
    private static final Set<AccessKind> READS = EnumSet.of(
            AccessKind.RESTRICTED_READ,
            AccessKind.AUDITOR_READ,
            AccessKind.GRANTED_READ,
            AccessKind.EXPORTED,
            AccessKind.FILE_READ);

    private static final int SEALS = 100;

    private final StoredAccess stored;
    private final SealedAccess seals;
    private final AccessRecords records;
    private final ReadPermissionInTheLog reading;
    private final AskerResolver askers;
    private final ListReader lists;

    AccessQueryController(
            StoredAccess stored,
            SealedAccess seals,
            AccessRecords records,
            ReadPermissionInTheLog reading,
            AskerResolver askers,
            ListReader lists) {
        this.stored = stored;
        this.seals = seals;
        this.records = records;
        this.reading = reading;
        this.askers = askers;
        this.lists = lists;
    }

    @GetMapping("/api/access")
    @Permit(roles = Role.AUDITOR, reach = Reach.EVERYTHING)
    @Operation(
            summary = "Who signed in, read restricted content, exported and administered",
            description =
                    "The newest first; sort=recordedAt for the oldest first. An entry stands for all equal acts of"
                            + " one moment: times says how many.")
    Page<AccessRow> all(@ParameterObject @Valid AccessFilter filter, @ParameterObject ListRequest request) {
        if (filter.login() != null) isKnown(filter.login());
        return page(request, filter, filter.criteria());
    }

    @GetMapping("/api/access/mine")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(
            operationId = "listMyAccess",
            summary = "The record of your own access: when your login was used, from where, and for what")
    Page<AccessRow> mine(@ParameterObject @Valid OwnAccessFilter filter, @ParameterObject ListRequest request) {
        return page(request, filter, filter.criteria(askers.asker().user()));
    }

    @GetMapping("/api/reviews/{review}/access")
    @Permit(
            roles = {Role.SECRETARY, Role.CHAIR, Role.AUDITOR},
            reach = Reach.READABLE)
    @Operation(
            summary = "Who read a review, its findings, actions and files",
            description =
                    "Reads under a restriction, by auditors and under grants. What is not restricted is read without"
                            + " a record by the others.")
    Page<AccessRow> ofReview(
            @PathVariable ReviewId review,
            @Parameter(description = "Only where it was opened itself, or only where a list or a figure counted it")
                    @RequestParam(required = false)
                    @Nullable
                    Reads reads,
            @ParameterObject ListRequest request) {
        if (!reading.mayRead(askers.asker(), review)) throw Refused.unknown();
        var criteria = new Criteria(null, READS, review.value(), null, null, reads);
        return page(request, criteria, criteria);
    }

    @GetMapping("/api/access/seals")
    @Permit(roles = Role.AUDITOR, reach = Reach.EVERYTHING)
    @Operation(
            summary = "The latest seals of the record of access",
            description = "Note one elsewhere: if it is still here later, nothing before it was altered.")
    List<ShownSeal> seals(@ParameterObject ExportRequest export) {
        return seals.latest(SEALS).stream().map(ShownSeal::of).toList();
    }

    @GetMapping("/api/access/verification")
    @Permit(roles = Role.AUDITOR, reach = Reach.EVERYTHING)
    @Operation(summary = "Compute all seals of the record of access again")
    ShownVerification verification() {
        var found = seals.verify();
        return new ShownVerification(
                found.whole(),
                found.seals(),
                found.firstBroken(),
                found.head() == null ? null : ShownSeal.of(found.head()));
    }

    private void isKnown(String login) {
        if (stored.knows(login)) return;
        throw new InvalidField(
                "login",
                login + " is not a known login"
                        + NearestWord.to(login, stored.logins().stream())
                                .map("; did you mean %s?"::formatted)
                                .orElse(""));
    }

    private Page<AccessRow> page(ListRequest request, Object question, Criteria criteria) {
        if (request.asOf() != null)
            throw new InvalidField("asOf", "cannot be asked here: the record is the same on any day; use from and to");
        var listing = lists.open(request, question);
        boolean oldestFirst = oldestFirst(listing.sort());
        // An auditor's read is recorded in any case.
        if (askers.asker().role() != Role.AUDITOR) records.addRead(AccessRecord.of(AccessKind.RECORD_READ));
        records.awaitStored();
        var hidden = hidden(criteria);
        return listing.part(
                stored.count(criteria, listing.known(), hidden),
                stored.part(criteria, listing.known(), hidden, oldestFirst, listing.skip(), listing.size()));
    }

    /** Users know what they read themselves. */
    private Set<ReviewId> hidden(Criteria criteria) {
        if (askers.asker().user().equals(criteria.login())) return Set.of();
        var readable = reading.toTheAsker();
        return readable.restricted().stream()
                .filter(review -> !readable.test(review))
                .collect(Collectors.toSet());
    }

    private static boolean oldestFirst(@Nullable String sort) {
        if (sort == null || sort.equals("-recordedAt")) return false;
        if (sort.equals("recordedAt")) return true;
        throw new InvalidField("sort", "is recordedAt or -recordedAt");
    }
}
