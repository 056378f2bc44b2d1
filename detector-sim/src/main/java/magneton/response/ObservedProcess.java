package magneton.response;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import magneton.rate.ProcessSpectrum;

/** A process as a detector sees it: the folds of all its channels, in events per kg and unit of flux exposure. */
public final class ObservedProcess {
    private final List<ObservedSpectrum> channels;

    public ObservedProcess(ProcessSpectrum spectrum, Response response) {
        // Channels do not depend on each other: they are folded side by side, and summed in order.
        channels = spectrum.channels().parallelStream()
                .filter(channel -> channel.breakpointsKeV().length > 0)
                .map(channel -> response.fold(new ChannelRecoils(channel)))
                .toList();
    }

    /** Detected events at all observed energies. */
    public double detected() {
        double[] parts = channels.parallelStream().mapToDouble(ObservedSpectrum::detected).toArray();
        return DoubleStream.of(parts).sum();
    }

    /** Events per keV at each observed energy. */
    public double[] density(double[] observedKeV) {
        return sum(observedKeV.length, channel -> channel.density(observedKeV));
    }

    /** Mean events per keV of each bin between successive edges. */
    public double[] binAverages(double[] edgesKeV) {
        return sum(edgesKeV.length - 1, channel -> channel.binAverages(edgesKeV));
    }

    private double[] sum(int n, Function<ObservedSpectrum, double[]> part) {
        double[] sum = new double[n];
        for (ObservedSpectrum channel : channels) {
            double[] values = part.apply(channel);
            for (int i = 0; i < n; i++) {
                sum[i] += values[i];
            }
        }
        return sum;
    }
}
