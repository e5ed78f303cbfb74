package org.throughline.domain.board;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person as somebody writes it.
 *
 * <p>A single word of two letters or more is a name ("Li", "Ng"), because some people have one name only. A single letter of an
 * alphabet is an initial and no name by itself ("O"), though it can be part of one ("Sandra O"). A single ideograph is a name.
 */
public final class PersonName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Apostrophes, and what shows nothing, such as a soft hyphen or a joiner. */
    private static final Pattern APOSTROPHES =
            Pattern.compile("['\u2018\u2019\u201b\u02bc\u02b9\u00b4`\u2032\uff07\\p{Cf}]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEVERAL = Pattern.compile("[&/;+]|(?i:\\s(and|or)\\s)");

    /** What is written in place of a name, folded. */
    private static final Set<String> PLACEHOLDERS = words("""
            tbc|tba|tbd|tbn|t b c|t b a|t b d|na|n a|nil|none|no one|noone|nobody|unknown|not known|not stated|not given
            not applicable|not assigned|not allocated|unassigned|unallocated|unnamed|anonymous|vacant|vacancy|post vacant
            vacant post|pending|awaited|awaiting appointment|ongoing|on going|as above|see above|as below|ditto|same|as per strategy
            various|several|multiple|many|other|others|all|both|any|each|everyone|everybody|anyone|anybody|someone|somebody|us|we
            they|xx|xxx|xxxx|name|names|owner|owners|lead|person|people|me|self|new post|new starter|agency worker|locum|temp""");

    /** Begins a placeholder, whatever follows: "to be confirmed at the next meeting". */
    private static final List<String> BEGINNINGS =
            List.of("to be ", "all ", "every ", "each ", "various ", "tbc ", "vacant ");

    /** Words that are in no name of a person, only in that of a group. */
    private static final Set<String> OF_GROUPS = words("""
            team|teams|workers|managers|officers|practitioners|professionals|colleagues|agencies|organisations|departments
            department|directorate|committee|subcommittee|subgroup|partners|partnership|personnel|everyone|teachers|nurses
            schools|services|coordinators|leaders|directors|supervisors|staffing""");

    /** Words of roles, groups and organisations. A text of nothing else is no name, though one of them can be a family name. */
    private static final Set<String> OF_ROLES = words("""
            head|heads|of|the|and|for|in|at|on|a|an|to|by|service|services|manager|managers|management|senior|junior|principal
            deputy|assistant|associate|acting|interim|chief|executive|officer|officers|director|directors|directorate|lead|leads
            leader|leaders|leadership|chair|chairs|chairman|chairwoman|chairperson|vice|president|secretary|co|ordinator
            coordinator|coordinators|administrator|admin|social|worker|workers|work|care|health|housing|education|police
            policing|probation|constable|sergeant|inspector|detective|superintendent|commander|commissioner|commissioning
            nurse|nurses|nursing|midwife|midwifery|doctor|doctors|gp|gps|paediatrician|consultant|clinical|medical|named
            designated|safeguarding|child|children|childrens|adult|adults|family|families|young|people|youth|public|protection
            teacher|teachers|headteacher|school|schools|college|nursery|independent|reviewing|review|reviewer|auditor|audit
            quality|assurance|standards|performance|improvement|training|learning|development|workforce|business|support
            strategy|strategic|operations|operational|policy|practice|practitioner|practitioners|professional|professionals
            team|teams|staff|group|groups|committee|board|panel|forum|unit|department|council|trust|hospital|hospitals
            authority|local|agency|agencies|partner|partners|partnership|member|members|relevant|responsible|appropriate
            allocated|duty|frontline|front|line|area|locality|district|county|city|regional|national|north|south|east|west
            new|post|holder|role|link|legal|solicitor|it|hr|system|systems|data|information|communications|fostering|adoption
            residential|early|help|intake|assessment|referral|response|front|door|mash|cdop|lado|dcs|dass|iro|smt|slt|semg|crc
            case|conference|dr|mr|mrs|ms|miss|prof|other|all|any|each|every|both|various""");

    private PersonName() {}

    /** A spelling without regard to case, accents, apostrophes, hyphens, ligatures and spaces: O’Brien is O'Brien. */
    public static String folded(String name) {
        var plain = APOSTROPHES.matcher(name).replaceAll("");
        var folded = new StringBuilder();
        MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> folded.append(base(letter)));
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /** Why a text is not a person's name, as a phrase after "it"; null if it may be one. */
    public static @Nullable String namesNobody(String name, String role, String agency) {
        var folded = folded(name);
        var words = List.of(folded.split(" "));
        if (folded.codePoints().noneMatch(Character::isLetter)) return "has no letters";
        if (isPlaceholder(folded)) return "is what is written where a name is missing";
        if (words.stream().allMatch(PersonName::isInitial)) return "is only an initial; give the name in full";
        if (SEVERAL.matcher(name.strip()).find())
            return "names more than one; name one person, and the second owner by itself";
        if (folded.equals(folded(role))) return "is the role once more; give the person's name";
        if (words.stream().anyMatch(OF_GROUPS::contains)) return "names a group; give one person's name";
        var agencyWords = List.of(folded(agency).split(" "));
        if (words.stream().allMatch(word -> OF_ROLES.contains(word) || agencyWords.contains(word)))
            return "names a role, a group or an agency; give one person's name";
        return null;
    }

    /** Why a text is no role, to follow "it"; null if it may be one. */
    public static @Nullable String isNoRole(String role) {
        var folded = folded(role);
        if (folded.codePoints().noneMatch(Character::isLetter)) return "has no letters";
        if (isInitial(folded)) return "is a single letter";
        boolean placeholder = PLACEHOLDERS.contains(folded) || folded.startsWith("to be ");
        if (placeholder && !ROLES_TOO.contains(folded)) return "is what is written where a role is missing";
        return null;
    }

    /** What is no name of a person, but may be a role. */
    private static final Set<String> ROLES_TOO = words("owner|lead|locum|agency worker");

    private static boolean isPlaceholder(String folded) {
        return PLACEHOLDERS.contains(folded) || BEGINNINGS.stream().anyMatch((folded + " ")::startsWith);
    }

    private static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1 && !Character.isIdeographic(word.codePointAt(0));
    }

    /** Letters that Unicode does not take apart. */
    private static String base(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> Character.toString(letter);
        };
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[|\n]")).collect(Collectors.toUnmodifiableSet());
    }
}
