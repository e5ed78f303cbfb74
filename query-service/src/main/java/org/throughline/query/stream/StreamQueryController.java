package org.throughline.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.StillEntitled;
import org.throughline.board.permission.ReadsContent;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.ReviewId;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.query.action.ReadableActions;

/** The live stream over HTTP: Server-Sent Events (WHATWG HTML). */
@RestController
@Tag(name = "Stream")
class StreamQueryController {

    private final LiveStreams streams;
    private final ReadPermissionInTheLog permission;
    private final ReadableActions actions;
    private final AskerResolver askers;
    private final StillEntitled entitled;
    private final AccessRecords records;

    StreamQueryController(
            LiveStreams streams,
            ReadPermissionInTheLog permission,
            ReadableActions actions,
            AskerResolver askers,
            AccessRecords records,
            StillEntitled entitled) {
        this.records = records;
        this.streams = streams;
        this.permission = permission;
        this.actions = actions;
        this.askers = askers;
        this.entitled = entitled;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ReadsContent
    @Operation(
            operationId = "streamDecisions",
            summary = "Decisions as they are recorded, as Server-Sent Events",
            description =
                    "Each event names its review, finding, action or meeting, and the version: use it with atLeast, which waits until"
                            + " the views have it. After a break, send the last id as Last-Event-ID, as browsers do."
                            + " Nothing is lost then, and an event may be sent twice. A stream ends after ten"
                            + " minutes; resume it in the same way. If the record was restored from a backup since, the first"
                            + " event is called restarted: read again what you have shown or stored, and go on listening.")
    ResponseEntity<SseEmitter> stream(
            @Parameter(schema = @Schema(type = "string"), example = "scr-child-j")
                    @RequestParam(required = false)
                    @Nullable
                    ReviewId review,
            @RequestParam(required = false) StreamedEvent.@Nullable Kind kind,
            @Parameter(
                            description =
                                    "The id after which to begin, as in Last-Event-ID; by default the stream begins now")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @Parameter(description = "The id of the last event that you have; browsers send it after a break")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String last) {
        var name = last == null ? "since" : "Last-Event-ID";
        var from = last == null ? since : last;
        var asker = askers.asker();
        var read = AccessRecord.of(AccessKind.RESTRICTED_READ);
        var stream = streams.open(
                asker.user(),
                from == null ? null : Position.read(from, name),
                new Listener(
                        () -> entitled.toReadContent(asker),
                        () -> permission.to(asker),
                        actions,
                        review,
                        kind,
                        thing -> records.addRead(read.about(thing))));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }
}
