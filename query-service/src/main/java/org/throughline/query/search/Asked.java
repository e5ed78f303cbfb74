package org.throughline.query.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.PersonId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.query.list.TextSearch;
import org.throughline.query.search.SearchHit.Match;

/**
 * What is searched for, made ready to be compared with many things.
 *
 * @param whole all that was asked, without case and accents
 * @param owners who is named by each of the words
 */
record Asked(String whole, List<String> words, Map<String, Collection<PersonId>> owners) {

    /** More words than these are looked up in no names: a name has fewer. */
    private static final int WORDS_OF_NAMES_MAX = 6;

    static Asked of(String q, People people) {
        var words = TextSearch.words(q);
        var owners = new HashMap<String, Collection<PersonId>>();
        if (words.size() <= WORDS_OF_NAMES_MAX)
            words.stream().distinct().forEach(word -> owners.put(word, people.named(word)));
        return new Asked(TextSearch.text(q).strip(), words, owners);
    }

    /**
     * How something matches; null if it does not.
     *
     * @param number as its source prints it; null without one
     * @param text what it states, without case and accents
     * @param named the people, and the words of sources, in the place of its owner
     */
    @Nullable
    Match match(@Nullable String number, String id, String text, Collection<PersonId> named) {
        var printed = number == null ? "" : TextSearch.text(number);
        if (printed.equals(whole)) return Match.NUMBER;
        if (id.equals(whole)) return Match.IDENTIFIER;
        if (printed.startsWith(whole) || id.startsWith(whole)) return Match.BEGINNING;
        boolean byOwner = false;
        for (var word : words) {
            if (text.contains(word) || printed.contains(word) || id.contains(word)) continue;
            if (!isNamed(word, named)) return null;
            byOwner = true;
        }
        return byOwner ? Match.OWNER : Match.WORDS;
    }

    private boolean isNamed(String word, Collection<PersonId> named) {
        var meant = owners.getOrDefault(word, List.of());
        return named.stream().anyMatch(meant::contains);
    }

    /** Whether all words occur in a text without case and accents. */
    boolean isIn(String text) {
        return TextSearch.has(text, words);
    }

    /** The items of a meeting's agenda that it is about, by its committee and day, its minute and its title. */
    Stream<AgendaItem> items(MeetingState meeting, String heading) {
        return meeting.agenda().stream().filter(item -> isIn(TextSearch.text(heading, item.minute(), item.title())));
    }
}
