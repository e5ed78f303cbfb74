package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThroughlineTest {

    private static final int JAVA_17 = 61;

    @Test
    void an_older_java_can_load_the_class_that_says_a_newer_one_is_needed() throws IOException {
        try (var file = new DataInputStream(Throughline.class.getResourceAsStream("Throughline.class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(file.readUnsignedShort()).as("minor version").isZero();
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }
}
