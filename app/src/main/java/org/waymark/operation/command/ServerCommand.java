package org.waymark.operation.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.operation.database.OpenDatabase;
import org.waymark.operation.database.ServerLock;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A command that serves pages until it is told to end. */
@CommandLine.Command
abstract class ServerCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for all)."
                    + " Put a web server with TLS in front of anything but this machine.")
    String bind = "127.0.0.1";

    @Option(names = "--json", description = "Answer as JSON on standard output, in one line, when ready.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show these words and end.")
    boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** Called once pages are served: what to tell the person who waits. */
    protected abstract Outcome ready(ConfigurableApplicationContext rooms, String address);

    @Override
    public final Integer call() throws InterruptedException {
        checkUsage();
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::now, "shutdown"));
        try {
            serve(shutdown);
            new CountDownLatch(1).await();
            return Outcome.DONE;
        } finally {
            shutdown.now();
        }
    }

    private void serve(Shutdown shutdown) {
        ServerLock lock = DataOption.isExternal() ? null : shutdown.last(ServerLock.take(data.folder()));
        OpenDatabase database = shutdown.last(data.open(this::say));
        WaymarkCommand root = (WaymarkCommand) spec.root().userObject();
        ConfigurableApplicationContext rooms =
                shutdown.last(Rooms.serve(root.application(), database.address(), data.secrets(), bind, port));
        String address = "http://" + host() + ":"
                + Objects.requireNonNull(((WebServerApplicationContext) rooms).getWebServer())
                        .getPort();
        if (lock != null) {
            lock.announce(address);
        }
        Outcome outcome = ready(rooms, address);
        if (json) {
            spec.commandLine().getOut().println(rooms.getBean(JsonMapper.class).writeValueAsString(outcome.answer()));
            spec.commandLine().getOut().flush();
        }
        outcome.words().forEach(this::say);
    }

    private void checkUsage() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to " + LAST_PORT + ".");
        }
        try {
            InetAddress unused = InetAddress.getByName(bind);
        } catch (UnknownHostException fault) {
            throw new ParameterException(spec.commandLine(), "'" + bind + "' is not an address of this machine.");
        }
    }

    private String host() {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isLoopbackAddress()) {
                return "localhost";
            }
            return address.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : bind;
        } catch (UnknownHostException fault) {
            return "localhost";
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
