package org.throughline.platform.settings;

import java.util.List;
import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** The program was given settings that it does not have. The message has a sentence for each, without its value. */
public final class UnknownSetting extends StartRefused {

    UnknownSetting(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences), FailedStart.WRONG_SETTING);
    }
}
