package org.throughline.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.PayloadDescription;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.throughline.axonserver.AxonServerFault.Ends;
import org.throughline.axonserver.AxonServerFault.Step;

/**
 * A log in memory.
 *
 * <p>As the real one: the events of a transaction are stored together; a sequence number that is not the next is refused with
 * AXONIQ-2000 when the transaction is committed; the first token of an empty log is 0, and the last -1; the token at a moment is
 * that of the first event from then on; those who list events are sent new ones at once, and none of a type that they leave
 * out. All of this was seen at the real one.
 */
final class DoubledEvents extends EventStoreImplBase {

    private final AxonServerDouble server;
    private final List<Event> stored = new ArrayList<>();
    private final List<Listing> listings = new CopyOnWriteArrayList<>();
    private volatile long heldFrom = Long.MAX_VALUE;

    DoubledEvents(AxonServerDouble server) {
        this.server = server;
    }

    List<Event> stored() {
        synchronized (stored) {
            return List.copyOf(stored);
        }
    }

    void store(List<Event> transaction) {
        synchronized (stored) {
            stored.addAll(transaction);
        }
        listings.forEach(Listing::send);
    }

    void hold(long token) {
        heldFrom = token;
        listings.forEach(Listing::send);
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> call) {
        return new StreamObserver<>() {
            private final List<Event> transaction = new ArrayList<>();

            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {}

            @Override
            public void onCompleted() {
                if (server.failed(Step.APPEND, call)) return;
                synchronized (stored) {
                    var outOfSequence = outOfSequence(transaction);
                    if (outOfSequence != null) {
                        call.onError(outOfSequence.status());
                        return;
                    }
                    stored.addAll(transaction);
                }
                listings.forEach(Listing::send);
                if (server.failed(Step.CONFIRM, call)) return;
                call.onNext(Confirmation.newBuilder().setSuccess(true).build());
                call.onCompleted();
            }
        };
    }

    private @Nullable Ends outOfSequence(List<Event> transaction) {
        Map<String, Long> next = new HashMap<>();
        for (var event : transaction) {
            if (event.getAggregateType().isEmpty()) continue;
            var stream = event.getAggregateIdentifier();
            long expected = next.computeIfAbsent(stream, each -> highest(each) + 1);
            if (event.getAggregateSequenceNumber() != expected)
                return Ends.by(
                        Status.Code.OUT_OF_RANGE,
                        "AXONIQ-2000",
                        "Invalid sequence number %d for aggregate %s, expected %d"
                                .formatted(event.getAggregateSequenceNumber(), stream, expected));
            next.put(stream, expected + 1);
        }
        return null;
    }

    private long highest(String stream) {
        return stored().stream()
                .filter(event -> event.getAggregateIdentifier().equals(stream))
                .mapToLong(Event::getAggregateSequenceNumber)
                .max()
                .orElse(-1);
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> call) {
        if (server.failed(Step.READ_STREAM, call)) return;
        stored().stream()
                .filter(event -> event.getAggregateIdentifier().equals(request.getAggregateId()))
                .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                .forEach(call::onNext);
        call.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> call) {
        call.onCompleted();
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> call) {
        if (server.failed(Step.HIGHEST_SEQUENCE, call)) return;
        call.onNext(ReadHighestSequenceNrResponse.newBuilder()
                .setToSequenceNr(highest(request.getAggregateId()))
                .build());
        call.onCompleted();
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> call) {
        answer(call, 0);
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> call) {
        if (!server.failed(Step.LAST_TOKEN, call)) answer(call, stored().size() - 1L);
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> call) {
        var before = stored().stream()
                .filter(event -> event.getTimestamp() < request.getInstant())
                .count();
        answer(call, before);
    }

    private static void answer(StreamObserver<TrackingToken> call, long token) {
        call.onNext(TrackingToken.newBuilder().setToken(token).build());
        call.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> reader) {
        var listing = new Listing(reader, server.failed(Step.LIST_EVENTS, reader));
        listings.add(listing);
        return listing;
    }

    /** A reader of the log from a token on, to which new events are sent. */
    private final class Listing implements StreamObserver<GetEventsRequest> {

        private final StreamObserver<EventWithToken> reader;
        private final boolean silent;
        private final Set<PayloadDescription> leftOut = new HashSet<>();
        private long next = -1;
        private long permits;

        Listing(StreamObserver<EventWithToken> reader, boolean silent) {
            this.reader = reader;
            this.silent = silent;
        }

        @Override
        public synchronized void onNext(GetEventsRequest request) {
            if (next < 0) next = request.getTrackingToken();
            permits += request.getNumberOfPermits();
            leftOut.addAll(request.getBlacklistList());
            send();
        }

        synchronized void send() {
            if (next < 0 || silent) return;
            var log = stored();
            for (; permits > 0 && next < log.size() && next < heldFrom; next++) {
                var event = log.get((int) next);
                if (leftOut.contains(type(event))) continue;
                permits--;
                try {
                    reader.onNext(EventWithToken.newBuilder()
                            .setToken(next)
                            .setEvent(event)
                            .build());
                } catch (RuntimeException gone) {
                    listings.remove(this);
                    return;
                }
            }
        }

        private static PayloadDescription type(Event event) {
            return PayloadDescription.newBuilder()
                    .setType(event.getPayload().getType())
                    .setRevision(event.getPayload().getRevision())
                    .build();
        }

        @Override
        public void onError(Throwable gone) {
            listings.remove(this);
        }

        @Override
        public void onCompleted() {
            listings.remove(this);
            reader.onCompleted();
        }
    }
}
