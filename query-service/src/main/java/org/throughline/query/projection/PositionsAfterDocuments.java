package org.throughline.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.throughline.query.document.DocumentBatch;

/**
 * Stores the position of a view after its documents, and at most once a second.
 *
 * <p>There is no transaction around the two. Axon stores the position first; a failure in between would then lose events,
 * while this order repeats some, which the versions of the documents make harmless. For the same reason a position may
 * lag: it is stored when it is older than the limit, when the segment is idle, and when it is released.
 */
final class PositionsAfterDocuments implements TokenStore {

    private record Pending(@Nullable TrackingToken token, String processor, int segment) {}

    private final TokenStore positions;
    private final ViewMetrics metrics;
    private final long ageNanosMax;
    private final Set<Integer> stuck = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> storedAt = new ConcurrentHashMap<>();
    private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();

    PositionsAfterDocuments(TokenStore positions, ViewMetrics metrics, long ageMillisMax) {
        this.positions = positions;
        this.metrics = metrics;
        this.ageNanosMax = ageMillisMax * 1_000_000;
    }

    /** Whether the last batch of a segment could not be written. Axon tries again, and reports it as caught up meanwhile. */
    boolean isStuck() {
        return !stuck.isEmpty();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try {
            if (CurrentUnitOfWork.isStarted()) write(CurrentUnitOfWork.get(), processor);
            if (isDue(segment)) store(new Pending(token, processor, segment));
            else pending.put(segment, new Pending(token, processor, segment));
            stuck.remove(segment);
        } catch (UnableToClaimTokenException takenByAnotherProcess) {
            stuck.remove(segment);
            forget(segment);
            throw takenByAnotherProcess;
        } catch (RuntimeException failed) {
            stuck.add(segment);
            throw failed;
        }
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var last = pending.get(segment);
        if (last == null) positions.extendClaim(processor, segment);
        else store(last);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var last = pending.get(segment);
        try {
            if (last != null) store(last);
        } finally {
            forget(segment);
            positions.releaseClaim(processor, segment);
        }
    }

    private void write(UnitOfWork<?> batch, String processor) {
        DocumentBatch.write(batch);
        if (batch.root() instanceof BatchingUnitOfWork<?> events) metrics.shown(processor, events.getMessages());
    }

    private boolean isDue(int segment) {
        var last = storedAt.get(segment);
        return last == null || System.nanoTime() - last >= ageNanosMax;
    }

    private void store(Pending position) {
        positions.storeToken(position.token(), position.processor(), position.segment());
        pending.remove(position.segment());
        storedAt.put(position.segment(), System.nanoTime());
    }

    private void forget(int segment) {
        pending.remove(segment);
        storedAt.remove(segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        positions.initializeTokenSegments(processor, count);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        positions.initializeTokenSegments(processor, count, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        forget(segment);
        return positions.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        forget(segment.getSegmentId());
        return positions.fetchToken(processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        positions.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        positions.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return positions.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return positions.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return positions.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return positions.retrieveStorageIdentifier();
    }
}
