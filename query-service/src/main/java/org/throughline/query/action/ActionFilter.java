package org.throughline.query.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionStatus;
import org.throughline.events.drift.SignalKind;
import org.throughline.platform.people.People;
import org.throughline.platform.web.Text;

/** Which actions a question is about, on which day, and which part of them in which order. */
public record ActionFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Answers this finding", example = "scr-child-j.f1")
        @Nullable
        FindingId finding,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency or contributing", example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Nullable ActionStatus status,
        @Nullable SignalKind signal,

        @Parameter(description = "Part of the owner's name") @Text(max = 200) @Nullable
        String owner,

        @Nullable LocalDate dueBefore,

        @Parameter(description = "Words in the statement or the outcome") @Text(max = 200) @Nullable
        String q,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "From 0") @Nullable Integer page,

        @Parameter(description = "1 to 200; 50 if left out") @Nullable
        Integer size,

        @Parameter(description = "A column of the answer, with a minus for descending", example = "-delayDays")
        @Nullable
        String sort) {

    /** Everything but the signal, which changes with the calendar, and the status, which the hold of a review changes. */
    public Bson asBson(FindingsOnTheme findings, People people) {
        var all = new ArrayList<Bson>();
        if (review != null) all.add(eq("review", review));
        if (finding != null) all.add(eq("answers", finding));
        if (theme != null) all.add(in("answers", findings.on(theme)));
        if (agency != null) all.add(eq("agencies", agency));
        if (committee != null) all.add(eq("overseenBy", committee));
        if (owner != null) all.add(in("owner", people.named(owner)));
        if (dueBefore != null) all.add(lt("dueOrNever", dueBefore));
        if (q != null) all.add(regex("text", Pattern.compile(Pattern.quote(q.toLowerCase(Locale.ROOT)))));
        return all.isEmpty() ? empty() : and(all);
    }
}
