package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.Meanwhile;

/**
 * The form of an agenda, one item a line: of a meeting that is convened with it, or in place of the agenda of a meeting.
 *
 * @param meeting the address of the meeting; null for a new one
 * @param meanwhile what was recorded since the form was made; null if it was not refused for that
 * @param fields the committee and the day of a new meeting; empty otherwise
 * @param items the lines
 * @param key the idempotency key of this form
 * @param version of the meeting when the form was made; empty for a new one
 */
public record AgendaPage(
        String title,
        String caption,
        @Nullable String meeting,
        String address,
        List<Failure> errors,
        @Nullable Meanwhile meanwhile,
        List<FormField> fields,
        String items,
        String key,
        String version) {}
