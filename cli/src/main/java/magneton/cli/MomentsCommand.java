package magneton.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.moment.DipoleConvention;
import magneton.report.Json;
import magneton.report.TextTable;
import magneton.run.EffectiveMoments;
import magneton.run.ElementLimits;
import magneton.run.RunConfig;
import magneton.unit.Measure;
import magneton.unit.QuantityFormatException;

/** {@code magneton moments CONFIG}. */
@Command(name = "moments", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Effective moments of each source component and flavour; limits carried to matrix elements.")
final class MomentsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--limit", paramLabel = "MU",
            description = "A limit on the effective moment, Bohr magnetons, to carry to the elements of the matrix.")
    private Double limit;

    @Option(names = "--lightest-mass", paramLabel = "MASS", defaultValue = "0 eV",
            description = "Mass of the lightest neutrino (normal ordering) for the Standard Model values; 0 eV if not given.")
    private String lightestMass;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table (default) or json.")
    private String format;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON);
        if (limit != null && !(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
            throw CommandException.usage("--limit: " + limit + " is not a moment above zero.");
        }
        double massEv = massEv();
        RunConfig run = config.read();
        List<EffectiveMoments> all = EffectiveMoments.of(run);
        if (all.isEmpty()) {
            throw CommandException.usage("the config has no process with a magnetic moment; add one,"
                    + " for example --set processes.eves-magnetic.mu=1e-11.");
        }
        if (chosen == OutputFormat.JSON) {
            List<Map<String, Object>> processes = all.stream().map(effective -> json(effective, massEv)).toList();
            spec.commandLine().getOut().println(Json.pretty(Map.of("processes", processes)));
        } else {
            all.forEach(effective -> spec.commandLine().getOut().print(table(effective, massEv)));
        }
        return ExitCode.DONE;
    }

    private double massEv() {
        double massEv;
        try {
            massEv = Measure.ENERGY.read(lightestMass, "eV");
        } catch (QuantityFormatException e) {
            throw CommandException.usage("--lightest-mass: " + e.getMessage() + ".");
        }
        if (!(massEv >= 0)) {
            throw CommandException.usage("--lightest-mass: '" + lightestMass + "' is below zero.");
        }
        return massEv;
    }

    private Map<String, Object> json(EffectiveMoments effective, double massEv) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("process", effective.process().name());
        map.put("mu_eff", effective.asCounted());
        List<Map<String, Object>> parts = new ArrayList<>();
        for (EffectiveMoments.Part part : effective.parts()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("component", part.name());
            row.put("neutrino", part.flavour().label());
            row.put("nu_pdg", part.flavour().pdg());
            row.put("flux_share", part.share());
            row.put("mu_eff", part.bohrMagnetons());
            parts.add(row);
        }
        map.put("components", parts);
        if (limit != null) {
            map.put("limit", limit);
            map.put("lightest_mass_ev", massEv);
            map.put("natural_mass_ev", ElementLimits.NATURAL_MASS_EV);
            map.put("natural_scale_tev", ElementLimits.NATURAL_SCALE_TEV);
            map.put("elements", ElementLimits.of(effective, limit, massEv).stream().map(MomentsCommand::json).toList());
        }
        return map;
    }

    private static Map<String, Object> json(ElementLimits.Element element) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", element.kind());
        row.put("basis", element.basis());
        row.put("element", element.element());
        row.put("limit", element.limit());
        row.put("limit_vacuum", element.vacuumLimit());
        row.put("d_half_per_gev", DipoleConvention.HALF.couplingPerGeV(element.limit()));
        row.put("d_full_per_gev", DipoleConvention.FULL.couplingPerGeV(element.limit()));
        row.put("standard_model", element.standardModel());
        row.put("natural", element.natural());
        return row;
    }

    private String table(EffectiveMoments effective, double massEv) {
        StringBuilder text = new StringBuilder();
        text.append(effective.process().name()).append(": mu_eff = ").append(number(effective.asCounted()))
                .append(" mu_B as its events are counted in the recoil range\n\n");
        TextTable parts = new TextTable("component", "neutrino", "share of flux", "mu_eff");
        for (EffectiveMoments.Part part : effective.parts()) {
            parts.row(part.name(), part.flavour().label(), number(part.share()), number(part.bohrMagnetons()));
        }
        text.append(parts).append('\n');
        if (limit != null) {
            text.append("limits on single elements from mu_eff < ").append(number(limit)).append(" mu_B")
                    .append(" (Standard Model: lightest mass ").append(massEv).append(" eV; natural: scale ")
                    .append(ElementLimits.NATURAL_SCALE_TEV).append(" TeV, Majorana mass ")
                    .append(ElementLimits.NATURAL_MASS_EV).append(" eV)\n\n");
            TextTable elements = new TextTable("kind", "basis", "element", "limit", "in vacuum", "Standard Model", "natural");
            boolean solar = false;
            for (ElementLimits.Element e : ElementLimits.of(effective, limit, massEv)) {
                elements.row(e.kind(), e.basis(), e.element(), number(e.limit()), number(e.vacuumLimit()),
                        number(e.standardModel()), number(e.natural()));
                solar |= !Double.isNaN(e.vacuumLimit());
            }
            text.append(elements).append('\n');
            if (solar) {
                text.append("in vacuum: without matter effects in the Sun, P_ei = |U_ei|^2, as experiments publish these limits\n\n");
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }
}
