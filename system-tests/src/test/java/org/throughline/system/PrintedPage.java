package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A page of documentation in Markdown. In its code blocks a line that begins with {@code $} is a shell command; the lines
 * below it, up to the next command or the end of the block, are what the command prints.
 */
record PrintedPage(Path file, List<Part> parts) {

    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";

    sealed interface Part {}

    /** Lines that are neither a command nor its output. */
    record Text(String line) implements Part {}

    record Example(List<String> command, List<String> output) implements Part {

        String script() {
            return String.join("\n", command);
        }
    }

    /** Reads a page; a command goes on over several lines until {@code isComplete} accepts it. */
    static PrintedPage read(Path file, Predicate<String> isComplete) {
        var lines = linesOf(file);
        var parts = new ArrayList<Part>();
        boolean inBlock = false;
        for (int next = 0; next < lines.size(); ) {
            var line = lines.get(next);
            if (line.startsWith(FENCE)) inBlock = !inBlock;
            if (!inBlock || !line.startsWith(PROMPT)) {
                parts.add(new Text(line));
                next++;
                continue;
            }
            var command = new ArrayList<>(List.of(line.substring(PROMPT.length())));
            next++;
            while (!isComplete.test(String.join("\n", command))) command.add(lines.get(next++));
            int outputEnd = next;
            while (!lines.get(outputEnd).startsWith(FENCE)
                    && !lines.get(outputEnd).startsWith(PROMPT)) outputEnd++;
            parts.add(new Example(command, lines.subList(next, outputEnd)));
            next = outputEnd;
        }
        return new PrintedPage(file, List.copyOf(parts));
    }

    List<String> commands() {
        return examples().map(Example::script).toList();
    }

    /** The same page with other outputs, in the order of its commands. */
    PrintedPage with(List<String> outputs) {
        var output = outputs.iterator();
        return new PrintedPage(
                file,
                parts.stream()
                        .map(part -> part instanceof Example example
                                ? new Example(
                                        example.command(), output.next().lines().toList())
                                : part)
                        .toList());
    }

    String text() {
        var text = new StringBuilder();
        for (var part : parts)
            switch (part) {
                case Text(var line) -> text.append(line).append('\n');
                case Example(var command, var output) -> {
                    text.append(PROMPT);
                    command.forEach(line -> text.append(line).append('\n'));
                    output.forEach(line -> text.append(line).append('\n'));
                }
            }
        return text.toString();
    }

    private Stream<Example> examples() {
        return parts.stream().filter(Example.class::isInstance).map(Example.class::cast);
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
