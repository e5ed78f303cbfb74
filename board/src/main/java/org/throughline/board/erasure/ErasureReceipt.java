package org.throughline.board.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.platform.erasure.ListedErasure;

/**
 * What shows that something was erased. It has nothing of what was erased. Reason, authority and login are null where the erasure
 * was applied from a list, to a log that was restored from an older backup.
 *
 * @param receipt identifies it
 * @param subject as in {@link ErasureKind}
 * @param hash SHA-256 of receipt, kind, subject and moment, as in the erasure list
 */
public record ErasureReceipt(
        String receipt,
        ErasureKind kind,
        String subject,
        List<String> what,
        Instant erasedAt,
        @Nullable ErasureReason reasonCode,
        @Nullable String reason,
        @Nullable Authority authority,
        @Nullable String decidedBy,
        String hash) {

    ListedErasure listed() {
        return new ListedErasure(receipt, kind, subject, erasedAt, hash);
    }
}
