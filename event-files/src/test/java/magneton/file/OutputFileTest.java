package magneton.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its name only when it is complete, and every failure is a sentence. */
class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void appearsWhenCommitted() throws IOException {
        Path target = folder.resolve("a.csv");
        try (OutputFile file = new OutputFile(target, false)) {
            file.create();
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(file.position()).isEqualTo(3);
            assertThat(target).doesNotExist();
            file.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder.resolve("a.csv.part")).doesNotExist();
    }

    @Test
    void anExistingTargetIsReplacedOnlyByForce() throws IOException {
        Path target = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> new OutputFile(target, false).create()).isInstanceOf(EventFileException.class)
                .hasMessage(target + ": exists already; --force replaces it");
        assertThat(folder.resolve("a.csv.part")).doesNotExist();
        try (OutputFile file = new OutputFile(target, true)) {
            file.create();
            file.write(ByteBuffer.wrap(new byte[] {'n'}));
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("n");
    }

    @Test
    void aTargetThatAppearsMeanwhileIsKept() throws IOException {
        Path target = folder.resolve("a.csv");
        try (OutputFile file = new OutputFile(target, false)) {
            file.create();
            Files.writeString(target, "someone else");
            assertThatThrownBy(file::commit).isInstanceOf(EventFileException.class);
        }
        assertThat(target).hasContent("someone else");
    }

    @Test
    void discardLeavesNothing() throws IOException {
        OutputFile file = new OutputFile(folder.resolve("a.csv"), false);
        file.create();
        file.discard();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failuresAreSentences() {
        Path none = folder.resolve("none/a.csv");
        assertThatThrownBy(() -> new OutputFile(none, false).create()).isInstanceOf(EventFileException.class)
                .hasMessage(none + ".part: cannot open it for writing, no such file or directory");
        assertThatThrownBy(() -> new OutputFile(folder, true).create())
                .hasMessage(folder + ": is a directory");
        Path path = Path.of("a.csv");
        assertThat(EventFileException.of(path, "cannot write", new IOException("No space left on device")))
                .hasMessage("a.csv: cannot write, no space left on device");
        assertThat(EventFileException.of(path, "cannot write", new AccessDeniedException("a.csv")))
                .hasMessage("a.csv: cannot write, permission denied");
        assertThat(EventFileException.of(path, "cannot write", new ClosedByInterruptException()))
                .hasMessage("a.csv: cannot write, the run was interrupted");
    }

    @Test
    void aFullDiskIsASentence() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "no /dev/full here");
        Path target = folder.resolve("a.csv");
        Files.createSymbolicLink(folder.resolve("a.csv.part"), full);
        try (OutputFile file = new OutputFile(target, false)) {
            file.create();
            assertThatThrownBy(() -> file.write(ByteBuffer.allocate(10))).isInstanceOf(EventFileException.class)
                    .hasMessage(target + ".part: cannot write, no space left on device");
            file.discard();
        }
    }
}
