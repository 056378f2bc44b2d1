package magneton.background;

import java.util.function.DoubleFunction;

/**
 * A parameter of the shape of a background that an analysis may let float.
 *
 * @param name component and key: {@code exponential.decay}
 * @param step a relative change that moves the shape by a fraction of its features
 * @param model the background with the parameter times a factor
 */
public record ShapeParameter(String name, double step, DoubleFunction<BackgroundModel> model) {}
