package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.AssessedProgress;

/**
 * What an assessor outside the lead agency said of the progress of an action.
 *
 * @param version of the event that recorded it
 */
public record ProgressAssessment(
        long version,
        LocalDate on,
        @Nullable Authority authority,
        AssessedProgress result,
        Participant assessor,
        String method,
        @Nullable String observed) {

    static ProgressAssessment of(EventReference at, ProgressAssessed event) {
        return new ProgressAssessment(
                at.version(),
                at.on(),
                event.authority(),
                event.result(),
                event.assessor(),
                event.method(),
                event.observed());
    }
}
