package org.waymark.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.waymark.ctf.CtfFinding;
import org.waymark.ctf.CtfHandler;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfReader;
import org.waymark.ctf.CtfSummary;
import org.waymark.ctf.CtfWriter;

/**
 * The library for transfer files: its reader beside the bare parser of the JDK on the same bytes, its writer, and the
 * memory that it holds on to. One round of each follows the other, so what slows the machine slows them all.
 */
final class CtfRun {

    /** The reader is to have at least half the speed of the bare parser. */
    private static final double BAR = 0.5;

    private static final int WARM_UP = 5;
    private static final int MEGABYTE = 1 << 20;

    /** Asked for everything, keeps nothing. */
    private static final class Nobody implements CtfHandler {
        private String last = "none";

        @Override
        public void header(CtfHeader header) {}

        @Override
        public void pupil(CtfPupil pupil) {}

        @Override
        public void finding(CtfFinding finding) {
            last = finding.code() + " at line " + finding.line() + ", column " + finding.column();
        }
    }

    private final int rounds;
    private final int pupils;
    private final int megabytes;

    CtfRun(Options options) {
        rounds = options.number("rounds", 15);
        pupils = options.number("pupils", 20_000);
        megabytes = options.number("megabytes", 500);
    }

    /** Whether the reader reaches the bar. */
    boolean run() throws IOException, XMLStreamException, InterruptedException {
        Facts.print();
        List<CtfPupil> all =
                LongStream.range(0, pupils).mapToObj(CtfFiles::pupil).toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(all, file);
        byte[] bytes = file.toByteArray();
        double[] bare = new double[rounds];
        double[] reader = new double[rounds];
        double[] ratio = new double[rounds];
        double[] writer = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            long first = System.nanoTime();
            parse(bytes);
            long second = System.nanoTime();
            CtfReader.read(new ByteArrayInputStream(bytes), CtfLimits.standard(), new Nobody());
            long third = System.nanoTime();
            write(all, OutputStream.nullOutputStream());
            long fourth = System.nanoTime();
            if (round >= 0) {
                bare[round] = speed(bytes.length, second - first);
                reader[round] = speed(bytes.length, third - second);
                ratio[round] = (double) (second - first) / (third - second);
                writer[round] = speed(bytes.length, fourth - third);
            }
        }
        double median = median(ratio);
        new Table(
                        String.format(
                                Locale.UK, "%,d pupils, %,d MB, %d rounds", pupils, bytes.length / MEGABYTE, rounds),
                        "median",
                        "best")
                .row("bare parser of the JDK", megabytes(median(bare)), megabytes(best(bare)))
                .row("reader", megabytes(median(reader)), megabytes(best(reader)))
                .row("reader to bare parser, round by round", number(median), number(best(ratio)))
                .row("writer", megabytes(median(writer)), megabytes(best(writer)))
                .print();
        printMemory();
        return median >= BAR;
    }

    private static void parse(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            reader.next();
        }
        reader.close();
    }

    private static void write(List<CtfPupil> pupils, OutputStream out) throws IOException {
        try (CtfWriter writer = new CtfWriter(out, CtfFiles.header())) {
            for (CtfPupil pupil : pupils) {
                writer.write(pupil);
            }
        }
    }

    private void printMemory() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        write(List.of(CtfFiles.pupil(0)), one);
        String whole = one.toString(StandardCharsets.UTF_8);
        int start = whole.indexOf("    <Pupil>");
        int end = whole.indexOf("</Pupil>") + "</Pupil>\n".length();
        InputStream large = CtfFiles.stream(
                whole.substring(0, start),
                (long) megabytes * MEGABYTE / (end - start),
                number -> pupilBytes(number, start),
                whole.substring(end));
        InputStream deep = nested("<a>".repeat(100));
        InputStream flat = nested("<a>".repeat(50) + "</a>".repeat(50));
        Table table = new Table("memory held while reading", "read", "at most", "took", "last finding");
        row(table, megabytes + " MB of pupils", large);
        row(table, "1 GB of nested elements, ever deeper", deep);
        row(table, "1 GB of nested elements, 51 deep", flat);
        table.print();
    }

    /** A gigabyte of a part, over and over. */
    private static InputStream nested(String part) {
        byte[] bytes = (part + "\n").getBytes(StandardCharsets.UTF_8);
        return CtfFiles.stream("<CTfile>", (1L << 30) / bytes.length, number -> bytes, "</CTfile>");
    }

    private static byte[] pupilBytes(long number, int start) {
        try {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            write(List.of(CtfFiles.pupil(number)), one);
            byte[] bytes = one.toByteArray();
            int tail = "  </CTFpupilData>\n</CTfile>\n".length();
            return Arrays.copyOfRange(bytes, start, bytes.length - tail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Table table, String what, InputStream in) throws IOException {
        long before = alive();
        long begun = System.nanoTime();
        Nobody nobody = new Nobody();
        Sampled sampled = new Sampled(in, before);
        CtfSummary summary = CtfReader.read(sampled, CtfLimits.standard(), nobody);
        long took = System.nanoTime() - begun - sampled.paused;
        table.row(
                what,
                String.format(Locale.UK, "%,d bytes, %,d pupils", summary.bytes(), summary.pupils()),
                String.format(Locale.UK, "%.1f MB", (double) sampled.most / MEGABYTE),
                String.format(Locale.UK, "%.1f s", took / 1e9),
                nobody.last);
    }

    /** A stream that looks, every fifty megabytes, how much memory is alive. */
    private static final class Sampled extends InputStream {
        private static final long STEP = 50L * MEGABYTE;

        private final InputStream in;
        private final long before;
        private long read;
        private long next = STEP / 2;
        private long most;
        private long paused;

        Sampled(InputStream in, long before) {
            this.in = in;
            this.before = before;
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("the reader takes many bytes at once");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            read += count;
            if (read >= next || count < 0) {
                next += STEP;
                long begun = System.nanoTime();
                most = Math.max(most, alive() - before);
                paused += System.nanoTime() - begun;
            }
            return count;
        }
    }

    private static long alive() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double speed(long bytes, long nanos) {
        return bytes * 1e9 / nanos / MEGABYTE;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double best(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static String megabytes(double speed) {
        return String.format(Locale.UK, "%.0f MB/s", speed);
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.2f", value);
    }
}
