package magneton.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import magneton.event.EventSchema;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * What is measured.
 *
 * @param sampler of the experiment
 * @param response of the detector, if there is one
 * @param schema columns of the full record
 * @param metadata of the file
 * @param mode kernels
 * @param directory where temporary files go
 */
public record Workload(
        EventSampler sampler, Optional<Response> response, EventSchema schema, Map<String, String> metadata,
        SimdMode mode, Path directory) {}
