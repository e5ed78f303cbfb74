package org.throughline.query.stream;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.board.reading.Readable;
import org.throughline.board.reading.WithoutHidden;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.query.action.ReadableActions;
import org.throughline.query.meeting.ReadableAgenda;

/**
 * The filter of one client: what it asked for and may read. A restriction counts from its own event on, and a review that was
 * registered restricted is restricted from its first event on.
 */
final class Listener implements Predicate<StreamedEvent> {

    private final Supplier<Readable> permission;
    private final ReadableActions actions;
    private final @Nullable ReviewId review;
    private final StreamedEvent.@Nullable Kind kind;
    private final BooleanSupplier entitled;
    private final Consumer<String> restrictedReads;
    private Readable readable;
    private Predicate<ActionId> readableActions;

    /**
     * Listens for a user.
     *
     * @param entitled whether the user may still listen: their account can be disabled, or its role end
     * @param permission what the user may read, as the log has it when it is asked
     * @param restrictedReads records that the user reads a thing under a restriction
     */
    Listener(
            BooleanSupplier entitled,
            Supplier<Readable> permission,
            ReadableActions actions,
            @Nullable ReviewId review,
            StreamedEvent.@Nullable Kind kind,
            Consumer<String> restrictedReads) {
        this.entitled = entitled;
        this.permission = permission;
        this.actions = actions;
        this.review = review;
        this.kind = kind;
        this.restrictedReads = restrictedReads;
        readable = permission.get();
        readableActions = actions.among(readable);
    }

    boolean mayListen() {
        return entitled.getAsBoolean();
    }

    /** Asks again what the user may read: before each part of the log that is read together. */
    void refresh() {
        readable = permission.get();
        readableActions = actions.among(readable);
    }

    /** Asks again at what can have changed it since: the log had that event when that part was read, or later. */
    void follow(Object event) {
        if (event instanceof ReviewRegistered
                || event instanceof DisclosureEvent
                || event instanceof ReviewEventCorrected) refresh();
    }

    /** An event without what the user may not read of other reviews; empty if nothing is left. */
    Optional<BoardEvent> readable(Object event) {
        return switch (event) {
            case ActionEvent e -> Optional.of(WithoutHidden.of(e, readableActions));
            case FindingEvent e -> WithoutHidden.of(e, readable::test).map(each -> (BoardEvent) each);
            case MeetingEvent e -> ReadableAgenda.of(e, readable::test).map(each -> (BoardEvent) each);
            case BoardEvent e -> Optional.of(e);
            case Object _ -> Optional.empty();
        };
    }

    /** Before it is sent. */
    void recordRead(StreamedEvent happened) {
        var of = happened.review();
        if (of != null && readable.restricted().contains(of)) restrictedReads.accept(happened.on());
    }

    @Override
    public boolean test(StreamedEvent happened) {
        var of = happened.review();
        if (of != null && !mayRead(happened, of)) return false;
        return (review == null || review.equals(of)) && (kind == null || kind == happened.kind());
    }

    private boolean mayRead(StreamedEvent happened, ReviewId of) {
        return happened.kind() == StreamedEvent.Kind.action
                ? readableActions.test(new ActionId(happened.on()))
                : readable.test(of);
    }
}
