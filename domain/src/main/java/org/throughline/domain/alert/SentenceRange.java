package org.throughline.domain.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One sentence for several that differ only in a number of days, in a date or in words that they quote. */
final class SentenceRange {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final Pattern VARIABLE = Pattern.compile(
            "(?<words>\"[^\"]*\")|(?<date>\\b\\d{1,2} " + MONTH + " \\d{4}\\b)|\\b(?<days>\\d+) days?\\b");

    private SentenceRange() {}

    /** The sentence without its days, dates and quoted words; sentences of one form are alike. */
    static String form(String sentence) {
        return VARIABLE.matcher(sentence)
                .replaceAll(found ->
                        found.group("date") != null ? "<date>" : found.group("days") != null ? "<days>" : "<words>");
    }

    /**
     * The one sentence that says what all of them say.
     *
     * @param sentences of one form
     * @return empty if they differ in more than one date: a range of each would say nothing
     */
    static Optional<String> over(List<String> sentences) {
        if (sentences.stream().distinct().count() == 1) return Optional.of(sentences.getFirst());
        var found = sentences.stream()
                .map(sentence -> VARIABLE.matcher(sentence).results().toList())
                .toList();
        var ranges = new ArrayList<String>();
        int dates = 0;
        for (int i = 0; i < found.getFirst().size(); i++) {
            int at = i;
            var all = found.stream().map(each -> each.get(at)).toList();
            boolean same = all.stream().map(MatchResult::group).distinct().count() == 1;
            if (same) ranges.add(all.getFirst().group());
            else if (all.getFirst().group("words") != null) ranges.add(words(all));
            else if (all.getFirst().group("date") == null) ranges.add(days(all));
            else {
                dates++;
                ranges.add(dates(all));
            }
        }
        var next = ranges.iterator();
        return dates > 1
                ? Optional.empty()
                : Optional.of(VARIABLE.matcher(sentences.getFirst()).replaceAll(_ -> quoted(next.next())));
    }

    /** The words that most of them quote, and how many others there are. */
    private static String words(List<MatchResult> all) {
        var quoted = all.stream()
                .collect(Collectors.groupingBy(MatchResult::group, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return quoted.size() == 2
                ? "%s or %s".formatted(quoted.getFirst(), quoted.getLast())
                : "%s, %s or %d other%s"
                        .formatted(quoted.getFirst(), quoted.get(1), quoted.size() - 2, quoted.size() == 3 ? "" : "s");
    }

    private static String days(List<MatchResult> all) {
        var days = all.stream()
                .mapToLong(each -> Long.parseLong(each.group("days")))
                .summaryStatistics();
        return "%d to %d days".formatted(days.getMin(), days.getMax());
    }

    private static String dates(List<MatchResult> all) {
        var dates = all.stream()
                .map(each -> LocalDate.parse(each.group("date"), DATE))
                .sorted(Comparator.naturalOrder())
                .toList();
        return "%s to %s".formatted(DATE.format(dates.getFirst()), DATE.format(dates.getLast()));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
