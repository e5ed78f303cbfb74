package org.throughline.platform.commandline;

/** A command line that means nothing. The message is a sentence for the person who typed it. */
public final class WrongWords extends CommandRefused {

    public WrongWords(String why) {
        super(why, Commands.WRONG);
    }
}
