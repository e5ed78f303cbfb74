package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.FormField;
import org.throughline.web.meeting.RecordPage.Failure;

/**
 * The form of an agenda, one item a line: of a meeting that is convened with it, or in place of the agenda of a meeting.
 *
 * @param meeting the address of the meeting; null for a new one
 * @param fields the committee and the day of a new meeting; empty otherwise
 * @param items the lines
 * @param key the idempotency key of this form
 */
public record AgendaPage(
        String title,
        String caption,
        @Nullable String meeting,
        String address,
        List<Failure> errors,
        List<FormField> fields,
        String items,
        String key) {}
