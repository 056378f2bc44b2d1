package magneton.sampling;

import java.util.Comparator;
import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.target.Isotope;

/** Chooses the ionised subshell among those open at T, in proportion to their electrons; and the host atom. */
final class ShellChooser {
    /** Thresholds in MeV, ascending, with electrons and cumulative electrons of each step. */
    final double[] threshold;
    final double[] electrons;
    final double[] cumulative;
    /** Subshell by number of steps passed, the last one twice: rounding may pass all. */
    final int[] shell;
    final HostChooser hosts;

    private ShellChooser(List<AtomicModel.Step> steps, List<Isotope> isotopes) {
        int n = steps.size();
        threshold = new double[n];
        electrons = new double[n];
        cumulative = new double[n];
        shell = new int[n + 1];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            AtomicModel.Step step = steps.get(i);
            threshold[i] = step.fromKeV() / Constants.KEV_PER_MEV;
            electrons[i] = step.electrons();
            sum += step.electrons();
            cumulative[i] = sum;
            shell[i] = step.shell();
            shell[n] = step.shell();
        }
        this.hosts = new HostChooser(isotopes);
    }

    static ShellChooser of(Channel channel) {
        List<AtomicModel.Step> steps = channel.steps().stream()
                .sorted(Comparator.comparingDouble(AtomicModel.Step::fromKeV)).toList();
        return new ShellChooser(steps, channel.element().isotopes());
    }
}
