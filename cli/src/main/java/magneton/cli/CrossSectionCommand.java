package magneton.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.config.ConfigNode;
import magneton.config.InputFiles;
import magneton.config.Overlay;
import magneton.config.Section;
import magneton.config.YamlReader;
import magneton.process.Process;
import magneton.report.ColumnTable;
import magneton.report.Json;
import magneton.run.CrossSection;
import magneton.run.ProcessEntry;
import magneton.run.ProcessKinds;
import magneton.source.Flavour;
import magneton.table.NearestWord;

/** {@code magneton cross-section PROCESS}. */
@Command(name = "cross-section", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "d(sigma)/dT of a process at one neutrino energy.")
final class CrossSectionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROCESS", description = "A process, see 'magneton list processes'.")
    private String process;

    @Option(names = "--target", paramLabel = "TARGET", required = true,
            description = "An element (per atom, summed over isotopes and electrons) or 'electron'.")
    private String target;

    @Option(names = "--atomic-model", paramLabel = "MODEL", defaultValue = "stepping",
            description = "How bound electrons answer: stepping (default) or another of 'magneton list atomic-models'.")
    private String atomicModel;

    @Option(names = "--nu", paramLabel = "SPECIES", defaultValue = "nuebar",
            description = "nue, nuebar (default), numu, numubar, nutau or nutaubar.")
    private String species;

    @Option(names = "--e-nu", paramLabel = "ENERGY", required = true, description = "Neutrino energy, e.g. 1MeV.")
    private String energy;

    @Option(names = "--at", paramLabel = "ENERGIES", description = "Recoil energies: 1keV,2.8keV.")
    private String at;

    @Option(names = "--bins", paramLabel = "BINS", description = "Bin averages: lo:hi:n or lo:hi:n:log.")
    private String bins;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A key of the process, e.g. mu=1e-11. Repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv (default) or json.")
    private String format;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.CSV, OutputFormat.JSON);
        double energyKeV = EnergyGrid.energy("--e-nu", energy);
        if (!(energyKeV > 0)) {
            throw CommandException.usage("--e-nu: the neutrino energy must be above zero.");
        }
        CrossSection section = CrossSection.of(process(), target, atomicModel, flavour(), energyKeV);
        EnergyGrid grid = EnergyGrid.of(at, bins, Math.max(1e-3, 1e-6 * section.maxRecoilKeV()), section.maxRecoilKeV());
        ColumnTable table = new ColumnTable().put("t_kev", grid.energyKeV());
        if (grid.binned()) {
            int n = grid.energyKeV().length;
            table.put("low_kev", Arrays.copyOf(grid.edgesKeV(), n));
            table.put("high_kev", Arrays.copyOfRange(grid.edgesKeV(), 1, n + 1));
            table.put("dsigma_dt_cm2_per_kev", section.binAverages(grid.edgesKeV()));
        } else {
            table.put("dsigma_dt_cm2_per_kev", Arrays.stream(grid.energyKeV()).map(section::perKeV).toArray());
        }
        table.put("cos_theta", Arrays.stream(grid.energyKeV()).map(section::cosTheta).toArray());
        table.put("e_nu_min_kev", Arrays.stream(grid.energyKeV()).map(section::minEnergyKeV).toArray());
        spec.commandLine().getOut().print(chosen == OutputFormat.CSV ? table.csv() : Json.pretty(table.lists()) + "\n");
        return ExitCode.DONE;
    }

    private Process process() {
        Section<? extends ProcessEntry> kind = ProcessKinds.ONE.kind(process).orElseThrow(() -> CommandException.usage(
                "unknown process '" + process + "'; " + NearestWord.advice(process, ProcessKinds.ONE.words()) + "."));
        ConfigNode empty = YamlReader.read("{}", process, InputFiles.NONE);
        return kind.read(Overlay.apply(empty, settings)).process();
    }

    private Flavour flavour() {
        List<String> words = Arrays.stream(Flavour.values()).map(Flavour::label).toList();
        int index = words.indexOf(species);
        if (index < 0) {
            throw CommandException.usage("--nu: unknown species '" + species + "'; " + NearestWord.advice(species, words) + ".");
        }
        return Flavour.values()[index];
    }
}
