package org.throughline.platform.toy;

import java.util.OptionalLong;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.throughline.platform.disk.FreeSpace;

/** A disk that is as full as a test says. */
@Component
@Primary
public class ToyDisk implements FreeSpace {

    private volatile OptionalLong bytes = OptionalLong.of(Long.MAX_VALUE);

    public void hasBytes(long free) {
        bytes = OptionalLong.of(free);
    }

    public void isNotOurs() {
        bytes = OptionalLong.empty();
    }

    @Override
    public OptionalLong bytes() {
        return bytes;
    }
}
