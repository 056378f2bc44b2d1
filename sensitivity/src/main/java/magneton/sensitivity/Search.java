package magneton.sensitivity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import magneton.background.BackgroundComponent;
import magneton.data.MeasuredSpectrum;
import magneton.experiment.Experiment;
import magneton.response.Response;

/**
 * A search in bins of observed energy.
 *
 * @param experiment source, target, processes, exposure
 * @param response how recoils are seen; bins are of T without one
 * @param signal the parameter of interest
 * @param flux uncertainties of the flux
 * @param background expected with the source on, with the widths of its priors
 * @param shapes parameters of the shape of the background that float
 * @param included processes that the background contains already, left out here; their change with a coupling is not
 * @param edgesKeV edges of the bins of observed energy; those of the data where there are any
 * @param data what was seen; without it an Asimov set stands for data: exactly what is expected without a signal
 * @param offPerOn live time with the source off over that with it on, where the spectrum of the first is subtracted bin by
 *     bin from an Asimov set; empty where the background is known as a smooth curve
 * @param priors relative prior widths that replace the usual ones, by name of the nuisance parameter: {@code flux},
 *     {@code background.<component>}, keys of the response; 0 holds it, infinity leaves it free. A name that the search
 *     does not have is an error
 */
public record Search(
        Experiment experiment, Optional<Response> response, Signal signal, List<FluxUncertainty> flux,
        List<BackgroundComponent> background, List<BackgroundShape> shapes, Set<String> included, double[] edgesKeV, Optional<MeasuredSpectrum> data,
        OptionalDouble offPerOn, Map<String, Double> priors) {
    public Search {
        flux = List.copyOf(flux);
        background = List.copyOf(background);
        shapes = List.copyOf(shapes);
        included = Set.copyOf(included);
        priors = Map.copyOf(priors);
        edgesKeV = edgesKeV.clone();
        if (edgesKeV.length < 2) {
            throw new IllegalArgumentException("a search needs a bin or more");
        }
        for (int i = 1; i < edgesKeV.length; i++) {
            if (!(edgesKeV[i - 1] < edgesKeV[i])) {
                throw new IllegalArgumentException(
                        "edges of bins must increase: " + edgesKeV[i - 1] + ", " + edgesKeV[i] + " keV");
            }
        }
    }

    /** A search for a magnetic moment, no data, usual priors, no uncertainty of the flux. */
    public static Search of(Experiment experiment, Response response, List<BackgroundComponent> background, double[] edgesKeV) {
        return new Search(experiment, Optional.of(response), new Signal.Moment(), List.of(), background, List.of(), Set.of(),
                edgesKeV,
                Optional.empty(), OptionalDouble.empty(), Map.of());
    }

    /** The likelihood of its data: folds all templates, tenths of a second to seconds. */
    public SearchModel model() {
        return ModelBuilder.build(this);
    }

    /** Its limit at a confidence level. */
    public Limit limit(double cl) {
        return model().limit(cl);
    }
}
