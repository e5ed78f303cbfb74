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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.domain.board.Directory.Entry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/**
 * The names of agencies, committees and themes, for people, as they were on the day and at the moment of knowing that the page is
 * about. An identifier that the directory does not have is shown as it is.
 */
@Component
public class DirectoryNames {

    private static final String OF_THE_PAGE = DirectoryNames.class.getName();

    /** What is quoted, or a word as identifiers are written: in small letters and digits, with hyphens within. */
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"]*\"|“[^”]*”|(?<![\\p{L}\\p{N}.’'-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\\p{L}\\p{N}’'-]|\\.[a-z0-9])");

    private final DirectoryInTheLog directory;
    private final Standpoint standpoint;

    DirectoryNames(DirectoryInTheLog directory, Standpoint standpoint) {
        this.directory = directory;
        this.standpoint = standpoint;
    }

    public String of(AgencyId agency) {
        return name(found(all -> all.find(agency)), agency.value());
    }

    public String of(CommitteeId committee) {
        return name(entry(found(all -> all.find(committee))), committee.value());
    }

    public String of(ThemeId theme) {
        return name(found(all -> all.find(theme)), theme.value());
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
        return named(sentence, this::nameOrWord);
    }

    static String named(String sentence, UnaryOperator<String> name) {
        return WORD.matcher(sentence).replaceAll(word -> Matcher.quoteReplacement(name.apply(word.group())));
    }

    private String nameOrWord(String word) {
        var agency = found(all -> all.agencies().get(word));
        if (agency != null) return agency.name();
        var committee = found(all -> all.committees().get(word));
        return committee == null ? word : committee.entry().name();
    }

    /** An entry that did not exist on that day yet has its later name, because a record may name it all the same. */
    private <T> @Nullable T found(Function<Directory, @Nullable T> entry) {
        var then = entry.apply(ofThePage());
        return then == null ? entry.apply(directory.whole()) : then;
    }

    private Directory ofThePage() {
        var page = RequestContextHolder.getRequestAttributes();
        if (page == null) return directory.whole();
        if (page.getAttribute(OF_THE_PAGE, RequestAttributes.SCOPE_REQUEST) instanceof Directory known) return known;
        var asOf = standpoint.ofThePage();
        var then = asOf == null ? directory.whole() : directory.on(asOf.asOf(), asOf.knownAt());
        page.setAttribute(OF_THE_PAGE, then, RequestAttributes.SCOPE_REQUEST);
        return then;
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
