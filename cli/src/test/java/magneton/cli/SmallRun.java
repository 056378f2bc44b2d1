package magneton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of three row groups with two processes and a detector, in a directory of its own. */
record SmallRun(Path directory) {
    static final String CONFIG = """
            magneton: 1
            name: small
            events: 300000
            source: {reactor: {thermal-power: 3 GW, distance: 13.9 m}}
            target: Ge
            processes: {eves: {}, eves-magnetic: {mu: 2.9e-11}}
            recoil-range: [1 keV, 100 keV]
            exposure: {mass: 1.5 kg, time: 755.6 d}
            detector: {hpge: {threshold: 2.8 keV, noise-sigma: 0.51 keV}}
            """;

    SmallRun(Path directory) {
        this.directory = directory;
        try {
            Files.writeString(config(), CONFIG);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path config() {
        return directory.resolve("small.yaml");
    }

    CommandRunner generate(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "generate", config().toString(), "-o", directory.resolve(name).toString(), "--progress", "none"));
        arguments.addAll(List.of(options));
        return CommandRunner.run(arguments.toArray(String[]::new));
    }

    CommandRunner verify(String name) {
        return CommandRunner.run("verify", directory.resolve(name).toString());
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(directory.resolve(name));
    }
}
