package org.throughline.board.erasure;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;

/** Erasures without the program around them. */
public final class TestErasures implements AccessRecords {

    private final List<AccessRecord> recorded = new ArrayList<>();
    private final Erasures erasures;

    public TestErasures(JdbcClient jdbc, PlatformTransactionManager transactions, Path list, List<Erasable> erasables) {
        erasures = new Erasures(jdbc, erasables, this, new ErasureListFile(list), transactions, Clock.systemUTC());
    }

    public Erasures erasures() {
        return erasures;
    }

    public List<AccessRecord> recorded() {
        return recorded;
    }

    @Override
    public void add(AccessRecord act) {
        recorded.add(act);
    }

    @Override
    public void addRead(AccessRecord read) {
        recorded.add(read);
    }

    @Override
    public void awaitStored() {}
}
