package magneton.background;

import java.util.List;

import magneton.response.ObservedWindow;

/**
 * A background in observed energy, efficiency included: what the detector reports, not what happens in it. Immutable.
 */
public interface BackgroundModel {
    /**
     * Its components over a window of finite upper edge, in counts per keV of an exposure.
     *
     * @param window of observed energy; nothing lies outside
     * @param kgDays target mass times live time, kg d
     */
    List<BackgroundComponent> over(ObservedWindow window, double kgDays);

    /** The parameters of its shape; none where it is a table. */
    default List<ShapeParameter> shapes() {
        return List.of();
    }

    /** Processes of neutrinos that are part of it, by name; to generate them beside it would count them twice. */
    default List<String> includes() {
        return List.of();
    }
}
