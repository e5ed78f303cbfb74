package org.throughline.board.account;

import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** A demonstration would be reachable from other machines. */
final class DemonstrationRefused extends StartRefused {

    DemonstrationRefused() {
        super(
                "A demonstration has users with well-known passwords, so it listens on this machine only. Set"
                        + " --server.address=127.0.0.1, or start without the profile demo.",
                FailedStart.WRONG_SETTING);
    }
}
