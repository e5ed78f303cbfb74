package org.throughline.query.signoff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import org.bson.conversions.Bson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.standing.SignOff;
import org.throughline.platform.people.People;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.ShownSignOff;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;
import org.throughline.query.platform.ShownPerson.Names;

/** The sign-off history over HTTP, latest first. */
@RestController
@RequestMapping("/api/sign-offs")
@Tag(name = "Sign-offs")
class SignOffQueryController {

    /** A sign-off together with the action it is of. */
    private record Found(ActionView action, SignOff signOff) {}

    private static final Comparator<Found> LATEST_FIRST = Comparator.comparing(
                    (Found found) -> found.signOff().on())
            .reversed()
            .thenComparing(found -> found.action().action().value())
            .thenComparingLong(found -> found.signOff().version());

    private final Actions actions;
    private final People people;
    private final AsOf asOfs;

    SignOffQueryController(Actions actions, People people, AsOf asOfs) {
        this.actions = actions;
        this.people = people;
        this.asOfs = asOfs;
    }

    @GetMapping
    @Operation(summary = "Who signed off what, at which meeting, under which minute, on whose verification")
    Page<ShownSignOff> signOffs(@ParameterObject @Valid SignOffFilter filter) {
        var day = asOfs.day(filter.asOf());
        var part = Page.Part.of(filter.page(), filter.size());
        var found = actions.all(day, matching(filter)).stream()
                .flatMap(action -> action.signOffs().stream().map(signOff -> new Found(action, signOff)))
                .filter(each -> filter.lets(each.signOff()))
                .sorted(LATEST_FIRST)
                .toList();
        var shown = part.of(found);
        var names = Names.of(
                shown.stream()
                        .flatMap(each -> ShownSignOff.participants(each.signOff()))
                        .toList(),
                people);
        return new Page<>(
                day,
                part.page(),
                part.size(),
                found.size(),
                shown.stream()
                        .map(each -> ShownSignOff.of(each.action(), each.signOff(), names))
                        .toList());
    }

    private static Bson matching(SignOffFilter filter) {
        var all = new ArrayList<Bson>();
        all.add(gt("signOffs", 0));
        if (filter.review() != null) all.add(eq("review", filter.review()));
        if (filter.agency() != null) all.add(eq("leadAgency", filter.agency()));
        return and(all);
    }
}
