package org.throughline.query.waiting;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;

/** Which kinds of waiting matters a question is about, and for whose answer they wait now. */
record WaitingKinds(
        @Parameter(description = "One or more kinds; all if left out") @Nullable
        Set<Kind> kind,

        @Parameter(description = "Who has to answer now") @Nullable
        Answerer waitsFor) {

    boolean lets(FoundMatter found) {
        return (kind == null || kind.isEmpty() || kind.contains(found.kind()))
                && (waitsFor == null || waitsFor == found.waitsFor());
    }
}
