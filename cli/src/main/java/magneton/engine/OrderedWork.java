package magneton.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import magneton.file.EventFileException;

/**
 * Numbered tasks on several threads, whose results are taken in the order of the numbers. At most two tasks a thread are
 * being done or waiting, which bounds the memory.
 *
 * @param <W> what does a task, for one thread at a time
 * @param <R> what comes out of it
 */
final class OrderedWork<W, R> {
    private static final int TASKS_PER_WORKER = 2;

    private final String name;
    private final List<W> workers;

    /** @param name of the threads, one for each worker */
    OrderedWork(String name, List<W> workers) {
        this.name = name;
        this.workers = List.copyOf(workers);
    }

    /** Does a task. */
    @FunctionalInterface
    interface Task<W, R> {
        R run(W worker, long number) throws EventFileException;
    }

    /** Takes a result; false if no further task needs to begin. */
    @FunctionalInterface
    interface Taker<R> {
        boolean take(R result) throws EventFileException;
    }

    /** Does the tasks from {@code first} to {@code end} - 1, or as many as the taker wants. */
    void run(long first, long end, Task<W, R> task, Taker<R> taker) throws EventFileException, InterruptedException {
        BlockingQueue<W> idle = new ArrayBlockingQueue<>(workers.size(), false, workers);
        ExecutorService threads = Executors.newFixedThreadPool(
                workers.size(), Thread.ofPlatform().name(name + "-", 0).factory());
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            long next = first;
            boolean more = true;
            while (more && next < end || !ahead.isEmpty()) {
                while (more && next < end && ahead.size() < TASKS_PER_WORKER * workers.size()) {
                    long number = next++;
                    ahead.add(threads.submit(() -> run(idle, task, number)));
                }
                more &= taker.take(result(ahead.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private R run(BlockingQueue<W> idle, Task<W, R> task, long number) throws EventFileException, InterruptedException {
        W worker = idle.take();
        try {
            return task.run(worker, number);
        } finally {
            idle.add(worker);
        }
    }

    private R result(Future<R> future) throws EventFileException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case EventFileException trouble -> throw trouble;
                case RuntimeException defect -> throw defect;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
