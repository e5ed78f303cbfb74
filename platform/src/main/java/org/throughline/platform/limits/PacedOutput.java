package org.throughline.platform.limits;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;

/** An answer that has to be taken at a {@link Pace}. Counts only the time in which the client is waited for. */
final class PacedOutput extends ServletOutputStream {

    /** A longer write could wait many times without a look at the pace. */
    private static final int PART_BYTES = 8 * 1024;

    private final ServletOutputStream answer;
    private final Pace pace;
    private long bytes;
    private long nanos;
    private boolean tooSlow;
    private boolean ending;

    PacedOutput(ServletOutputStream answer, Pace pace) {
        this.answer = answer;
        this.pace = pace;
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PART_BYTES) {
            int part = Math.min(PART_BYTES, length - done);
            int at = offset + done;
            timed(part, () -> answer.write(from, at, part));
        }
    }

    /** Leaves the last flush to the server, which then knows the length of a short answer. */
    void end() {
        ending = true;
    }

    @Override
    public void flush() throws IOException {
        if (!ending) timed(0, answer::flush);
    }

    @Override
    public void close() throws IOException {
        timed(0, answer::close);
    }

    private void timed(int more, Writing writing) throws IOException {
        if (tooSlow) throw new ClientAbortException("the client reads too slowly");
        long began = System.nanoTime();
        writing.run();
        nanos += System.nanoTime() - began;
        bytes += more;
        tooSlow = pace.isTooSlow(bytes, nanos);
        if (tooSlow) throw new ClientAbortException("the client reads too slowly");
    }

    @Override
    public boolean isReady() {
        return answer.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        answer.setWriteListener(listener);
    }

    private interface Writing {
        void run() throws IOException;
    }
}
