package org.throughline.command.digest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.Asker;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.alert.LineGroup;
import org.throughline.domain.alert.LineGroup.Item;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.text.SafeText;

/** Renders digests as text. Their content was fixed when they were raised. */
@Component
class DigestComposer {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK);

    /** Statements longer than this are cut where a group lists its actions; each links to the whole. */
    private static final int LISTED_MAX = 80;

    /** From this many groups on the same next step is said once. */
    private static final int COMMON_FROM = 3;

    /** From this many lines on, a digest begins with a list of its groups. */
    private static final int OVERVIEW_FROM = 6;

    /** One action of a group as the templates show it. */
    record ShownAction(
            String action,
            String statement,
            @Nullable String due,
            List<String> because,
            @Nullable String answerBy,
            String link) {}

    /**
     * Lines that are alike as the templates show them, told once.
     *
     * @param actions those of a group of several; empty for a single line, whose action is in the heading
     */
    record ShownGroup(
            int number,
            String heading,
            @Nullable String news,
            List<String> because,
            @Nullable String next,
            @Nullable String link,
            List<ShownAction> actions) {}

    /**
     * One digest as the templates show it.
     *
     * @param overview its groups, or its agencies with their causes, in one line each; empty for a short digest
     * @param commonly what happens next with most groups, which do not say it again; null if that differs
     * @param answer the page on which its lines are answered, several at once; null where they are only read
     * @param online the page that shows this digest
     */
    record Page(
            String subject,
            String greeting,
            String intro,
            List<String> overview,
            @Nullable String commonly,
            List<ShownGroup> groups,
            @Nullable String answer,
            String how,
            String knownAt,
            String digest,
            String online,
            boolean mayBeSecond) {}

    private final AlertSettings settings;
    private final Board board;
    private final DirectoryInTheLog directory;
    private final RecordedStreams streams;
    private final Template text = template("digest.txt", false);
    private final Template html = template("digest.html", true);

    DigestComposer(AlertSettings settings, Board board, DirectoryInTheLog directory, RecordedStreams streams) {
        this.settings = settings;
        this.board = board;
        this.directory = directory;
        this.streams = streams;
    }

    /**
     * Renders a digest. Lines that are alike are told once.
     *
     * @param lines its lines that are still current
     * @param mayBeSecond whether an earlier attempt may have arrived
     */
    DigestText compose(DigestState digest, List<DigestLine> lines, boolean mayBeSecond) {
        var id = digest.raised().digestId();
        var day = digest.raised().effectiveOn();
        var groups = LineGroup.of(id.reader(), lines, action -> leadAgency(action, day));
        var commonly = commonly(groups);
        boolean oneNews = haveOneNews(groups);
        var shown = new ArrayList<ShownGroup>();
        for (var group : groups)
            shown.add(shown(
                    shown.size() + 1,
                    group,
                    oneNews ? null : news(group.news()),
                    group.next().equals(commonly) ? null : group.next(),
                    day));
        var page = new Page(
                subject(id, lines),
                "Dear colleague,",
                intro(id, day, lines.size())
                        + (oneNews && groups.getFirst().news() == AlertNews.RAISED ? " All are new." : ""),
                lines.size() < OVERVIEW_FROM || groups.size() < 2 ? List.of() : overview(groups, day),
                commonly,
                shown,
                id.reader() == DigestId.Reader.LEAD ? settings.links() + "/to-answer?agency=" + id.readerId() : null,
                how(id),
                MOMENT.format(digest.raised().knownAt().atZone(board.zone())),
                id.value(),
                settings.links() + "/alerts/digests/" + id.value(),
                mayBeSecond);
        return new DigestText(SafeText.line(page.subject()), text.execute(page), html.execute(page));
    }

    private String subject(DigestId digest, List<DigestLine> lines) {
        return switch (digest.reader()) {
            case LEAD -> "%s: %s, %d new".formatted(name(digest), actions(lines.size()), news(lines));
            case OWNER -> "Due soon: " + actions(lines.size());
            case COMMITTEE ->
                "%s, %s: %s to look at".formatted(name(digest), DATE.format(digest.day()), actions(lines.size()));
        };
    }

    private String intro(DigestId digest, LocalDate day, int lines) {
        return switch (digest.reader()) {
            case LEAD ->
                lines == 1
                        ? "1 action of %s.".formatted(name(digest))
                        : "%s of %s, the most harmful first. What several have in common is said once, above them."
                                .formatted(actions(lines), name(digest));
            case OWNER -> "%s that you own will be due soon.".formatted(actions(lines));
            case COMMITTEE ->
                "%s: %s, by agency and cause, the most harmful first."
                        .formatted(
                                digest.day().isAfter(day)
                                        ? "Before %s meets on %s".formatted(name(digest), DATE.format(digest.day()))
                                        : "For %s, as on %s".formatted(name(digest), DATE.format(day)),
                                actions(lines));
        };
    }

    private static String how(DigestId digest) {
        return switch (digest.reader()) {
            case LEAD ->
                "An answer is progress, a claim that the action is done, a request for more time with a reason, \"not ours\","
                        + " or a dispute. To say that you have seen an alert, acknowledge it: that gives you time, once.";
            case OWNER ->
                "The lead of your agency answers for the action: with progress, a claim that it is done, or a request for"
                        + " more time.";
            case COMMITTEE -> "Each link opens the action as it is now.";
        };
    }

    /** The same step in several groups is said once, before them. */
    private static @Nullable String commonly(List<LineGroup> groups) {
        return groups.stream().collect(groupingBy(LineGroup::next, LinkedHashMap::new, counting())).entrySet().stream()
                .filter(next -> next.getValue() >= COMMON_FROM)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private ShownGroup shown(int number, LineGroup group, @Nullable String news, @Nullable String next, LocalDate day) {
        if (group.lines().size() == 1) {
            var only = group.lines().getFirst();
            return new ShownGroup(
                    number,
                    named(only, only.statement()),
                    whose(group, day) + (news == null ? "" : ": " + news),
                    group.because(),
                    next,
                    link(only.action()),
                    List.of());
        }
        return new ShownGroup(
                number,
                heading(group, day),
                news,
                group.because(),
                next,
                null,
                group.lines().stream()
                        .map(line -> shown(line, group.dueDate() == null))
                        .toList());
    }

    private ShownAction shown(Item line, boolean ownDueDate) {
        return new ShownAction(
                line.action().value(),
                SafeText.within(shortened(line.statement())),
                ownDueDate ? due(line) : null,
                line.because(),
                line.answerBy() == null ? null : DATE.format(line.answerBy()),
                link(line.action()));
    }

    private String heading(LineGroup group, LocalDate day) {
        var due = group.dueDate();
        return "%s of %s: %s%s"
                .formatted(
                        actions(group.lines().size()),
                        whose(group, day),
                        group.cause(),
                        due == null ? "" : ", due " + DATE.format(due));
    }

    private static int linesOf(List<LineGroup> groups) {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** Whether several groups have the same news, so that saying it of each would tell nothing. */
    private static boolean haveOneNews(List<LineGroup> groups) {
        return groups.size() >= COMMON_FROM
                && groups.stream().map(LineGroup::news).distinct().count() == 1;
    }

    private List<String> overview(List<LineGroup> groups, LocalDate day) {
        if (groups.getFirst().agency() == null)
            return groups.stream()
                    .collect(groupingBy(LineGroup::cause, LinkedHashMap::new, toList()))
                    .entrySet()
                    .stream()
                    .map(cause -> "%s: %s".formatted(actions(linesOf(cause.getValue())), cause.getKey()))
                    .toList();
        return groups.stream()
                .collect(groupingBy(group -> whose(group, day), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(agency -> "%s, %s: %s"
                        .formatted(
                                agency.getKey(),
                                actions(linesOf(agency.getValue())),
                                LineGroup.causes(agency.getValue())))
                .toList();
    }

    private static String named(Item line, String statement) {
        var due = due(line);
        return "%s (%s%s)"
                .formatted(SafeText.within(statement), line.action().value(), due == null ? "" : ", due " + due);
    }

    private static @Nullable String due(Item line) {
        return line.dueDate() == null ? null : DATE.format(line.dueDate());
    }

    private String link(ActionId action) {
        return settings.links() + "/actions/" + action;
    }

    private static String shortened(String statement) {
        if (statement.length() <= LISTED_MAX) return statement;
        int end = statement.lastIndexOf(' ', LISTED_MAX);
        if (end <= 0) end = statement.offsetByCodePoints(0, LISTED_MAX / 2);
        return statement.substring(0, end) + " …";
    }

    /** The agency in a committee's digest, otherwise the review. */
    private String whose(LineGroup group, LocalDate day) {
        if (group.agency() != null) return agency(group.agency(), day);
        if (group.review() == null) return "several plans";
        return title(group.review(), leadAgency(group.lines().getFirst().action(), day), day);
    }

    private @Nullable AgencyId leadAgency(ActionId action, LocalDate day) {
        var events = streams.effectiveBy(day, action.value(), ActionEvent.class);
        return events.isEmpty() ? null : ActionState.of(events).ownership().leadAgency();
    }

    /** Falls back to the identifier where the directory has no name. */
    private String agency(AgencyId agency, LocalDate day) {
        var entry = directory.on(day, null).find(agency);
        return entry == null ? agency.value() : entry.name();
    }

    /**
     * The title of a review and its reference; neither where an agency is told of the actions that it owes and may not read the
     * review.
     */
    private String title(ReviewId review, @Nullable AgencyId toldTo, LocalDate day) {
        var events = streams.effectiveBy(day, review.value(), ReviewEvent.class);
        if (events.isEmpty()) return review.value();
        var state = ReviewState.of(events);
        if (!state.disclosure().mayBeReadBy(new Asker("", Role.AGENCY_LEAD, toldTo)))
            return "Restricted review (%s)".formatted(review);
        var registered = state.registered();
        return "%s (%s)".formatted(SafeText.within(registered.title()), SafeText.within(registered.reference()));
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
            case LEAD -> agency(new AgencyId(digest.readerId()), digest.day());
            case COMMITTEE -> {
                var committee = directory.on(digest.day(), null).find(new CommitteeId(digest.readerId()));
                yield committee == null ? digest.readerId() : committee.entry().name();
            }
            case OWNER -> digest.readerId();
        };
    }

    static Template template(String name, boolean escaped) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DigestComposer.class.getResourceAsStream("/mail/" + name)),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .withFormatter(value -> SafeText.line(String.valueOf(value)))
                    .escapeHTML(escaped)
                    .nullValue("")
                    .compile(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
