package org.throughline.command.alert;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.domain.alert.DigestState;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestLine;

/** Renders digests as text. Their content was fixed when they were raised. */
@Component
class DigestComposer {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK);

    /** One line as the templates show it. */
    record Shown(
            int number,
            String action,
            String statement,
            @Nullable String due,
            String news,
            List<String> because,
            String next,
            String link) {}

    /** One digest as the templates show it. */
    record Page(
            String subject,
            String greeting,
            String intro,
            List<Shown> lines,
            String how,
            String knownAt,
            String digest,
            boolean mayBeSecond) {}

    private final AlertSettings settings;
    private final Board board;
    private final DirectoryInTheLog directory;
    private final Template text = template("digest.txt", false);
    private final Template html = template("digest.html", true);

    DigestComposer(AlertSettings settings, Board board, DirectoryInTheLog directory) {
        this.settings = settings;
        this.board = board;
        this.directory = directory;
    }

    /**
     * Renders a digest.
     *
     * @param lines its lines that are still current
     * @param mayBeSecond whether an earlier attempt may have arrived
     */
    DigestText compose(DigestState digest, List<DigestLine> lines, boolean mayBeSecond) {
        var id = digest.raised().digestId();
        var shown = new ArrayList<Shown>();
        for (var line : lines) shown.add(shown(shown.size() + 1, line));
        var page = new Page(
                subject(id, lines),
                "Dear colleague,",
                intro(id, lines.size()),
                shown,
                how(id),
                MOMENT.format(digest.raised().knownAt().atZone(board.zone())),
                id.value(),
                mayBeSecond);
        return new DigestText(page.subject(), text.execute(page), html.execute(page));
    }

    private String subject(DigestId digest, List<DigestLine> lines) {
        return switch (digest.reader()) {
            case LEAD -> "%s: %s, %d new".formatted(name(digest), actions(lines.size()), news(lines));
            case OWNER -> "Due soon: " + actions(lines.size());
            case COMMITTEE ->
                "%s, %s: %s to look at".formatted(name(digest), DATE.format(digest.day()), actions(lines.size()));
        };
    }

    private String intro(DigestId digest, int lines) {
        return switch (digest.reader()) {
            case LEAD ->
                "%s of %s, the most harmful first. Each line says why you receive it and what happens next."
                        .formatted(actions(lines), name(digest));
            case OWNER -> "%s that you own will be due soon.".formatted(actions(lines));
            case COMMITTEE ->
                "Before %s meets on %s: %s, the most harmful first."
                        .formatted(name(digest), DATE.format(digest.day()), actions(lines));
        };
    }

    private static String how(DigestId digest) {
        return switch (digest.reader()) {
            case LEAD ->
                "To answer, open the action and record progress, claim completion, ask for more time with a reason,"
                        + " say that it is not yours, or dispute it. To say that you have seen it, acknowledge the alert.";
            case OWNER -> "To answer, open the action and record progress, claim completion or ask for more time.";
            case COMMITTEE -> "Each link opens the action as it is now.";
        };
    }

    private Shown shown(int number, DigestLine line) {
        return new Shown(
                number,
                line.action().value(),
                line.statement(),
                line.dueDate() == null ? null : DATE.format(line.dueDate()),
                news(line.news()),
                line.because(),
                line.next(),
                settings.links() + "/api/actions/" + line.action());
    }

    private static String news(AlertNews news) {
        return switch (news) {
            case RAISED -> "New";
            case WORSENED -> "Worse than in your last digest";
            case LAST_CALL -> "Last call before it is escalated";
            case ESCALATED -> "Escalated";
            case OPEN -> "Still waiting for an answer";
            case REMINDER -> "Due soon";
            case SUMMARY -> "To look at";
        };
    }

    private static long news(List<DigestLine> lines) {
        return lines.stream().filter(line -> line.news().isNews()).count();
    }

    private static String actions(int count) {
        return count == 1 ? "1 action" : count + " actions";
    }

    /** Falls back to the identifier where the directory has no name. */
    private String name(DigestId digest) {
        return switch (digest.reader()) {
            case LEAD -> {
                var agency = directory.on(digest.day(), null).find(new AgencyId(digest.readerId()));
                yield agency == null ? digest.readerId() : agency.name();
            }
            case COMMITTEE -> {
                var committee = directory.on(digest.day(), null).find(new CommitteeId(digest.readerId()));
                yield committee == null ? digest.readerId() : committee.entry().name();
            }
            case OWNER -> digest.readerId();
        };
    }

    private static Template template(String name, boolean escaped) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DigestComposer.class.getResourceAsStream("/mail/" + name)),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(escaped).nullValue("").compile(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
