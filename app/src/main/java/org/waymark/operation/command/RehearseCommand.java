package org.waymark.operation.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.access.Invitations;
import org.waymark.operation.database.DataFolder;
import org.waymark.operation.database.EmbeddedDatabase;
import org.waymark.operation.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Starts on throw-away data, shows the first pages to itself and ends. Run once after a build by {@code ./waymark} with
 * {@code -XX:AOTCacheOutput}, so that Java keeps what every start loads and links.
 */
@Command(name = "rehearse", hidden = true, description = "Starts on throw-away data, shows pages to itself and ends.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/icon.svg", "/health");

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("waymark-rehearsal-");
        try {
            rehearse(folder);
            return Outcome.DONE;
        } finally {
            delete(folder);
        }
    }

    private void rehearse(Path folder) throws IOException, InterruptedException {
        WaymarkCommand root = (WaymarkCommand) spec.root().userObject();
        try (OpenDatabase database = EmbeddedDatabase.open(DataFolder.of(folder), line -> {});
                ConfigurableApplicationContext rooms =
                        Rooms.serve(root.application(), database.address(), "", "127.0.0.1", 0)) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) rooms).getWebServer())
                    .getPort();
            String address = "http://127.0.0.1:" + port;
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    fetch(client, address + page);
                }
                String setUp =
                        rooms.getBean(Invitations.class).findFirstStartPath().orElseThrow();
                fetch(client, address + setUp);
            }
        }
    }

    private static void fetch(HttpClient client, String address) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
