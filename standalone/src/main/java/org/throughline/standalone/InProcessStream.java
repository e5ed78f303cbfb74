package org.throughline.standalone;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.List;
import org.bson.ByteBuf;

/**
 * One connection of the MongoDB driver to the embedded server, through memory: what the driver writes is answered at once, on the
 * driver's own thread. Used by one thread at a time, like any connection of the driver's pool.
 */
final class InProcessStream implements Stream {

    private final ServerAddress name;
    private final EmbeddedChannel channel;
    private final io.netty.buffer.ByteBuf answers = Unpooled.buffer();

    /** @param name shown in the driver's log; it is not an address */
    InProcessStream(ServerAddress name, MongoBackend backend) {
        this.name = name;
        channel = new EmbeddedChannel();
        // Plain heap memory: pools of buffers belong to threads, and virtual threads do not live long enough for one.
        channel.config().setAllocator(new UnpooledByteBufAllocator(false));
        channel.pipeline()
                .addLast(
                        new MongoWireReplyEncoder(),
                        new MongoWireMessageEncoder(),
                        new MongoWireProtocolHandler(),
                        new MongoDatabaseHandler(backend, new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE)),
                        new MongoExceptionHandler());
    }

    @Override
    public void open(OperationContext operation) {
        // It is open from the beginning.
    }

    @Override
    public void write(List<ByteBuf> parts, OperationContext operation) {
        if (isClosed()) throw new MongoSocketWriteException("The connection is closed", name, null);
        var message = Unpooled.buffer(parts.stream().mapToInt(ByteBuf::limit).sum());
        for (var part : parts) message.writeBytes(part.array(), 0, part.limit());
        channel.writeInbound(message);
        for (io.netty.buffer.ByteBuf answer = channel.readOutbound(); answer != null; answer = channel.readOutbound()) {
            answers.discardReadBytes().writeBytes(answer);
            answer.release();
        }
    }

    @Override
    public ByteBuf read(int bytes, OperationContext operation) {
        if (answers.readableBytes() < bytes)
            throw new MongoSocketReadException("The view store closed the connection", name);
        var buffer = getBuffer(bytes);
        answers.readBytes(buffer.array(), 0, bytes);
        return buffer;
    }

    @Override
    public ByteBuf getBuffer(int size) {
        return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
    }

    @Override
    public void openAsync(OperationContext operation, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeAsync(List<ByteBuf> parts, OperationContext operation, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readAsync(int bytes, OperationContext operation, AsyncCompletionHandler<ByteBuf> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerAddress getAddress() {
        return name;
    }

    @Override
    public void close() {
        var _ = channel.close();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }
}
