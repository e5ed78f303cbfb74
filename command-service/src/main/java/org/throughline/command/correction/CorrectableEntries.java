package org.throughline.command.correction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.people.People;
import org.throughline.command.Command;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.LoggedStreams;
import org.throughline.command.decision.LoggedStreams.Logged;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.upcast.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what an entry says, for a correction of it. */
@Component
class CorrectableEntries {

    /** Fields that name a person, or a source's words in place of a person, by identifier. */
    private static final List<String> NAMING = List.of("person", "ownerAsWritten");

    private final LoggedStreams log;
    private final People people;
    private final JsonMapper json;

    CorrectableEntries(LoggedStreams log, People people, JsonMapper json) {
        this.log = log;
        this.people = people;
        this.json = json;
    }

    CorrectableEntry ofAction(ActionId action, long version, Asker asker) {
        return entry(action, version, ActionEvent.class, asker, event -> RecordedDecisions.of(event));
    }

    CorrectableEntry ofFinding(FindingId finding, long version, Asker asker) {
        return entry(finding, version, FindingEvent.class, asker, event -> RecordedDecisions.of(event));
    }

    CorrectableEntry ofReview(ReviewId review, long version, Asker asker) {
        return entry(review, version, ReviewEvent.class, asker, event -> RecordedDecisions.of(event));
    }

    private <E extends BoardEvent> CorrectableEntry entry(
            Object id, long version, Class<E> family, Asker asker, Function<E, @Nullable Command> body) {
        var stream = log.read(id, family, asker);
        if (stream.isEmpty()) throw new AggregateNotFoundException(id.toString(), "nothing is known under this id");
        var recorded = stream.stream().map(Logged::recorded).toList();
        long place = Corrections.placeOf(version, recorded);
        var entry = Corrections.of(recorded).stream()
                .filter(each -> each.version() == place)
                .findFirst()
                .orElseThrow(() -> notCorrectable(version));
        var event = log.shown(entry.event(), family, asker).orElseThrow(() -> notCorrectable(version));
        var decision = body.apply(event);
        if (decision == null) throw notCorrectable(version);
        var node = json.<JsonNode>valueToTree(decision);
        return new CorrectableEntry(
                id.toString(),
                place,
                EventTypes.storedName(event.getClass()),
                event.effectiveOn(),
                decision.getClass().getSimpleName(),
                node,
                people.namesOf(named(node)));
    }

    static RuleViolated notCorrectable(long version) {
        return new RuleViolated(
                Rule.CORRECTED_EVENT_IS_RECORDED,
                "version %d is no decision that a request records, or was taken back".formatted(version));
    }

    private static Set<PersonId> named(JsonNode body) {
        var named = new LinkedHashSet<PersonId>();
        NAMING.stream()
                .flatMap(field -> body.findValues(field).stream())
                .filter(JsonNode::isString)
                .map(person -> new PersonId(person.asString()))
                .forEach(named::add);
        return named;
    }
}
