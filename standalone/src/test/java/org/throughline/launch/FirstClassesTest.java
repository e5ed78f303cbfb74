package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.commandservice.CommandService;
import org.throughline.platform.start.RequiredJava;
import org.throughline.queryservice.QueryService;

class FirstClassesTest {

    private static final int JAVA_17 = 61;

    @ParameterizedTest
    @ValueSource(classes = {Throughline.class, CommandService.class, QueryService.class, RequiredJava.class})
    void an_older_java_can_load_the_classes_that_say_a_newer_one_is_needed(Class<?> first) throws IOException {
        try (var file = new DataInputStream(first.getResourceAsStream(first.getSimpleName() + ".class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(file.readUnsignedShort()).as("minor version").isZero();
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }
}
