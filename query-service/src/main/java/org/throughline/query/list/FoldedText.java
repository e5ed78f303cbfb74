package org.throughline.query.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spells a text as people type it, so that what is written in different ways is found by each of them.
 *
 * <p>The compatibility decomposition (Unicode Standard Annex 15, NFKD) in lower case without its marks, as NFKC_Casefold has it;
 * letters that Unicode does not decompose by the transliteration Latin-ASCII of CLDR, ß as ss, æ as ae; and one form of each
 * kind of quotation mark, dash and space. Folding a folded text changes nothing.
 */
final class FoldedText {

    /** Accents, and what shows nothing, such as a soft hyphen or a joiner. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private static final char ASCII_MAX = 0x7F;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "n"),
            Map.entry('ɓ', "b"),
            Map.entry('ɖ', "d"),
            Map.entry('ɗ', "d"),
            Map.entry('ɛ', "e"),
            Map.entry('ɔ', "o"),
            Map.entry('ƙ', "k"),
            Map.entry('ƴ', "y"),
            Map.entry('ς', "σ"));

    /** Single, double and angular ones; primes, accents and letters that stand for an apostrophe. */
    private static final String QUOTATION_MARKS = "\"`´‘’‚‛“”„‟«»‹›′″‵‶ʹʺʻʼʽˈ＇＂「」『』";

    /** Beside those that Unicode calls dashes: the minus and the hyphen bullet. */
    private static final String DASHES = "−⁃";

    private FoldedText() {}

    static String of(String text) {
        if (isAscii(text)) return quoted(text).toLowerCase(Locale.ROOT);
        // An accent without a letter is decomposed into a space and a mark.
        var decomposed = Normalizer.normalize(quoted(text), Normalizer.Form.NFKD);
        var plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return spelled(MARKS.matcher(plain).replaceAll(""));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > ASCII_MAX) return false;
        return true;
    }

    private static String quoted(String text) {
        @Nullable StringBuilder other = null;
        for (int i = 0; i < text.length(); i++)
            if (QUOTATION_MARKS.indexOf(text.charAt(i)) >= 0) {
                if (other == null) other = new StringBuilder(text);
                other.setCharAt(i, '\'');
            }
        return other == null ? text : other.toString();
    }

    private static String spelled(String text) {
        var spelled = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            spelled.append(spelled(each));
        }
        return spelled.toString();
    }

    private static String spelled(char each) {
        var letters = LETTERS.get(each);
        if (letters != null) return letters;
        // A Greek or a wide accent is decomposed into a quotation mark of ASCII.
        if (QUOTATION_MARKS.indexOf(each) >= 0) return "'";
        if (Character.isSpaceChar(each)) return " ";
        if (Character.getType(each) == Character.DASH_PUNCTUATION || DASHES.indexOf(each) >= 0) return "-";
        return each == '⁄' ? "/" : String.valueOf(each);
    }
}
