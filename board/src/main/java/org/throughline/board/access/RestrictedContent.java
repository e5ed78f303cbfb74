package org.throughline.board.access;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.events.ReviewId;

/**
 * Finds the identifiers of restricted reviews, and of their findings and actions, in an answer that is written to it. It keeps
 * nothing of the answer.
 */
final class RestrictedContent extends OutputStream {

    private static final int PART = 16_384;

    /** Longer than any identifier, so that one that is cut by two parts is found in the second. */
    private static final int OVERLAP = 400;

    private final Pattern identifiers;
    private final Set<String> found = new TreeSet<>();
    private final StringBuilder part = new StringBuilder(PART + OVERLAP);

    RestrictedContent(Collection<ReviewId> restricted) {
        var ids =
                restricted.stream().map(review -> Pattern.quote(review.value())).collect(Collectors.joining("|"));
        identifiers = Pattern.compile("(?<![A-Za-z0-9.-])(?:" + ids + ")(?:\\.f\\d+)?(?:\\.a\\d+)?(?![A-Za-z0-9-])");
    }

    @Override
    public void write(int letter) {
        part.append((char) (letter & 0xFF));
        if (part.length() >= PART) search(OVERLAP);
    }

    @Override
    public void write(byte[] letters, int offset, int length) {
        int done = 0;
        while (done < length) {
            int next = Math.min(length - done, PART);
            part.append(new String(letters, offset + done, next, StandardCharsets.ISO_8859_1));
            done += next;
            if (part.length() >= PART) search(OVERLAP);
        }
    }

    void writeText(String text) {
        for (int i = 0; i < text.length(); i++) write(text.charAt(i) < 0x80 ? text.charAt(i) : '?');
    }

    /** Of all that was written so far. */
    Set<String> found() {
        search(0);
        return found;
    }

    private void search(int overlap) {
        var matcher = identifiers.matcher(part);
        // One that touches the end may go on in the next part.
        while (matcher.find()) if (overlap == 0 || matcher.end() < part.length()) found.add(matcher.group());
        part.delete(0, Math.max(0, part.length() - overlap));
    }
}
