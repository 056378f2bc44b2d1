package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect --plot}: a picture with a line for each energy that the file has. */
class InspectPlotTest {
    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    @Test
    void drawsBothEnergies() throws IOException {
        run.generate("a.parquet", "-n", "1000");
        assertThat(inspect("a.parquet").code()).isZero();
        assertThat(colours()).contains(0x000000, 0x0072B2);
    }

    @Test
    void drawsRecoilsWhereThereIsNoDetector() throws IOException {
        Files.writeString(run.config(), Files.readString(run.config()).replaceAll("(?m)^detector:.*$", ""));
        run.generate("a.parquet", "-n", "1000");
        assertThat(inspect("a.parquet").code()).isZero();
        assertThat(colours()).contains(0x000000).doesNotContain(0x0072B2);
    }

    @Test
    void aFileWithoutEventsHasNoPicture() {
        run.generate("a.parquet", "-n", "0");
        CommandRunner refused = inspect("a.parquet");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("no events to draw");
    }

    private CommandRunner inspect(String name) {
        return CommandRunner.run("inspect", directory.resolve(name).toString(), "--plot", directory.resolve("p.png").toString());
    }

    private Set<Integer> colours() throws IOException {
        BufferedImage image = ImageIO.read(directory.resolve("p.png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colours.add(pixel & 0xFFFFFF);
        }
        return colours;
    }
}
