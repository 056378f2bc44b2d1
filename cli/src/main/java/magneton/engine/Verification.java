package magneton.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Proves an event file: makes its row groups again and compares every column, bit for bit. */
public final class Verification {
    /** Of a row group that a file does not have, for the run kept none of its events. */
    static final int NOWHERE = -1;

    private final RunPlan plan;
    private final EventSampler sampler;
    private final Optional<Response> response;
    private final EventSchema schema;

    public Verification(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema) {
        this.plan = plan;
        this.sampler = sampler;
        this.response = response;
        this.schema = schema;
    }

    /** Opens the file anew, for one thread more. */
    @FunctionalInterface
    public interface Opener {
        EventReader open() throws EventFileException;
    }

    /**
     * What came out.
     *
     * @param groups row groups compared
     * @param rows of the file that were compared
     * @param difference the first one in file order, if there is any
     */
    public record Result(long groups, long rows, Optional<Difference> difference) {}

    /** A row group of the run and where it stands in the file. */
    private record Task(long group, int stands) {}

    /**
     * Compares.
     *
     * @param generated events that the file says were made for it
     * @param sample how many row groups, spread over the file; all if larger than their number
     * @throws IllegalArgumentException if so many events cannot have been made; the message is a clause
     */
    public Result run(Opener opener, long generated, int sample, int threads)
            throws EventFileException, InterruptedException {
        List<EventReader> readers = new ArrayList<>();
        try {
            List<GroupProof> proofs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                readers.add(opener.open());
                proofs.add(new GroupProof(plan, sampler, response, schema, readers.getLast()));
            }
            long end = plan.endAfter(generated);
            long[] groups = groups(readers.getFirst());
            Optional<Difference> misplaced = misplaced(groups, end);
            if (misplaced.isPresent()) {
                return new Result(0, 0, misplaced);
            }
            boolean all = sample >= groups.length;
            List<Task> tasks = all ? all(groups, end) : spread(groups, sample);
            long events = tasks.stream().mapToLong(task -> plan.eventsBefore(task.group + 1) - plan.eventsBefore(task.group)).sum();
            try (VectorWarmUp warmUp = VectorWarmUp.start(events, sampler, response, schema)) {
                return compare(tasks, readers.getFirst(), proofs, warmUp);
            }
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
    }

    /** Number in the run of each row group of the file. */
    private static long[] groups(EventReader reader) throws EventFileException {
        long[] groups = new long[reader.groups()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = RunPlan.groupOf(reader.firstEvent(i));
        }
        return groups;
    }

    private Optional<Difference> misplaced(long[] groups, long end) {
        long least = plan.shard().first();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] < least || groups[i] >= end) {
                return Optional.of(new Difference("has events in row group " + i + " that do not belong there"));
            }
            least = groups[i] + 1;
        }
        return Optional.empty();
    }

    private List<Task> all(long[] groups, long end) {
        List<Task> tasks = new ArrayList<>();
        int stands = 0;
        for (long group = plan.shard().first(); group < end; group++) {
            boolean there = stands < groups.length && groups[stands] == group;
            tasks.add(new Task(group, there ? stands++ : NOWHERE));
        }
        return tasks;
    }

    /** Evenly from the first to the last. */
    private static List<Task> spread(long[] groups, int sample) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < sample; i++) {
            int stands = (int) (sample == 1 ? 0 : (long) i * (groups.length - 1) / (sample - 1));
            tasks.add(new Task(groups[stands], stands));
        }
        return tasks;
    }

    private static Result compare(List<Task> tasks, EventReader reader, List<GroupProof> proofs, VectorWarmUp warmUp)
            throws EventFileException, InterruptedException {
        Tally tally = new Tally();
        new OrderedWork<GroupProof, Optional<Difference>>("proof", proofs).run(0, tasks.size(), (proof, number) -> {
            Task task = tasks.get((int) number);
            return Optional.ofNullable(proof.compare(task.group(), task.stands(), warmUp.mode()));
        }, difference -> {
            if (tally.difference.isEmpty() && difference.isEmpty()) {
                int stands = tasks.get(tally.groups++).stands();
                tally.rows += stands == NOWHERE ? 0 : reader.events(stands);
            }
            tally.difference = tally.difference.or(() -> difference); // results that were under way still come
            return tally.difference.isEmpty();
        });
        return new Result(tally.groups, tally.rows, tally.difference);
    }

    /** What was compared before the first difference. */
    private static final class Tally {
        private int groups;
        private long rows;
        private Optional<Difference> difference = Optional.empty();
    }
}
