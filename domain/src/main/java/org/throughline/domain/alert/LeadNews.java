package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/**
 * What the lead of an agency is to answer about one action.
 *
 * @param answerBy the last day for an answer; of the next step of the ladder if it is escalated
 * @param line makes its line of a digest; the sentences cost many times as much as the rest
 */
public record LeadNews(
        AlertNews news, List<AlertReason> reasons, LocalDate answerBy, Harm harm, Supplier<DigestLine> line) {}
