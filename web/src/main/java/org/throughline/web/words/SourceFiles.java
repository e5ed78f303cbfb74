package org.throughline.web.words;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Source;

/** The files of the documents that entries were recorded from. */
public final class SourceFiles {

    private SourceFiles() {}

    /** The file, called by its document: a file is kept without a name of its own. Null if the entry has none. */
    public static @Nullable Link of(@Nullable Source source) {
        if (source == null || source.sha256() == null) return null;
        return new Link(
                "File: " + source.document() + (source.paragraph() == null ? "" : ", " + source.paragraph()),
                "/files/" + source.sha256());
    }
}
