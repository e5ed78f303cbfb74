package org.throughline.platform.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.throughline.platform.problem.Refused;

/** Decodes a picture, at a reduced size, to see that it is one and that a reader can bear it. */
final class Pictures {

    private static final int SIDE_MAX = 20_000;

    /** A scan of A3 at 300 dpi has 17 million. */
    private static final long PIXELS_MAX = 50_000_000;

    private static final int DECODED_SIDE = 500;

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static void check(Path file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw Contents.damaged();
            var reader = readers.next();
            try {
                // Metadata is left out: a compressed comment may unpack to anything.
                reader.setInput(input, true, true);
                decode(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) throw refused;
            throw Contents.damaged();
        }
    }

    private static void decode(ImageReader reader) throws IOException {
        int width = reader.getWidth(0), height = reader.getHeight(0);
        if (width > SIDE_MAX || height > SIDE_MAX || (long) width * height > PIXELS_MAX)
            throw Contents.unchecked("the picture has more than 50 million pixels");
        var reduced = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / DECODED_SIDE);
        reduced.setSourceSubsampling(every, every, 0, 0);
        BufferedImage decoded = reader.read(0, reduced);
        decoded.flush();
    }
}
