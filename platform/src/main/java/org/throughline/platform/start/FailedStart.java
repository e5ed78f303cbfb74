package org.throughline.platform.start;

/**
 * What an operator is told about a start that failed.
 *
 * @param sentence cause and remedy, on one line
 * @param exitCode of the process: {@link #REFUSED} or {@link #WRONG_SETTING}
 */
public record FailedStart(String sentence, int exitCode) {

    public static final int REFUSED = 1;
    public static final int WRONG_SETTING = 2;

    /** Line breaks of a message that it quotes become spaces. */
    public FailedStart {
        sentence = sentence.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    public static FailedStart because(String sentence) {
        return new FailedStart(sentence, REFUSED);
    }

    public static FailedStart forSetting(String sentence) {
        return new FailedStart(sentence, WRONG_SETTING);
    }
}
