package org.waymark.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people entering results at once, half of them with an open stream of events. */
final class EntryLoad {

    private static final List<String[]> SHEETS =
            List.of(new String[] {"ks2", "6"}, new String[] {"phonics", "1"}, new String[] {"eyfsp", "R"});
    private static final int AT_ONCE = 2;

    private final World world;
    private final List<School> schools;
    private final Duration spread;
    private final List<Typist> typists = new ArrayList<>();
    private final Timings signIns = new Timings();
    private final Timings openings = new Timings();

    EntryLoad(World world, List<School> schools, Duration spread) {
        this.spread = spread;
        this.world = world;
        this.schools = schools;
    }

    /**
     * What was measured.
     *
     * @param seconds for how long saves were counted
     * @param java processor time of Waymark, in seconds
     * @param postgres processor time of PostgreSQL, in seconds
     * @param driver processor time of this program, in seconds
     * @param machine processor time of everything on the machine, in seconds
     */
    record Result(EntryCounts counts, double seconds, double java, double postgres, double driver, double machine) {

        /** Cores that something else kept busy: a figure from a machine that others use says little. */
        double others() {
            return Math.max(0, machine - java - postgres - driver) / seconds;
        }
    }

    /** How many people the schools of this size have, three teachers for each of six classes each. */
    static int teachersPerClass(int people, int schools) {
        return Math.ceilDiv(people, schools * SHEETS.size() * 2);
    }

    Timings signIns() {
        return signIns;
    }

    Timings openings() {
        return openings;
    }

    /** Signs people in, two at a time since each sign-in costs a strong hash, and opens a sheet for each. */
    void assemble(int people, EntryCounts counts) throws IOException, InterruptedException {
        List<Future<Typist>> coming = new ArrayList<>();
        try (ExecutorService door = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < people; n++) {
                int number = n;
                coming.add(door.submit(() -> typist(number, counts)));
            }
            for (Future<Typist> typist : coming) {
                typists.add(typist.get());
            }
        } catch (ExecutionException fault) {
            throw new IOException("Somebody could not sign in or open a sheet", fault.getCause());
        }
    }

    private Typist typist(int number, EntryCounts counts) throws IOException, InterruptedException {
        School school = schools.get(number % schools.size());
        int seat = number / schools.size();
        String[] sheet = SHEETS.get(seat % SHEETS.size());
        int place = seat / SHEETS.size();
        String className = Seed.className(sheet[1], place % 2);
        Person person = world.person();
        signIns.add(person.signIn(school.teacher(className, place / 2)));
        long begun = System.nanoTime();
        Sheet open = Sheet.open(person, school.edition(sheet[0], Seed.YEAR), "&yearGroup=" + sheet[1]);
        openings.add(System.nanoTime() - begun);
        return new Typist(person, open, new SplittableRandom(number), counts, spread);
    }

    /** Lets everybody type, and counts after the warm-up. */
    Result type(Duration warmUp, Duration counted, EntryCounts counts) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < typists.size(); n++) {
                Typist typist = typists.get(n);
                threads.execute(typist::type);
                if (n / schools.size() % 2 == 0) {
                    threads.execute(typist::listen);
                    threads.execute(typist::fetch);
                }
            }
            System.err.println(typists.size() + " people type: " + warmUp.toSeconds() + " s to warm up, then "
                    + counted.toSeconds() + " s counted …");
            Thread.sleep(warmUp);
            List<ProcessHandle> java = List.of(world.waymark().java());
            List<ProcessHandle> postgres = Processes.ofCluster(world.waymark().cluster());
            List<ProcessHandle> driver = List.of(ProcessHandle.current());
            Duration javaBefore = Processes.cpu(java);
            Duration postgresBefore = Processes.cpu(postgres);
            Duration driverBefore = Processes.cpu(driver);
            Duration machineBefore = Processes.machineCpu();
            long begun = System.nanoTime();
            counts.start();
            Thread.sleep(counted);
            counts.stop();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Result result = new Result(
                    counts,
                    seconds,
                    seconds(Processes.cpu(java).minus(javaBefore)),
                    seconds(Processes.cpu(postgres).minus(postgresBefore)),
                    seconds(Processes.cpu(driver).minus(driverBefore)),
                    seconds(Processes.machineCpu().minus(machineBefore)));
            for (Typist typist : typists) {
                typist.end();
            }
            return result;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
