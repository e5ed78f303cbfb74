package org.throughline.command.correction;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.FieldChange;
import org.throughline.domain.drift.Effect;

/**
 * What a correction would change. Nothing is recorded.
 *
 * @param type of the event that would be corrected
 * @param on the day on which the figures are compared
 * @param effects on dates, status, figures and signals; of a review, on those of its actions too
 * @param lowers whether anything would look less delayed or less adrift
 */
public record CorrectionPreview(
        String id,
        long corrects,
        String type,
        LocalDate on,
        List<FieldChange> fields,
        List<Effect> effects,
        boolean lowers) {}
