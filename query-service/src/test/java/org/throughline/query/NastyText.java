package org.throughline.query;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts with what formats give a meaning to, in any order, some of which no request could record today. */
public final class NastyText {

    private static final String[] PARTS = {
        "=",
        "+",
        "-",
        "@",
        "\uFF1D",
        "\uFF0B",
        "\uFF0D",
        "\uFF20",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u2028",
        "\u0085",
        "\u000B",
        "\0",
        "\u001B",
        "\"",
        "'",
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "#",
        "%",
        "|",
        "=cmd|'/C calc'!A0",
        "_x000D_",
        "_x005F_",
        "<b>",
        "&amp;",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "ATTENDEE:mailto:a@example.org",
        "\r\nBcc: b@example.org\r\n\r\n",
        "=?utf-8?q?=0A?=",
        "\u202E",
        "\u2066",
        "\u2068",
        "\u2069",
        "\u200B",
        "\u200D",
        "\u200F",
        "\uFEFF",
        "\u3164",
        "\uD800",
        "\uDC00",
        "\uFFFE",
        "\uFFFF",
        "\u0645\u062D\u0645\u062F",
        "\u05E9\u05DC\u05D5\u05DD",
        "\u674E",
        "e\u0301",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\u2695\uFE0F",
        " ",
        "Train all social workers in recording chronologies ",
        "2017-03-31",
        "7",
        "{{statement}}",
        "${a}"
    };

    private NastyText() {}

    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of(PARTS)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(20)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
