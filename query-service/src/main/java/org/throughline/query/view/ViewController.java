package org.throughline.query.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.platform.web.Refused;

/** Views over HTTP, for administrators: how they stand, making them anew, and the events that are parked. */
@RestController
@RequestMapping("/api/views")
@Tag(name = "Views")
class ViewController {

    /** Every view. */
    record ShownViews(List<ShownView> views) {}

    /**
     * What trying parked events again has come to.
     *
     * @param retried reviews, findings or actions that have no parked events any more
     * @param stillParked those that still have some
     */
    record Retried(long retried, long stillParked) {}

    private final ViewKeepers keepers;
    private final ViewStandings standings;
    private final Rebuilding rebuilding;
    private final LiveGenerations live;

    ViewController(ViewKeepers keepers, ViewStandings standings, Rebuilding rebuilding, LiveGenerations live) {
        this.keepers = keepers;
        this.standings = standings;
        this.rebuilding = rebuilding;
        this.live = live;
    }

    @GetMapping
    @Operation(summary = "How every view stands, how far it is behind, and the making of the next generation")
    ShownViews all() {
        return new ShownViews(keepers.all().stream().map(standings::show).toList());
    }

    @GetMapping("/{view}")
    @Operation(summary = "How a view stands")
    ShownView one(@Parameter(example = "actions") @PathVariable String view) {
        return standings.show(known(view));
    }

    @PostMapping("/{view}/rebuild")
    @Operation(summary = "Make the view anew from the log; the old one is shown until the new one is ready")
    ResponseEntity<ShownView> rebuild(@Parameter(example = "actions") @PathVariable String view) {
        rebuilding.begin(known(view));
        return accepted(view);
    }

    @PostMapping("/{view}/rebuild/pause")
    @Operation(summary = "Let the making of the next generation rest")
    ResponseEntity<ShownView> pause(@PathVariable String view) {
        rebuilding.pause(known(view));
        return accepted(view);
    }

    @PostMapping("/{view}/rebuild/resumption")
    @Operation(summary = "Go on with the making of the next generation")
    ResponseEntity<ShownView> resume(@PathVariable String view) {
        rebuilding.resume(known(view));
        return accepted(view);
    }

    @PostMapping("/{view}/rebuild/cancellation")
    @Operation(summary = "Give up the next generation; the one that is shown stays")
    ResponseEntity<ShownView> cancel(@PathVariable String view) {
        rebuilding.cancel(known(view));
        return accepted(view);
    }

    @GetMapping("/{view}/parked")
    @Operation(summary = "The reviews, findings or actions whose events are parked because one failed; at most 200")
    List<ParkedEvents> parked(@PathVariable String view) {
        return ParkedEvents.of(shown(view));
    }

    @PostMapping("/{view}/parked/retry")
    @Operation(summary = "Try all parked events again, those of each review, finding or action in their order")
    Retried retryAll(@PathVariable String view) {
        var kept = shown(view);
        return new Retried(kept.retryAll(), kept.parked().amountOfSequences());
    }

    @PostMapping("/{view}/parked/{id}/retry")
    @Operation(summary = "Try the parked events of one review, finding or action again")
    Retried retry(@PathVariable String view, @PathVariable String id) {
        var kept = shown(view);
        if (!kept.parked().contains(id)) throw Refused.unknown();
        return new Retried(kept.retry(id) ? 1 : 0, kept.parked().amountOfSequences());
    }

    private ResponseEntity<ShownView> accepted(String view) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/views/" + view))
                .body(standings.show(known(view)));
    }

    private ViewKeeper known(String view) {
        return keepers.find(view).orElseThrow(Refused::unknown);
    }

    private KeptGeneration shown(String view) {
        var keeper = known(view);
        return keeper.kept(live.of(view).id())
                .orElseThrow(() -> Refused.forNow("VIEW_IS_BEING_BUILT", "this view is being built from the log", 2));
    }
}
