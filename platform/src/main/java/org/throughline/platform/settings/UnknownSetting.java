package org.throughline.platform.settings;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** The program was given settings that it does not have. The message has a sentence for each, without its value. */
public final class UnknownSetting extends RuntimeException implements ExitCodeGenerator {

    private static final int WRONG_SETTINGS = 2;

    UnknownSetting(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences), null, false, false);
    }

    @Override
    public int getExitCode() {
        return WRONG_SETTINGS;
    }
}
