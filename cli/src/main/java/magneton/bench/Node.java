package magneton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine and the JVM, for reports that two nodes can be compared by.
 *
 * @param cpu model, as far as the system tells
 * @param cpus logical processors that the JVM may use
 * @param jvm name and version
 * @param maxHeapBytes largest heap
 */
public record Node(String cpu, int cpus, String jvm, long maxHeapBytes) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** The node this runs on. */
    public static Node here() {
        return new Node(cpuModel(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(), Runtime.getRuntime().maxMemory());
    }

    private static String cpuModel() {
        for (String line : cpuInfo()) {
            if (line.startsWith(MODEL)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return System.getProperty("os.arch");
    }

    /** Linux tells; elsewhere, or where it cannot be read, the architecture has to do. */
    private static List<String> cpuInfo() {
        try {
            return Files.isReadable(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
