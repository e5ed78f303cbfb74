package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.standalone.Program;
import org.throughline.standalone.example.TwoYears;

/**
 * Writes the pictures of the main pages into {@code docs/pages}: the example of two years, on a fixed day, so that pictures change
 * only where pages do. Its name keeps it out of the tests; {@code make pictures} runs it.
 */
class PageScreenshots {

    private static final Path DIRECTORY = Path.of("../docs/pages");

    /** A working day, in office hours. */
    private static final Instant DAY = Instant.parse("2026-11-30T10:15:00Z");

    private static final int HEIGHT_MAX = 1500;
    private static final int COLOURS = 128;

    private static final String RECORD = "/meetings/{{/api/meetings?approved=true /items/0/id}}/record?minute=7.1"
            + "&as=actions/due-date&thing={{/api/actions?number=MASKED /items/0/id}}";

    private static final String COMPARE = "/compare?of=actions/{{/api/corrections?lowered=true /items/0/id}}"
            + "&asOf={{/api/corrections?lowered=true /items/0/recordedOn}}"
            + "&knownAt={{/api/corrections?lowered=true /items/0/authority/meetingDate}}";

    private static final String CORRECT =
            "/decide/actions/{{/api/actions?number=MASKED /items/0/id}}/corrections?corrects=1";

    /** A page, for one user. */
    private record Picture(String name, String user, String address) {}

    private static final Picture[] PICTURES = {
        new Picture("home", "chair", "/"),
        new Picture("drift-board", "chair", "/drift"),
        new Picture("actions", "secretary", "/actions?number=MASKED&sort=-maskedDelayDays"),
        new Picture("action", "auditor", "/actions/{{/api/actions?number=MASKED&signal=MOVED /items/0/id}}"),
        new Picture("meeting", "secretary", "/meetings/{{/api/meetings?approved=true /items/0/id}}"),
        new Picture("record", "secretary", RECORD),
        new Picture("review", "chair", "/reviews/lr-harbour"),
        new Picture("impact", "chair", "/impact"),
        new Picture("to-answer", "lead-csc", "/to-answer"),
        new Picture("compare", "auditor", COMPARE),
        new Picture("correct", "secretary", CORRECT),
        new Picture("sample", "auditor", "/audit/sample?seed=48150316234201081516&size=10")
    };

    @Test
    void the_main_pages() throws IOException {
        Files.createDirectories(DIRECTORY);
        try (var program = Program.at(DAY);
                var browsers = new Browsers(Program.address(program))) {
            TwoYears.load(program, "--today=2026-11-30");
            for (var picture : PICTURES) write(picture, browsers.signedIn(picture.user()), program);
        }
        assertThat(DIRECTORY).isDirectoryContaining(file -> file.toString().endsWith(".png"));
    }

    private static void write(Picture picture, Page page, ConfigurableApplicationContext program) throws IOException {
        page.navigate(new PageAddresses("", picture.address(), List.of()).in(program));
        var whole =
                ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
        var top = whole.getSubimage(0, 0, whole.getWidth(), Math.min(HEIGHT_MAX, whole.getHeight()));
        ImageIO.write(
                withFewColours(top),
                "png",
                DIRECTORY.resolve(picture.name() + ".png").toFile());
    }

    /** Pages have few colours, and shades of them at the edges of letters. */
    private static BufferedImage withFewColours(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) counts.merge(picture.getRGB(x, y), 1, Integer::sum);
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        var raster = reduced.getRaster();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                raster.setSample(
                        x, y, 0, nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(colour, palette)));
        return reduced;
    }

    private static int nearest(int colour, int[] palette) {
        var wanted = new Color(colour);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            var offered = new Color(palette[i]);
            int red = wanted.getRed() - offered.getRed();
            int green = wanted.getGreen() - offered.getGreen();
            int blue = wanted.getBlue() - offered.getBlue();
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
