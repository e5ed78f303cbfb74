package org.throughline.command.action;

import static org.throughline.command.Given.refusedBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.throughline.command.Given;
import org.throughline.command.Rule;
import org.throughline.events.action.ActionEvent;

/** An action to tell stories about: what was recorded of it, what is asked for, what comes of that. */
abstract class Acting {

    private final Object[] before;

    /** Whatever is told here happened after this. */
    Acting(ActionEvent... before) {
        this.before = before;
    }

    /** Asks for something after a story, and finds it recorded as this. */
    void records(DecideOnAction asked, ActionEvent... recorded) {
        after().given(before).when(asked).expectEvents((Object[]) recorded);
    }

    void recordsAfter(ActionEvent since, DecideOnAction asked, ActionEvent... recorded) {
        after().given(all(since)).when(asked).expectEvents((Object[]) recorded);
    }

    void refuses(DecideOnAction asked, Rule rule) {
        after().given(before).when(asked).expectNoEvents().expectException(refusedBy(rule));
    }

    void refusesAfter(ActionEvent since, DecideOnAction asked, Rule rule) {
        after().given(all(since)).when(asked).expectNoEvents().expectException(refusedBy(rule));
    }

    void recordsAfter(List<ActionEvent> since, DecideOnAction asked, ActionEvent... recorded) {
        after().given(all(since)).when(asked).expectEvents((Object[]) recorded);
    }

    void refusesAfter(List<ActionEvent> since, DecideOnAction asked, Rule rule) {
        after().given(all(since)).when(asked).expectNoEvents().expectException(refusedBy(rule));
    }

    private Object[] all(List<ActionEvent> since) {
        return Stream.concat(Arrays.stream(before), since.stream()).toArray();
    }

    private Object[] all(ActionEvent since) {
        return Stream.concat(Arrays.stream(before), Stream.of(since)).toArray();
    }

    private static AggregateTestFixture<Action> after() {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(Given.context());
        return action;
    }

    /** Refuses, and names the state found. */
    void refuses(DecideOnAction asked, Rule rule, String found) {
        after().given(before).when(asked).expectNoEvents().expectException(refusedBy(rule, found));
    }
}
