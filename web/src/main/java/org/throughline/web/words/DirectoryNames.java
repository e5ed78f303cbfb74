package org.throughline.web.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.domain.board.Directory.Entry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/** The names of agencies, committees and themes, for people; an identifier that the directory does not have stands for itself. */
@Component
public class DirectoryNames {

    /** What is quoted, or a word as identifiers are written: in small letters and digits, with hyphens within. */
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"]*\"|“[^”]*”|(?<![\\p{L}\\p{N}.’'-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\\p{L}\\p{N}’'-]|\\.[a-z0-9])");

    private final DirectoryInTheLog directory;

    DirectoryNames(DirectoryInTheLog directory) {
        this.directory = directory;
    }

    public String of(AgencyId agency) {
        return name(directory.whole().find(agency), agency.value());
    }

    public String of(CommitteeId committee) {
        return name(entry(directory.whole().find(committee)), committee.value());
    }

    public String of(ThemeId theme) {
        return name(directory.whole().find(theme), theme.value());
    }

    /** Every agency, to choose from, by name. */
    public List<Choice> agencies() {
        return choices(directory.whole().agencies(), Function.identity());
    }

    /** Every committee, to choose from, by name. */
    public List<Choice> committees() {
        return choices(directory.whole().committees(), CommitteeEntry::entry);
    }

    /** Every theme, to choose from, by name. */
    public List<Choice> themes() {
        return choices(directory.whole().themes(), Function.identity());
    }

    /**
     * A sentence of the API with the names of agencies and committees in place of their identifiers. What is quoted in it stays as
     * it was written.
     */
    public String inSentence(String sentence) {
        var whole = directory.whole();
        return named(sentence, word -> named(word, whole));
    }

    static String named(String sentence, UnaryOperator<String> name) {
        return WORD.matcher(sentence).replaceAll(word -> Matcher.quoteReplacement(name.apply(word.group())));
    }

    private static String named(String word, Directory whole) {
        var agency = whole.agencies().get(word);
        if (agency != null) return agency.name();
        var committee = whole.committees().get(word);
        return committee == null ? word : committee.entry().name();
    }

    private static <T> List<Choice> choices(Map<String, T> entries, Function<T, Entry> entry) {
        return entries.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), entry.apply(each.getValue()).name()))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    private static String name(@Nullable Entry entry, String otherwise) {
        return entry == null ? otherwise : entry.name();
    }

    private static @Nullable Entry entry(@Nullable CommitteeEntry committee) {
        return committee == null ? null : committee.entry();
    }
}
