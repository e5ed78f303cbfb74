package org.throughline.board.erasure;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Adds to the erasure list what a process that was killed had erased and not listed. */
@Component
class ErasureListAtStart implements ApplicationRunner {

    private final Erasures erasures;
    private final ErasureListFile list;

    ErasureListAtStart(Erasures erasures, ErasureListFile list) {
        this.erasures = erasures;
        this.list = list;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            list.add(erasures.listed());
        } catch (DataAccessException outOfReach) {
            // The next start does it; each backup reads the database itself.
        }
    }
}
