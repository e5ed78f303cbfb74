package org.throughline.command.correction;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Command;
import org.throughline.command.CorrectEvent;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.decision.LoggedStreams.Logged;
import org.throughline.command.finding.AssignAction;
import org.throughline.command.finding.CorrectFinding;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.review.CorrectReview;
import org.throughline.command.review.RegisterReview;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.BodyParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the decision that a correction states: the body that would record the event again, with the changes made to it, and
 * read as strictly as any body.
 */
@Component
class Restatements {

    private static final String CHANGES = "changes", EFFECTIVE_ON = "effectiveOn", SOURCE = "source";

    private final BodyParts parts;
    private final JsonMapper json;

    Restatements(BodyParts parts, JsonMapper json) {
        this.parts = parts;
        this.json = json;
    }

    CorrectAction ofAction(CorrectEvent correction, List<Logged<ActionEvent>> stream) {
        var restated = restated(correction, stream, RecordedDecisions::of, ActionCommand.class);
        return new CorrectAction(correction, restated, stream.size() - 1L);
    }

    CorrectFinding ofFinding(CorrectEvent correction, List<Logged<FindingEvent>> stream) {
        var restated = restated(correction, stream, RecordedDecisions::of, FindingCommand.class);
        return new CorrectFinding(correction, restated, stream.size() - 1L);
    }

    CorrectReview ofReview(CorrectEvent correction, List<Logged<ReviewEvent>> stream) {
        var restated = restated(correction, stream, RecordedDecisions::of, ReviewCommand.class);
        return new CorrectReview(correction, restated, stream.size() - 1L);
    }

    /** Null for a retraction, and for a version that cannot be corrected, which the rules refuse. */
    private <E extends BoardEvent, C extends Command> @Nullable C restated(
            CorrectEvent correction, List<Logged<E>> stream, Function<E, @Nullable C> body, Class<C> kind) {
        var changes = correction.changes();
        if (changes == null) return null;
        var recorded = stream.stream().map(Logged::recorded).toList();
        long place = Corrections.placeOf(correction.corrects(), recorded);
        var decision = Corrections.of(recorded).stream()
                .filter(each -> each.version() == place)
                .map(Recorded::event)
                .findFirst()
                .map(body);
        return decision.map(as -> kind.cast(changed(as, changes))).orElse(null);
    }

    private Command changed(Command decision, JsonNode changes) {
        areOfItsFields(decision.getClass(), changes);
        var body = (ObjectNode) json.<JsonNode>valueToTree(decision);
        merge(body, changes);
        return parts.read(body, decision.getClass(), CHANGES, field -> isChecked(field, changes));
    }

    private static void areOfItsFields(Class<?> decision, JsonNode changes) {
        if (decision == RegisterReview.class && changes.has("id"))
            throw new InvalidField(CHANGES + ".id", "is how the review is known, and cannot be changed");
        if (decision == AssignAction.class && changes.has("recurs"))
            throw new InvalidField(CHANGES + ".recurs", "is a decision of its own; correct that, or set the duty");
        var fields = Arrays.stream(decision.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        for (var name : changes.propertyNames())
            if (!fields.contains(name))
                throw new InvalidField(
                        CHANGES + '.' + name.replaceAll("[^A-Za-z0-9_-]", "?"),
                        fields.stream()
                                .collect(Collectors.joining(", ", "is not a field of that decision, which has ", "")));
    }

    /** Merges as RFC 7396 does, but keeps a null, so that a field that must not be null is named in the refusal. */
    static void merge(ObjectNode body, JsonNode changes) {
        for (var change : changes.properties()) {
            var before = body.get(change.getKey());
            if (change.getValue().isObject() && before != null && before.isObject())
                merge((ObjectNode) before, change.getValue());
            else body.set(change.getKey(), change.getValue());
        }
        takesThePlace(body, changes, "name", "person");
        takesThePlace(body, changes, "person", "name");
        takesThePlace(body, changes, "owner", "ownerAsWritten");
        takesThePlace(body, changes, "owner", "leadAgency");
        takesThePlace(body, changes, "ownerAsWritten", "owner");
    }

    /**
     * A person who is given by name is no longer the one who was given by identifier, and the other way round. So it is with
     * an owner and the words of the source.
     */
    private static void takesThePlace(ObjectNode body, JsonNode changes, String given, String replaced) {
        if (changes.hasNonNull(given) && !changes.has(replaced) && body.hasNonNull(replaced)) body.putNull(replaced);
    }

    /**
     * A person whose name was erased keeps their identity, and their role, unless the request names them again. What a source
     * states of a day before the agreement was taken over with the day of the agreement.
     */
    private static boolean isChecked(String field, JsonNode changes) {
        if (field.equals(EFFECTIVE_ON) && !changes.has(SOURCE)) return false;
        return !(field.endsWith(".person") || field.endsWith(".role"))
                || !changes.at('/' + field.replace('.', '/')).isMissingNode();
    }
}
