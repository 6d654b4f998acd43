package org.waymark.parents.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers what a test wants, command by command, and speaks STARTTLS where it offers it. For answers
 * that no well-behaved server gives: refusals, and connections that break after the whole letter.
 */
final class ScriptedServer implements AutoCloseable {

    /** An answer that is none: the connection breaks. */
    static final String BREAK = "break";

    private final ServerSocket socket;
    private final Function<String, @Nullable String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /**
     * @param script what to answer to a command, such as {@code RCPT}, or to {@code .} at the end of a letter; null for the
     *     usual
     */
    @SuppressWarnings("AddressSelection") // this machine only
    ScriptedServer(Function<String, @Nullable String> script) {
        this.script = script;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The commands so far, all connections together. */
    List<String> heard() {
        return heard;
    }

    /** The letters handed over, taken or not. */
    List<String> letters() {
        return letters;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket plain) {
        Socket client = plain;
        try {
            BufferedReader in = reader(client);
            Writer out = writer(client);
            say(out, "220 scripted");
            String line = in.readLine();
            while (line != null) {
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                heard.add(command);
                String answer = script.apply(command);
                if (BREAK.equals(answer)) {
                    client.close();
                    return;
                }
                if (command.equals("DATA") && answer == null) {
                    say(out, "354 go on");
                    letters.add(letter(in));
                    answer = script.apply(".");
                    if (BREAK.equals(answer)) {
                        client.close();
                        return;
                    }
                    say(out, answer == null ? "250 taken" : answer);
                } else if (command.equals("STARTTLS") && answer == null) {
                    say(out, "220 go on");
                    SSLSocket secure = (SSLSocket) TestMail.identity()
                            .getSocketFactory()
                            .createSocket(client, "localhost", client.getPort(), true);
                    secure.setUseClientMode(false);
                    secure.startHandshake();
                    client = secure;
                    in = reader(client);
                    out = writer(client);
                } else {
                    say(out, answer == null ? usual(command, client) : answer);
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The other side has what it wanted.
        }
    }

    private static String usual(String command, Socket client) {
        return switch (command) {
            case "EHLO" ->
                client instanceof SSLSocket ? "250-hello\r\n250 AUTH LOGIN PLAIN" : "250-hello\r\n250 STARTTLS";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Writer writer(Socket socket) throws IOException {
        return new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
