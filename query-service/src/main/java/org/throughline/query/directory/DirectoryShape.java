package org.throughline.query.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.document.StateShape;

/** What the directory looks like in the collection {@code directory}, in one document. */
final class DirectoryShape
        implements StateShape<DirectoryState, DirectoryShape.Header, DirectoryShape.Summary, DirectoryState> {

    /** The directory has no fields of its own beside its states. */
    public record Header() {}

    /** How many entries the directory has, those that have ended included. */
    public record Summary(int agencies, int committees, int themes) {}

    @Override
    public Class<DirectoryState> stored() {
        return DirectoryState.class;
    }

    @Override
    public Class<Header> header() {
        return Header.class;
    }

    @Override
    public Class<Summary> summary() {
        return Summary.class;
    }

    @Override
    public DirectoryState store(DirectoryState state) {
        return state;
    }

    @Override
    public DirectoryState restore(DirectoryState stored, @Nullable DirectoryState other) {
        return stored;
    }

    @Override
    public Header head(DirectoryState latest) {
        return new Header();
    }

    @Override
    public Summary summarize(DirectoryState state, LocalDate from, Instant knownFrom) {
        return new Summary(
                state.agencies().size(),
                state.committees().size(),
                state.themes().size());
    }
}
