package org.throughline.query.directory;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.query.document.Derivation;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of the directory: one document with all its states, and one per agency, committee and theme as it is now. */
@Component
class DirectoryView extends View<DirectoryEvent, DirectoryState> {

    DirectoryView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "directory",
                        "Directory",
                        1,
                        DirectoryEvent.class,
                        DirectoryState.FOLD,
                        new DirectoryShape(),
                        List.of(
                                entries("agencies", DirectoryState::agencies),
                                entries("committees", DirectoryState::committees),
                                entries("themes", DirectoryState::themes))),
                store);
    }

    private static Derivation<DirectoryState, DirectoryEntry> entries(
            String collection, Function<DirectoryState, List<DirectoryEntry>> of) {
        return new Derivation<>(collection, "name", DirectoryEntry.class, DirectoryEntry::id, of);
    }
}
