package magneton.response;

/**
 * A parameter of a response that an analysis may let float.
 *
 * @param key config key it stands for; {@code quenching-scale} is a factor on the quenching factor of nuclear recoils,
 *     {@code resolution-scale} a factor on the resolution that the response has
 * @param value its value in this response
 * @param priorSigma usual width of its prior, in the unit of the value
 * @param highest value it can have, in the same unit; infinite where there is none
 * @param source where the width comes from
 */
public record Nuisance(String key, double value, double priorSigma, double highest, String source) {
    /** A parameter without an upper end, such as a scale. */
    public Nuisance(String key, double value, double priorSigma, String source) {
        this(key, value, priorSigma, Double.POSITIVE_INFINITY, source);
    }

    /** Refuses a key that is none of the response's nuisance parameters. */
    public static void require(Response response, String key) {
        if (response.nuisances().stream().noneMatch(nuisance -> nuisance.key().equals(key))) {
            throw new IllegalArgumentException(response.name() + " has no nuisance parameter '" + key + "'");
        }
    }
}
