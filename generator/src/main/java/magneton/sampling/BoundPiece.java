package magneton.sampling;

import java.util.List;

import magneton.experiment.Channel;
import magneton.rate.IonisationDensity;

/**
 * A channel on bound electrons with its density: what one {@link BoundCellTable} samples.
 *
 * @param rate integral of the channel's spectrum over its recoil range, times scatterers per kg
 */
record BoundPiece(Channel channel, IonisationDensity density, double rate) {
    /** The piece of a channel; none if it has no phase space or no rate. */
    static List<BoundPiece> of(Channel channel) {
        IonisationDensity density = new IonisationDensity(channel);
        double rate = channel.scatterersPerKg()
                * density.integral(channel.recoilRange().fromKeV(), channel.recoilRange().toKeV());
        return rate > 0 ? List.of(new BoundPiece(channel, density, rate)) : List.of();
    }

    double finalMass() {
        return channel.ionisation().law().finalMassMeV();
    }
}
