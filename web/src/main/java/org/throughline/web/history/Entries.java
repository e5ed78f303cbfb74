package org.throughline.web.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.Asker;
import org.throughline.domain.FieldChange;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.Role;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.query.history.History;
import org.throughline.query.history.MadeCorrection;
import org.throughline.web.history.Entry.Change;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Effects;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.SourceFiles;
import org.throughline.web.words.Words;

/** Makes entries of a history as a page shows them. */
@Component
public class Entries {

    private static final List<Class<? extends BoardEvent>> NOT_DECIDED =
            List.of(Correction.class, PersonIdentified.class, ActionAgreed.class, FindingAccepted.class);

    private static final String SAID = ": ";

    private final DirectoryNames names;
    private final FieldValues values;
    private final Board board;

    Entries(DirectoryNames names, FieldValues values, Board board) {
        this.names = names;
        this.values = values;
        this.board = board;
    }

    /** Those that took effect last first, without what corrections did to figures. */
    public List<Entry> of(History history) {
        return of(history, List.of(), null);
    }

    /**
     * The same, with what corrections did to figures.
     *
     * @param made the corrections of the same thing
     * @param correctAt the address of the form for corrections; null if the reader cannot make one
     */
    public List<Entry> of(History history, List<MadeCorrection> made, @Nullable String correctAt) {
        return new Page(history, made, correctAt).entries();
    }

    /** The latest of them, for a page that is about more than its history. */
    public LatestEntries latest(Question of, History history, List<MadeCorrection> made, @Nullable String correctAt) {
        return LatestEntries.of(of(history, made, correctAt), of);
    }

    /** "Safeguarding Board, minute 7.2". */
    public String where(Authority authority) {
        return names.of(authority.committee())
                + (authority.ofChair() ? ", the Chair’s note " : ", minute ")
                + authority.minute();
    }

    /** "lead-csc, agency lead of Children's Social Care"; a login that says its role says it once. */
    public String by(Asker asker) {
        return asker.equals(Asker.PROGRAM) ? "the program" : by(asker.user(), asker.role(), asker.agency());
    }

    /** The same of a login. */
    public String by(String user, Role role, @Nullable AgencyId agency) {
        var inWords = Words.of(role).toLowerCase(Locale.ROOT);
        return user + (user.equals(inWords) ? "" : ", " + inWords) + (agency == null ? "" : " of " + names.of(agency));
    }

    /** "Safeguarding Board, minute 7.2 of 3 March 2017". */
    public String underMinute(Authority authority) {
        return where(authority) + " of " + Words.day(authority.meetingDate());
    }

    /** The entries of one history. */
    private final class Page {

        private final History history;
        private final Map<Long, MadeCorrection> made;
        private final @Nullable String correctAt;

        Page(History history, List<MadeCorrection> made, @Nullable String correctAt) {
            this.history = history;
            this.made = made.stream()
                    .collect(Collectors.toMap(
                            MadeCorrection::version, Function.identity(), (one, _) -> one, HashMap::new));
            this.correctAt = correctAt;
        }

        List<Entry> entries() {
            return AsCorrected.of(history).stream()
                    .sorted(Comparator.comparing(
                                    (AsCorrected each) -> each.says().effectiveOn())
                            .thenComparingLong(each -> each.first().version())
                            .reversed())
                    .map(this::entry)
                    .toList();
        }

        private Entry entry(AsCorrected entry) {
            var first = entry.first();
            var says = entry.says();
            var authority = says.authority();
            int said = says.happened().indexOf(SAID);
            return new Entry(
                    first.version(),
                    entry.versions().map(Entries::anchor).toList(),
                    Words.day(says.effectiveOn()),
                    Words.lag(
                            says.effectiveOn(),
                            first.recordedAt().atZone(board.zone()).toLocalDate()),
                    names.inSentence(
                            said < 0 ? says.happened() : says.happened().substring(0, said)),
                    said < 0 ? "" : says.happened().substring(said + SAID.length()),
                    by(first.recordedBy()),
                    authority == null ? null : underMinute(authority),
                    says.toBeRatified(),
                    SourceFiles.of(says.source()),
                    entry.retracted(),
                    entry.corrections().stream()
                            .map(step -> correction(step.by()))
                            .toList(),
                    correctAt == null || entry.retracted() || !isCorrectable(first)
                            ? null
                            : correctAt + "?corrects=" + first.version());
        }

        private Entry.Correction correction(History.Entry by) {
            var correction = (Correction) by.event();
            var effect = made.get(by.version());
            return new Entry.Correction(
                    "%s on %s by %s"
                            .formatted(
                                    correction.restatedBy() == null ? "Taken back" : "Corrected",
                                    Words.day(
                                            by.recordedAt().atZone(board.zone()).toLocalDate()),
                                    by(by.recordedBy())),
                    effect == null || correction.restatedBy() == null
                            ? List.of()
                            : effect.fields().stream().map(this::change).toList(),
                    Sentences.of(correction.why()),
                    by.authority() == null ? null : underMinute(by.authority()),
                    SourceFiles.of(by.source()),
                    effect == null
                            ? List.of()
                            : effect.effects().stream()
                                    .map(each -> Effects.inWords(each, values))
                                    .toList(),
                    effect != null && effect.lowered());
        }

        private Change change(FieldChange field) {
            return new Change(
                    FieldValues.label(field.field()),
                    field.before() == null ? "nothing" : values.value(field.field(), field.before()),
                    field.after() == null ? "nothing" : values.value(field.field(), field.after()));
        }
    }

    private static String anchor(long version) {
        return "e" + version;
    }

    /** Whether a request recorded it as a decision of its own: not a correction, and not what the program records beside another. */
    public static boolean isCorrectable(History.Entry entry) {
        return NOT_DECIDED.stream().noneMatch(kind -> kind.isInstance(entry.event()))
                && (!(entry.event() instanceof AlertEvent) || entry.event() instanceof AlertAcknowledged);
    }
}
