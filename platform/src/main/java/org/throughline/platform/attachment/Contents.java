package org.throughline.platform.attachment;

import org.throughline.platform.problem.Refused;

/** Why a file is refused, and what helps. */
final class Contents {

    private Contents() {}

    static Refused notAllowed() {
        return Refused.unsupported(
                "FILE_TYPE_IS_ALLOWED",
                "a file is a PDF, a PNG, a JPEG, plain text, CSV, or a text or spreadsheet of an office program without macros");
    }

    /**
     * @param what such as "macros"
     */
    static Refused holds(String what) {
        return Refused.unsupported(
                "FILE_HOLDS_NOTHING_THAT_RUNS",
                "the file holds " + what + "; save it without, or print it to a PDF, and upload that");
    }

    /**
     * @param why a clause such as "it is encrypted"
     */
    static Refused unchecked(String why) {
        return Refused.unsupported(
                "FILE_CAN_BE_CHECKED",
                "what the file holds cannot be checked: " + why
                        + "; save it anew or print it to a PDF, and upload that");
    }

    static Refused damaged() {
        return unchecked("it is damaged");
    }
}
