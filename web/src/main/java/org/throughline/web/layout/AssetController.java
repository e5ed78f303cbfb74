package org.throughline.web.layout;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets, to be kept by browsers for a year; an outdated address gets the present file. */
@Hidden
@Controller
class AssetController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{file}")
    ResponseEntity<byte[]> asset(@PathVariable String version, @PathVariable String file) {
        var bytes = assets.find(file);
        if (bytes.isEmpty()) return ResponseEntity.notFound().build();
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(
                        file.substring(file.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(
                        assets.isCurrent(version)
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache())
                .body(bytes.get());
    }
}
