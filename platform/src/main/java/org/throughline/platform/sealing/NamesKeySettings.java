package org.throughline.platform.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key for names is.
 *
 * @param keyFile the file with 32 random bytes in Base64
 * @param key the same bytes themselves, in place of a file
 * @param makeKey whether the first start makes the file if it is missing
 */
@ConfigurationProperties("throughline.names")
record NamesKeySettings(
        @Nullable Path keyFile,
        @Nullable String key,
        @DefaultValue("false") boolean makeKey) {

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "NamesKeySettings[" + keyFile + "]";
    }
}
