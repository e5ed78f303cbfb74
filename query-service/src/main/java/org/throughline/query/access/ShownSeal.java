package org.throughline.query.access;

import java.time.Instant;
import org.throughline.platform.access.SealedAccess.Seal;

/** A seal of the record of access, without the number of records, which counts hidden ones too. */
public record ShownSeal(long number, Instant sealedAt, String hash) {

    static ShownSeal of(Seal seal) {
        return new ShownSeal(seal.number(), seal.sealedAt(), seal.hash());
    }
}
