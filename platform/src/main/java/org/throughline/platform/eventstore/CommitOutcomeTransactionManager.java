package org.throughline.platform.eventstore;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.OutcomeIsUnknown;

/** Distinguishes a failed commit from one whose outcome is unknown. */
class CommitOutcomeTransactionManager extends JdbcTransactionManager {

    CommitOutcomeTransactionManager(DataSource log) {
        super(log);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failed) {
            throw Outage.isBehind(failed) && !Outage.isStoreFull(failed) ? new OutcomeIsUnknown(failed) : failed;
        }
    }
}
