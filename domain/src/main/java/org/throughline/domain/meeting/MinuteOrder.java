package org.throughline.domain.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order of minute references: numbers count as numbers, so that 7.2 comes before 7.10, and letters come after numbers,
 * so that 7.10 comes before 7.a and 7 before 7a.
 */
public final class MinuteOrder implements Comparator<String> {

    public static final Comparator<String> MINUTES = new MinuteOrder();

    private static final Pattern PART = Pattern.compile("[0-9]+|\\p{L}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private MinuteOrder() {}

    @Override
    public int compare(String one, String other) {
        var parts = parts(one);
        var others = parts(other);
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            int order = comparePart(parts.get(i), others.get(i));
            if (order != 0) return order;
        }
        int shorterFirst = Integer.compare(parts.size(), others.size());
        return shorterFirst != 0 ? shorterFirst : one.compareTo(other);
    }

    private static List<String> parts(String minute) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(minute);
        while (matcher.find()) parts.add(LEADING_ZEROS.matcher(matcher.group()).replaceFirst(""));
        return parts;
    }

    private static int comparePart(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) return number ? -1 : 1;
        if (!number) return one.compareToIgnoreCase(other);
        int fewerDigitsFirst = Integer.compare(one.length(), other.length());
        return fewerDigitsFirst != 0 ? fewerDigitsFirst : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
