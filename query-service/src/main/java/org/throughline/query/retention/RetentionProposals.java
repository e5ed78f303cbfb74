package org.throughline.query.retention;

import java.util.List;
import org.throughline.query.bitemporal.AsOf;

/** A source of proposals. */
public interface RetentionProposals {

    /** Those that the asker may know of. */
    List<RetentionProposal> at(AsOf standpoint);
}
