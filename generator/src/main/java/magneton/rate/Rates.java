package magneton.rate;

import java.util.ArrayList;
import java.util.List;

import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;

/** Spectra and totals of every process of an experiment, by closed-form flux averages. */
public final class Rates {
    private final List<ProcessSpectrum> processes;

    public Rates(Experiment experiment) {
        List<Channel> channels = Channel.of(experiment);
        List<ProcessSpectrum> spectra = new ArrayList<>();
        for (ProcessSetup setup : experiment.processes()) {
            spectra.add(new ProcessSpectrum(setup.process(), experiment,
                    channels.stream().filter(channel -> channel.process() == setup.process()).toList()));
        }
        processes = List.copyOf(spectra);
    }

    /** One spectrum a process, in the order of the config. */
    public List<ProcessSpectrum> processes() {
        return processes;
    }
}
