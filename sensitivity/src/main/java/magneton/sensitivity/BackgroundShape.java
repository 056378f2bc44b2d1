package magneton.sensitivity;

import java.util.List;

import magneton.background.BackgroundComponent;

/**
 * A parameter of the shape of a background: all components with it a step up and a step down.
 *
 * @param name of the nuisance parameter
 * @param free whether no prior holds it
 * @param up components at +1
 * @param down components at -1
 */
public record BackgroundShape(String name, boolean free, List<BackgroundComponent> up, List<BackgroundComponent> down) {}
