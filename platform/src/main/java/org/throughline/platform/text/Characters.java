package org.throughline.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides by Unicode's properties which characters a text may have, and which of them a reader sees.
 *
 * <p>Not accepted: control characters but line feed and tab, unpaired surrogates, unassigned characters, and format characters
 * that reorder what stands beside them (UAX 9: embeddings, overrides, isolates of a given direction) or show nothing and mean
 * nothing. Accepted are the format characters that writing needs: direction marks, which reorder nothing but their own place;
 * an isolate of the text's own direction that ends on its line, which phones put around names and which reorders nothing
 * outside; joiners in scripts that join and in emoji (UAX 31, 2.3); variation selectors; flags; soft hyphens and the marks of
 * where a line may break.
 */
final class Characters {

    private static final int SOFT_HYPHEN = 0xAD, COMBINING_GRAPHEME_JOINER = 0x34F, ARABIC_LETTER_MARK = 0x61C;
    private static final int ZERO_WIDTH_SPACE = 0x200B, ZERO_WIDTH_NON_JOINER = 0x200C, ZERO_WIDTH_JOINER = 0x200D;
    static final char FIRST_STRONG_ISOLATE = 0x2068, POP_DIRECTIONAL_ISOLATE = 0x2069;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E, RIGHT_TO_LEFT_MARK = 0x200F, WORD_JOINER = 0x2060;
    private static final int EMOJI_SELECTOR = 0xFE0F, BLACK_FLAG = 0x1F3F4;
    private static final int BRAILLE_BLANK = 0x2800, OBJECT_REPLACEMENT = 0xFFFC, NULL_NOTEHEAD = 0x1D159;

    /** Scripts in which a joiner or non-joiner changes how letters look or what they mean. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private Characters() {}

    /**
     * Whether the character at a place is accepted there.
     *
     * @param at index of the character's first code unit
     */
    static boolean isAccepted(String text, int at) {
        int character = text.codePointAt(at);
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED ->
                false;
            case Character.FORMAT -> isAcceptedFormat(text, at, character);
            default -> !isIgnorable(character) || isAcceptedSelector(text, at, character);
        };
    }

    private static boolean isAcceptedFormat(String text, int at, int character) {
        return switch (character) {
            case SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER -> true;
            case LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, ARABIC_LETTER_MARK -> true;
            case FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE -> isPaired(text, at);
            case ZERO_WIDTH_NON_JOINER -> followsJoining(text, at);
            case ZERO_WIDTH_JOINER -> followsJoining(text, at) || joinsEmoji(text, at);
            default -> isTag(character) ? isOfFlag(text, at) : isVisibleFormat(character);
        };
    }

    /** Signs around numbers and abbreviations in Arabic, Syriac and Kaithi, which are of this category and can be seen. */
    private static boolean isVisibleFormat(int character) {
        return character >= 0x600 && character <= 0x605
                || character == 0x6DD
                || character == 0x70F
                || character == 0x890
                || character == 0x891
                || character == 0x8E2
                || character == 0x110BD
                || character == 0x110CD;
    }

    /** A variation selector after something that varies, and one only. */
    private static boolean isAcceptedSelector(String text, int at, int character) {
        int before = before(text, at);
        if (isMongolianSelector(character)) return script(before) == UnicodeScript.MONGOLIAN;
        return isSelector(character) && isSeen(before) && !isIgnorable(before);
    }

    /** Both sides are pictures; before the joiner a skin tone or a selector may stand. */
    private static boolean joinsEmoji(String text, int at) {
        int before = before(text, at);
        int next = at + 1 < text.length() ? text.codePointAt(at + 1) : -1;
        return (before == EMOJI_SELECTOR
                        || Character.isEmojiModifier(before)
                        || Character.isExtendedPictographic(before))
                && Character.isExtendedPictographic(next);
    }

    /** Tags spell the region of a flag: England, Scotland, Wales (UTS 51, annex C). */
    private static boolean isOfFlag(String text, int at) {
        int begin = at;
        while (begin > 0 && isTag(text.codePointBefore(begin))) begin -= 2;
        return begin > 0 && text.codePointBefore(begin) == BLACK_FLAG;
    }

    private static boolean isPaired(String text, int at) {
        var open = new ArrayDeque<Integer>();
        for (int i = text.lastIndexOf('\n', at) + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == FIRST_STRONG_ISOLATE) open.push(i);
            if (text.charAt(i) != POP_DIRECTIONAL_ISOLATE || open.isEmpty()) continue;
            int begin = open.pop();
            if (begin == at || i == at) return true;
        }
        return false;
    }

    /** Vowels may stand between, of which some are of no script of their own. */
    private static boolean followsJoining(String text, int at) {
        int letter = at;
        while (letter > 0
                && isMark(text.codePointBefore(letter))
                && script(before(text, letter)) == UnicodeScript.INHERITED)
            letter -= Character.charCount(text.codePointBefore(letter));
        return JOINING.contains(script(before(text, letter)));
    }

    private static UnicodeScript script(int character) {
        return character < 0 ? UnicodeScript.UNKNOWN : UnicodeScript.of(character);
    }

    /** -1 at the beginning. */
    private static int before(String text, int at) {
        return at == 0 ? -1 : text.codePointBefore(at);
    }

    /** Whether a reader sees it: no space, no mark by itself, and nothing that shows as nothing. */
    static boolean isSeen(int character) {
        if (character < 0) return false;
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.FORMAT -> isVisibleFormat(character);
            default ->
                !isIgnorable(character)
                        && character != BRAILLE_BLANK
                        && character != OBJECT_REPLACEMENT
                        && character != NULL_NOTEHEAD;
        };
    }

    /** A mark that is drawn on the character before it. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Default_Ignorable_Code_Point (DerivedCoreProperties.txt) beside format characters, which Java does not tell. */
    private static boolean isIgnorable(int character) {
        return character == COMBINING_GRAPHEME_JOINER
                || character == 0x115F // Hangul fillers
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x17B4 // Khmer inherent vowels
                || character == 0x17B5
                || isMongolianSelector(character)
                || isSelector(character);
    }

    private static boolean isMongolianSelector(int character) {
        return character >= 0x180B && character <= 0x180D || character == 0x180F;
    }

    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }
}
