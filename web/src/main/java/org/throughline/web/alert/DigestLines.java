package org.throughline.web.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.DigestId.Reader;
import org.throughline.query.list.Page;
import org.throughline.web.list.Pages;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** The lines of a digest as its reader gets them, in parts: a Board may get hundreds. */
@Component
class DigestLines {

    private static final int SIZE = 50;
    private static final int STATEMENT_MAX = 160;

    private final DirectoryNames names;

    DigestLines(DirectoryNames names) {
        this.names = names;
    }

    /** Groups of lines, and the parts of the digest. */
    record Part(List<ShownGroup> groups, Pages pages) {}

    Part of(Reader reader, List<LineGroup> groups, LocalDate asOf, Question question) {
        int page = page(question);
        int total = groups.stream().mapToInt(group -> group.lines().size()).sum();
        var parts = cut(groups, page * SIZE, SIZE);
        int lines = parts.stream().mapToInt(part -> part.items().size()).sum();
        var counted = Collections.nCopies(lines, "");
        return new Part(
                parts.stream()
                        .map(part -> shown(reader, part.group(), part.items(), question))
                        .toList(),
                Pages.of(new Page<>(asOf, null, page, SIZE, total, null, counted), question));
    }

    /** The lines of a group that are in a part. */
    record Cut(LineGroup group, List<LineGroup.Item> items) {}

    /** Some lines, counted through all groups, each with its group. */
    static List<Cut> cut(List<LineGroup> groups, int skip, int size) {
        var cuts = new ArrayList<Cut>();
        int at = 0;
        for (var group : groups) {
            int from = Math.clamp(skip - at, 0, group.lines().size());
            int to = Math.clamp(skip + size - at, 0, group.lines().size());
            if (from < to) cuts.add(new Cut(group, group.lines().subList(from, to)));
            at += group.lines().size();
        }
        return cuts;
    }

    static int page(Question question) {
        var asked = question.value("page");
        return asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
    }

    private ShownGroup shown(Reader reader, LineGroup group, List<LineGroup.Item> items, Question question) {
        return new ShownGroup(
                "%s: %s"
                        .formatted(
                                Sentences.capital(group.cause()),
                                Words.count(group.lines().size(), "action", "actions")),
                reader == Reader.COMMITTEE && group.agency() != null ? names.of(group.agency()) : null,
                AlertWords.news(group.news()),
                group.because(),
                group.next(),
                items.stream().map(item -> line(item, question)).toList());
    }

    private static ShownGroup.Line line(LineGroup.Item item, Question question) {
        var quiet = new ArrayList<String>();
        quiet.add(item.action().value());
        if (item.dueDate() != null) quiet.add("due " + Words.day(item.dueDate()));
        if (item.answerBy() != null) quiet.add("answer by " + Words.day(item.answerBy()));
        return new ShownGroup.Line(
                new Link(Words.shortened(item.statement(), STATEMENT_MAX), question.to("/actions/" + item.action())),
                String.join(", ", quiet),
                item.because());
    }
}
