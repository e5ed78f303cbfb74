package org.throughline.board.account;

/** A demonstration would be reachable from other machines. */
final class DemonstrationRefused extends RuntimeException {

    DemonstrationRefused() {
        super(
                "A demonstration has users with well-known passwords, so it listens on this machine only. Set"
                        + " --server.address=127.0.0.1, or start without the profile demo.",
                null,
                false,
                false);
    }
}
