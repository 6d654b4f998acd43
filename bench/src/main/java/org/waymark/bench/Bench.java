package org.waymark.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The program behind {@code bench/run}: one sub-command, figures on standard output. */
public final class Bench {

    private static final String USAGE = """
            bench/run entry [--people 200] [--seconds 60] [--warm-up 45] [--schools 10] [--spread 0]
            bench/run paste [--runs 30]
            bench/run pages [--requests 200]
            bench/run start [--runs 5] [--people 100] [--seconds 30]
            bench/run import [--runs 40] [--schools 300] [--pupils 500]
            bench/run figures [--seconds 6] [--people 200] [--schools 300]
            bench/run national [--schools 17000] [--pupils 600000]
            bench/run parents [--reports 120] [--rounds 4]
            bench/run ctf   [--rounds 15] [--pupils 20000] [--megabytes 500]
            bench/run kill  [--rounds 100] [--writers 8] [--seed N]
            --spread: milliseconds over which people who hear of a change at once fetch it, beside the grid's own 300.
            Each takes --port (8200) and --folder, below which the data folder is made and taken away again.
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.UK);
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (arguments.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        boolean good;
        try {
            Options options = Options.of(Arrays.asList(arguments).subList(1, arguments.length));
            good = switch (arguments[0]) {
                case "entry" -> new EntryRun(options).run();
                case "paste" -> new PasteRun(options).run();
                case "pages" -> new PagesRun(options).run();
                case "start" -> new StartRun(options).run();
                case "import" -> new ImportRun(options).run();
                case "figures" -> new FiguresRun(options).run();
                case "national" -> new NationalRun(options).run();
                case "parents" -> new ParentsRun(options).run();
                case "ctf" -> new CtfRun(options).run();
                case "kill" -> new KillRun(options).run();
                default -> throw new IllegalArgumentException("There is no " + arguments[0] + ".");
            };
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        System.exit(good ? 0 : 1);
    }
}
