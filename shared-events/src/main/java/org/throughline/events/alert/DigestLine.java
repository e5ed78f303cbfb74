package org.throughline.events.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;

/**
 * One line of a digest: what its reader was told of one action, word for word, so that it can be proved later.
 *
 * @param version the version of the action that it was told of
 * @param because a sentence for each reason
 * @param next what happens next, as a sentence
 * @param answerBy the last day on which an answer keeps it from going up; null where none is owed
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
