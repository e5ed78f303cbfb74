package org.throughline.board.erasure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.erasure.ListedErasure;

/** The erasure list in the data directory, where there is one. The database has the same, and each backup writes it beside itself. */
@Component
class ErasureListFile {

    private static final Logger log = LoggerFactory.getLogger(ErasureListFile.class);

    private final @Nullable Path file;

    ErasureListFile(@Value("${throughline.erasures.list:#{null}}") @Nullable Path file) {
        this.file = file;
    }

    /** Erasing has succeeded already, so a list that cannot be written is a warning. The next start writes it. */
    void add(Collection<ListedErasure> erasures) {
        if (file == null || erasures.isEmpty()) return;
        try {
            ErasureList.merge(file, erasures);
        } catch (IOException | DamagedList failed) {
            log.warn(
                    "The erasure list {} cannot be written: {}",
                    file,
                    failed.getClass().getSimpleName());
        }
    }
}
