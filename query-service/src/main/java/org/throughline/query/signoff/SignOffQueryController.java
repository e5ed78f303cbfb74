package org.throughline.query.signoff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
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

    private static final Comparator<ActionView> LATEST_FIRST = Comparator.comparing(
                    (ActionView view) -> Objects.requireNonNull(view.signOff()).on())
            .reversed()
            .thenComparing(view -> view.action().value());

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
        var found =
                actions.all(day, matching(filter)).stream().sorted(LATEST_FIRST).toList();
        var shown = part.of(found);
        var names = Names.of(
                shown.stream().flatMap(SignOffQueryController::participants).toList(), people);
        return new Page<>(
                day,
                part.page(),
                part.size(),
                found.size(),
                shown.stream()
                        .map(view -> ShownSignOff.of(view, Objects.requireNonNull(view.signOff()), names))
                        .toList());
    }

    private static Stream<org.throughline.events.Participant> participants(ActionView view) {
        return Stream.concat(
                Stream.ofNullable(Objects.requireNonNull(view.signOff()).signedOffBy()),
                Stream.ofNullable(view.verification()).map(ActionView.Verification::verifier));
    }

    private static Bson matching(SignOffFilter filter) {
        var all = new ArrayList<Bson>();
        all.add(ne("signedOffOn", null));
        if (filter.committee() != null) all.add(eq("signedOffBy", filter.committee()));
        if (filter.review() != null) all.add(eq("review", filter.review()));
        if (filter.agency() != null) all.add(eq("leadAgency", filter.agency()));
        if (filter.from() != null) all.add(gte("signedOffOn", filter.from()));
        if (filter.to() != null) all.add(lte("signedOffOn", filter.to()));
        return and(all);
    }
}
