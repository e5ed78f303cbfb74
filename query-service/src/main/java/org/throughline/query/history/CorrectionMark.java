package org.throughline.query.history;

import java.util.Collection;
import java.util.List;
import org.throughline.domain.drift.FigureChange;
import org.throughline.domain.drift.FigureChange.Figure;

/**
 * Says beside the figures of an action, a finding or a review that entries were corrected.
 *
 * @param count of the corrections of its own entries, and of those of its review that changed its figures
 * @param lowered the figures that looked less delayed or less adrift after one of them
 * @param opens the path of their list
 */
public record CorrectionMark(int count, List<Figure> lowered, String opens) {

    static CorrectionMark of(String id, Collection<MadeCorrection> made) {
        return new CorrectionMark(
                made.size(),
                made.stream()
                        .flatMap(each -> each.effectsOn(id))
                        .filter(FigureChange::lowered)
                        .map(FigureChange::figure)
                        .distinct()
                        .sorted()
                        .toList(),
                "/api/corrections?of=" + id);
    }
}
