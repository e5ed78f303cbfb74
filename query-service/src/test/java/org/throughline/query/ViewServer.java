package org.throughline.query;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** A store of views that can go away, and come back with nothing in it. */
public final class ViewServer {

    private MongoServer running = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = running.bind();

    String address() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    void stop() {
        running.shutdownNow();
    }

    void startEmpty() {
        running = new MongoServer(new MemoryBackend());
        running.bind("127.0.0.1", address.getPort());
    }
}
