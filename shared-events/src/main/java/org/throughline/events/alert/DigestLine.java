package org.throughline.events.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;

/**
 * A line of a digest about one action, word for word as its reader gets it.
 *
 * @param version the version of the action that the line describes
 * @param because a sentence for each reason
 * @param next a sentence about what happens next
 * @param answerBy the last day for an answer before escalation; null if no answer is needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DigestLine(
        ActionId action,
        long version,
        AlertNews news,
        List<AlertReason> reasons,
        String statement,
        @Nullable LocalDate dueDate,
        List<String> because,
        String next,
        @Nullable LocalDate answerBy) {}
