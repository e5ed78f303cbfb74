package org.throughline.platform.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.throughline.platform.web.BodyTooSlow;

/** A body that has to arrive at a {@link Pace}. Counts only the time in which it is waited for. */
final class PacedInput extends ServletInputStream {

    private final ServletInputStream body;
    private final Pace pace;
    private long bytes;
    private long nanos;

    PacedInput(ServletInputStream body, Pace pace) {
        this.body = body;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        long began = System.nanoTime();
        int more = readOrTimeOut(into, from, length);
        nanos += System.nanoTime() - began;
        bytes += Math.max(more, 0);
        if (more >= 0 && pace.isTooSlow(bytes, nanos)) throw new BodyTooSlow();
        return more;
    }

    private int readOrTimeOut(byte[] into, int from, int length) throws IOException {
        try {
            return body.read(into, from, length);
        } catch (SocketTimeoutException silent) {
            throw new BodyTooSlow();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
