package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Values;
import magneton.process.NeutrinoCharges;
import magneton.unit.Measure;

/** How configs give the electromagnetic properties that conserve helicity, as weak scattering does. */
final class ChargeKeys {
    private static final Key<double[]> CHARGE_RADIUS = Key.optional("charge-radius",
            new PerFlavour(Numbers.quantity(Measure.AREA)),
            "charge radius squared less its Standard Model value (which the couplings hold), for all flavours or by flavour");
    private static final Key<double[]> ANAPOLE = Key.optional("anapole",
            new PerFlavour(Numbers.quantity(Measure.AREA)), "anapole moment; acts as a charge radius squared of -6 times it");
    private static final Key<double[]> MILLICHARGE = Key.optional("millicharge",
            new PerFlavour(Numbers.number()), "electric charge in units of e, for all flavours or by flavour");

    private static final Key<double[]> TRANSITION_RADIUS = Key.optional("transition-charge-radius",
            PerFlavour.ofPairs(Numbers.quantity(Measure.AREA)),
            "charge radius squared between flavours, for all pairs or by pair; adds without interference");
    private static final Key<double[]> TRANSITION_CHARGE = Key.optional("transition-millicharge",
            PerFlavour.ofPairs(Numbers.number()),
            "electric charge between flavours in units of e, for all pairs or by pair; adds without interference");

    static final List<Key<?>> ALL =
            List.of(CHARGE_RADIUS, ANAPOLE, MILLICHARGE, TRANSITION_RADIUS, TRANSITION_CHARGE);

    private ChargeKeys() {}

    static NeutrinoCharges charges(Values v) {
        double[] none = new double[3];
        return new NeutrinoCharges(v.find(CHARGE_RADIUS).orElse(none), v.find(ANAPOLE).orElse(none),
                v.find(MILLICHARGE).orElse(none), v.find(TRANSITION_RADIUS).orElse(none), v.find(TRANSITION_CHARGE).orElse(none));
    }
}
