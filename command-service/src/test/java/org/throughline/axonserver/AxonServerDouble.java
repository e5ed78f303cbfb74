package org.throughline.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.axonserver.AxonServerFault.Step;

/**
 * Axon Server as far as its connector uses it here: commands and events of one context, in memory, on a port of its own.
 *
 * <p>It answers as the open-source edition 2023.2.1 does, and can be made to fail at each step of a decision. Its
 * events outlive {@link #stop()} and {@link #start()}, as those on a disk do.
 */
public final class AxonServerDouble implements AutoCloseable {

    private final Map<Step, Queue<AxonServerFault>> faults = new EnumMap<>(Step.class);
    private final DoubledEvents events = new DoubledEvents(this);
    private volatile DoubledCommands commands = new DoubledCommands(this);
    private @Nullable Server server;
    private int port;

    public AxonServerDouble() {
        start();
    }

    /** Host and port, as {@code axon.axonserver.servers} has them. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Fails the next time that step is reached, once. */
    public synchronized void failNext(Step step, AxonServerFault fault) {
        faults.computeIfAbsent(step, _ -> new ArrayDeque<>()).add(fault);
    }

    public synchronized void forgetFaults() {
        faults.clear();
    }

    /** What is stored, in its order; the token of an event is its index. */
    public List<Event> stored() {
        return events.stored();
    }

    /** Stores events without being asked, as another process would. */
    public void store(List<Event> others) {
        events.store(others);
    }

    /** Sends no event from this token on to those who list them, until it may again. */
    public void holdEventsFrom(long token) {
        events.hold(token);
    }

    public void releaseEvents() {
        events.hold(Long.MAX_VALUE);
    }

    /** Whether a process handles commands of this name. */
    public boolean handles(String command) {
        return commands.handles(command);
    }

    /** How many processes handle commands. */
    public int handlers() {
        return commands.handlers();
    }

    /** Sends all commands to the handlers of this component ({@code axon.axonserver.component-name}); null for any. */
    public void routeTo(@Nullable String component) {
        commands.routeTo(component);
    }

    /** Ends all connections at once, as {@code kill -9} does. */
    public synchronized void stop() {
        var running = server;
        if (running == null) return;
        server = null;
        try {
            running.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same port, with the same events and without handlers. */
    public synchronized void start() {
        commands = new DoubledCommands(this);
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                    .addService(new Platform())
                    .addService(commands)
                    .addService(events)
                    .build()
                    .start();
            port = server.getPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public void close() {
        stop();
    }

    synchronized @Nullable AxonServerFault fault(Step step) {
        var waiting = faults.get(step);
        return waiting == null ? null : waiting.poll();
    }

    /** Whether the call was ended, or left without an answer, in place of what was asked for. */
    boolean failed(Step step, StreamObserver<?> call) {
        return switch (fault(step)) {
            case null -> false;
            case AxonServerFault.Ends ends -> {
                call.onError(ends.status());
                yield true;
            }
            case AxonServerFault.Silence _ -> true;
            case AxonServerFault.ErrorCode _ ->
                throw new IllegalArgumentException("only a command is answered with a code");
        };
    }

    static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    private final class Platform extends PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> call) {
            call.onNext(PlatformInfo.newBuilder()
                    .setPrimary(NodeInfo.newBuilder()
                            .setHostName("127.0.0.1")
                            .setGrpcPort(port)
                            .setNodeName("double"))
                    .setSameConnection(true)
                    .build());
            call.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> client) {
            return new StreamObserver<>() {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {
                    if (instruction.getInstructionId().isEmpty()) return;
                    synchronized (client) {
                        client.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(ack(instruction.getInstructionId()))
                                .build());
                    }
                }

                @Override
                public void onError(Throwable gone) {}

                @Override
                public void onCompleted() {
                    client.onCompleted();
                }
            };
        }
    }
}
