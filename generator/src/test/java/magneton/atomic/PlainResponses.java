package magneton.atomic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import magneton.constant.Constants;
import magneton.table.Table;
import magneton.target.Edges;
import magneton.target.Element;

/** The responses behind the patches of the atomic models, subshell by subshell, for tests that do without the patches. */
public final class PlainResponses {
    private static final double EV = 1e-6;

    private PlainResponses() {}

    /** In the order of the subshells of {@link AtomicModel.Bound#atom}. */
    public static List<Response> of(AtomicModel.Bound model, Element element) {
        return switch (model) {
            case Hydrogenic _ -> new Stepping(Edges.SOLID).steps(element).stream()
                    .map(step -> hydrogenic(step.electrons(), step.fromKeV() / Constants.KEV_PER_MEV)).toList();
            case ImpulseStepping _ -> {
                List<ComptonProfile> profiles = ComptonProfile.of(element);
                yield new Stepping(Edges.SOLID).steps(element).stream()
                        .map(step -> (Response) new ImpulseResponse(step.electrons(), profiles.get(step.shell()))).toList();
            }
            case HartreeFock _ -> element.z() == 1
                    ? List.of(hydrogenic(1, element.subshells().getFirst().solidKeV() / Constants.KEV_PER_MEV))
                    : tabulated(element.symbol());
            case EquivalentPhoton _ -> List.of(photons(element.symbol()));
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    private static Response hydrogenic(double electrons, double bindingMeV) {
        return HydrogenicResponse.ofBinding(electrons, bindingMeV);
    }

    private static List<Response> tabulated(String symbol) {
        Table summary = Table.ofResource("/magneton/atomic/response/summary.csv");
        Map<String, ResponseTable.Rows> tables = ResponseTable.load(symbol);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < summary.rows(); i++) {
            if (summary.text("element")[i].equals(symbol)) {
                double binding = summary.numbers("binding_eV")[i];
                responses.add(new TabulatedResponse(
                        tables.get(summary.text("subshell")[i]).above(binding), binding * EV));
            }
        }
        return responses;
    }

    /** Transverse response T sigma_gamma(T) / (2 pi^2 alpha), log-log between the points of the photoabsorption. */
    private static Response photons(String symbol) {
        Table table = Table.ofResource("/magneton/atomic/photo/photo_henke_" + symbol + ".csv");
        double[] energy = table.numbers("energy_eV");
        double[] sigma = table.numbers("sigma_barn");
        return (transfer, _, n, _, out) -> {
            int i = 1;
            while (i < energy.length - 1 && energy[i] * EV <= transfer) {
                i++;
            }
            double along = Math.log(transfer / (energy[i - 1] * EV)) / Math.log(energy[i] / energy[i - 1]);
            double barn = sigma[i - 1] * Math.pow(sigma[i] / sigma[i - 1], along);
            double response = transfer * barn * 1e-24 / Constants.HBARC2_MEV2_CM2 / (2 * Math.PI * Math.PI * Constants.ALPHA);
            for (int k = 0; k < n; k++) {
                out[Response.CHARGE][k] = 0;
                out[Response.TRANSVERSE][k] = response;
            }
        };
    }
}
