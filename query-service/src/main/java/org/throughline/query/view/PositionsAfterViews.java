package org.throughline.query.view;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stores how far a view has read only after the view is written.
 *
 * <p>There is no transaction around the two. Axon stores the position first; a failure in between would then skip events
 * for good, while this way round it repeats some, which their versions make harmless.
 */
record PositionsAfterViews(TokenStore positions, StuckViews stuck, ViewMetrics metrics) implements TokenStore {

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try {
            if (CurrentUnitOfWork.isStarted()) write(CurrentUnitOfWork.get(), processor);
            positions.storeToken(token, processor, segment);
            stuck.moves(processor, segment);
        } catch (UnableToClaimTokenException elsewhere) {
            stuck.moves(processor, segment); // another process goes on with it
            throw elsewhere;
        } catch (RuntimeException failed) {
            stuck.isStuck(processor, segment);
            throw failed;
        }
    }

    private void write(UnitOfWork<?> batch, String processor) {
        Batch.write(batch);
        if (batch.root() instanceof BatchingUnitOfWork<?> events) metrics.shown(processor, events.getMessages());
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
        return positions.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return positions.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        positions.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        positions.releaseClaim(processor, segment);
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
