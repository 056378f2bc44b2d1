package magneton.check;

import java.util.List;
import java.util.Locale;

import magneton.constant.Constants;
import magneton.run.RunConfig;
import magneton.source.DecayStrength;
import magneton.source.Radioactive;

/** Finds radioactive sources that keep the activity of their first day through a longer exposure. */
final class LastingActivity {
    /** 51Cr and 37Ar lose 2 % or more in a day. */
    private static final double SHORT_DAYS = 1;

    private LastingActivity() {}

    static List<Warning> warnings(RunConfig run) {
        double days = run.exposure().physics().liveSeconds() / Constants.SECONDS_PER_DAY;
        boolean lasting = run.source().source() instanceof Radioactive source
                && source.strength() instanceof DecayStrength.Activity activity && activity.durationDays() == 0;
        return lasting && days > SHORT_DAYS
                ? List.of(new Warning("source", String.format(Locale.ROOT, "the activity stays what it is at the start through"
                        + " %.4g d of exposure; with 'duration: %.4g d' it decays", days, days)))
                : List.of();
    }
}
