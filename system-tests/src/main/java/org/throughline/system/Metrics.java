package org.throughline.system;

import java.util.Arrays;

/** The numbers that a program tells about itself, at one moment. */
public record Metrics(String text) {

    public static Metrics of(Program program) {
        return new Metrics(program.as("admin").ask("/actuator/prometheus").body());
    }

    /** The sum of all lines of this name. */
    public double sum(String name) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith(name + ' ') || line.startsWith(name + '{'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
