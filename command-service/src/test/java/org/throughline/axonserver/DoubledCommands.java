package org.throughline.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.throughline.axonserver.AxonServerFault.Step;

/**
 * Sends each command to a process that handles it, always the same for one routing key, and its answer back.
 *
 * <p>As the real one: a command without a handler is answered AXONIQ-4000, and one whose handler goes away AXONIQ-4001. Both were
 * seen at the real one.
 */
final class DoubledCommands extends CommandServiceImplBase {

    private record Sent(Handler to, StreamObserver<CommandResponse> from) {}

    private final AxonServerDouble server;
    private final List<Handler> handlers = new CopyOnWriteArrayList<>();
    private final Map<String, Sent> open = new ConcurrentHashMap<>();
    private volatile @Nullable String only;

    DoubledCommands(AxonServerDouble server) {
        this.server = server;
    }

    void routeTo(@Nullable String component) {
        only = component;
    }

    boolean handles(String command) {
        return handlers.stream().anyMatch(handler -> handler.commands.contains(command));
    }

    int handlers() {
        return handlers.size();
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> from) {
        if (answeredInstead(Step.DISPATCH, command.getMessageIdentifier(), from)) return;
        var to = handler(command);
        if (to == null) {
            answer(
                    from,
                    error(
                            command.getMessageIdentifier(),
                            "AXONIQ-4000",
                            "No Handler for command: " + command.getName()));
            return;
        }
        open.put(command.getMessageIdentifier(), new Sent(to, from));
        to.send(CommandProviderInbound.newBuilder().setCommand(command).build());
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> process) {
        var handler = new Handler(process);
        handlers.add(handler);
        return handler;
    }

    private @Nullable Handler handler(Command command) {
        var able = handlers.stream()
                .filter(handler -> handler.commands.contains(command.getName()))
                .filter(handler -> only == null || handler.component.equals(only))
                .toList();
        return able.isEmpty()
                ? null
                : able.get(Math.floorMod(routingKey(command).hashCode(), able.size()));
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElse(command.getMessageIdentifier());
    }

    private boolean answeredInstead(Step step, String command, StreamObserver<CommandResponse> from) {
        return switch (server.fault(step)) {
            case null -> false;
            case AxonServerFault.Ends ends -> {
                from.onError(ends.status());
                yield true;
            }
            case AxonServerFault.ErrorCode code -> {
                answer(from, error(command, code.code(), code.message()));
                yield true;
            }
            case AxonServerFault.Silence _ -> true;
        };
    }

    private static CommandResponse error(String command, String code, String message) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(command)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(message))
                .build();
    }

    private static void answer(StreamObserver<CommandResponse> from, CommandResponse response) {
        from.onNext(response);
        from.onCompleted();
    }

    /** A process that handles commands. */
    private final class Handler implements StreamObserver<CommandProviderOutbound> {

        private final Set<String> commands = ConcurrentHashMap.newKeySet();
        private final StreamObserver<CommandProviderInbound> process;
        private volatile String component = "";

        Handler(StreamObserver<CommandProviderInbound> process) {
            this.process = process;
        }

        synchronized void send(CommandProviderInbound message) {
            process.onNext(message);
        }

        @Override
        public void onNext(CommandProviderOutbound message) {
            switch (message.getRequestCase()) {
                case SUBSCRIBE -> {
                    component = message.getSubscribe().getComponentName();
                    commands.add(message.getSubscribe().getCommand());
                }
                case UNSUBSCRIBE -> commands.remove(message.getUnsubscribe().getCommand());
                case COMMAND_RESPONSE -> answered(message.getCommandResponse());
                case FLOW_CONTROL, ACK, REQUEST_NOT_SET -> {}
            }
            if (!message.getInstructionId().isEmpty())
                send(CommandProviderInbound.newBuilder()
                        .setAck(AxonServerDouble.ack(message.getInstructionId()))
                        .build());
        }

        private void answered(CommandResponse response) {
            var sent = open.remove(response.getRequestIdentifier());
            if (sent != null && !answeredInstead(Step.ANSWER, response.getRequestIdentifier(), sent.from()))
                answer(sent.from(), response);
        }

        @Override
        public void onError(Throwable gone) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
            process.onCompleted();
        }

        private void leave() {
            handlers.remove(this);
            var lost = new HashMap<>(open);
            lost.values().removeIf(sent -> sent.to() != this);
            new LinkedHashSet<>(lost.keySet()).forEach(command -> {
                var sent = open.remove(command);
                if (sent != null)
                    answer(
                            sent.from(),
                            error(command, "AXONIQ-4001", "Connection lost while executing command on: " + component));
            });
        }
    }
}
