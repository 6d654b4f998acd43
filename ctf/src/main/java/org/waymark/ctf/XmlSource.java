package org.waymark.ctf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file for the XML parser. It decodes strictly, counts bytes, and bounds what the parser may swallow
 * between two events: the parser itself would gather a tag or comment of any length in memory. Every line ends in one
 * line feed here, as XML wants it; the parser can do that too, but loses count of columns over it.
 */
final class XmlSource extends Reader {
    /** Characters between two events of the parser; its own read-ahead of some thousand is included. */
    private static final int TOKEN_LIMIT = 1 << 20;

    private static final int NO_CHAR = -1;

    /** Bytes in which the first bracket of an XML file stands, if it is one. */
    private static final int START = 1_024;

    private final InputStream in;
    private final long byteLimit;
    private final byte[] bytes = new byte[16_384];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final boolean startsLikeXml;
    private long byteCount;
    private long charCount;
    private long charCountAtEvent;
    private long line = 1;
    private long lineStart;
    private int pendingLowSurrogate = NO_CHAR;
    private boolean afterReturn;
    private boolean inputEnded;
    private boolean exhausted;
    private @Nullable IOException fault;
    private @Nullable StopReading stop;

    XmlSource(InputStream in, long byteLimit) throws IOException {
        this.in = in;
        this.byteLimit = byteLimit;
        int length = in.readNBytes(bytes, 0, bytes.length);
        byteCount = length;
        inputEnded = length < bytes.length;
        if (length == 0) {
            throw new StopReading(
                    CtfRule.EMPTY_FILE, "The file is empty.", "Export it again; the copy may have failed.", 1, 1);
        }
        refuseOtherKinds(length);
        encoding = Encoding.of(bytes, length);
        encoding.makeVersionOne(bytes, length);
        buffer.position(encoding.skip()).limit(length);
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        startsLikeXml = new String(
                        bytes, encoding.skip(), Math.min(length, START) - encoding.skip(), encoding.charset())
                .stripLeading()
                .startsWith("<");
        checkByteLimit();
    }

    private void refuseOtherKinds(int length) throws StopReading {
        String kind = null;
        if (length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9) {
            kind = "a ZIP file or an Office document";
        } else if (length > 3 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
            kind = "a PDF document";
        }
        if (kind != null) {
            throw new StopReading(
                    CtfRule.NOT_XML,
                    "This is " + kind + ", not a Common Transfer File.",
                    "Unpack it if it is a ZIP, or choose the file whose name ends in .xml.",
                    1,
                    1);
        }
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether the first thing in the file is an opening bracket. */
    boolean startsLikeXml() {
        return startsLikeXml;
    }

    long byteCount() {
        return byteCount;
    }

    /** Characters handed to the parser so far. */
    long charCount() {
        return charCount;
    }

    /** Just behind the last character handed to the parser. */
    Place end() {
        return new Place(
                (int) Math.min(line, Integer.MAX_VALUE), (int) Math.min(charCount - lineStart + 1, Integer.MAX_VALUE));
    }

    /** Whether the parser was given all there is. */
    boolean isExhausted() {
        return exhausted;
    }

    /** The failure of the stream beneath, which is nobody's data. */
    @Nullable
    IOException fault() {
        return fault;
    }

    /** Why this source refused to go on. */
    @Nullable
    StopReading stop() {
        return stop;
    }

    /** Says that the parser has come to an event. */
    void event() {
        charCountAtEvent = charCount;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int made = decode(target, offset, length);
            if (made < 0) {
                exhausted = true;
                return -1;
            }
            int kept = endLinesInOneWay(target, offset, made);
            if (kept > 0) {
                return count(kept);
            }
        }
    }

    /** Decodes at least one character; -1 at the end. */
    private int decode(char[] target, int offset, int length) throws IOException {
        if (pendingLowSurrogate != NO_CHAR) {
            target[offset] = (char) pendingLowSurrogate;
            pendingLowSurrogate = NO_CHAR;
            return 1;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            // Never told that this is the end, the decoder tells bytes that are missing from bytes that are wrong.
            CoderResult result = decoder.decode(buffer, out, false);
            int made = out.position() - offset;
            if (made > 0) {
                return made;
            }
            if (result.isError()) {
                throw wrongEncoding();
            }
            if (result.isOverflow()) {
                return splitPair(target, offset);
            }
            if (inputEnded) {
                if (buffer.hasRemaining()) {
                    throw cutCharacter();
                }
                return -1;
            }
            fill();
        }
    }

    /** The parser has room for one character only, and the next is a pair. */
    private int splitPair(char[] target, int offset) {
        CharBuffer pair = CharBuffer.allocate(2);
        decoder.decode(buffer, pair, false);
        target[offset] = pair.get(0);
        pendingLowSurrogate = pair.get(1);
        return 1;
    }

    /** Counts lines and makes a line feed of each carriage return, whatever follows; gives how much is left. */
    private int endLinesInOneWay(char[] target, int offset, int made) {
        int end = offset + made;
        // Most files have no carriage return, and their characters stay where they are.
        int from = afterReturn ? offset : countLines(target, offset, end);
        int to = from;
        while (from < end) {
            char c = target[from++];
            if (c != '\n' || !afterReturn) {
                target[to++] = c == '\r' ? '\n' : c;
                if (c == '\r' || c == '\n') {
                    line++;
                    lineStart = charCount + (to - offset);
                }
            }
            afterReturn = c == '\r';
        }
        return to - offset;
    }

    /** Counts lines up to the first carriage return, or to the end; gives where that is. */
    private int countLines(char[] target, int offset, int end) {
        int lines = 0;
        int last = -1;
        int at = offset;
        for (; at < end; at++) {
            char c = target[at];
            if (c <= '\r') {
                if (c == '\r') {
                    break;
                }
                if (c == '\n') {
                    lines++;
                    last = at;
                }
            }
        }
        if (lines > 0) {
            line += lines;
            lineStart = charCount + (last + 1 - offset);
        }
        return at;
    }

    private int count(int made) throws StopReading {
        charCount += made;
        if (charCount - charCountAtEvent > TOKEN_LIMIT) {
            throw refuse(new StopReading(
                    CtfRule.TEXT_TOO_LONG,
                    "A tag, comment or text here is longer than a million characters.",
                    "No school system writes such a file. Export it again, and do not open it if you did not make it.",
                    0,
                    0));
        }
        return made;
    }

    private void fill() throws IOException {
        buffer.compact();
        int got;
        try {
            got = in.read(bytes, buffer.position(), buffer.remaining());
        } catch (IOException e) {
            fault = e;
            throw e;
        } catch (RuntimeException e) {
            // Not to be taken for one of the parser's own, which mean that the XML is at fault.
            fault = new IOException("the stream failed", e);
            throw fault;
        }
        if (got < 0) {
            inputEnded = true;
        } else {
            byteCount += got;
            buffer.position(buffer.position() + got);
        }
        buffer.flip();
        checkByteLimit();
    }

    private void checkByteLimit() throws StopReading {
        if (byteCount > byteLimit) {
            throw refuse(new StopReading(
                    CtfRule.TOO_LARGE,
                    String.format(Locale.UK, "The file is larger than the %,d bytes that are accepted.", byteLimit),
                    "Export fewer pupils or years at a time.",
                    0,
                    0));
        }
    }

    private StopReading wrongEncoding() {
        boolean unicode = encoding.charset().equals(StandardCharsets.UTF_8);
        return refuse(new StopReading(
                CtfRule.WRONG_ENCODING,
                "A letter here is not written in " + encoding.charset().name() + ", the encoding of the file."
                        + (unicode ? " It was probably saved as Windows text." : ""),
                "Export the file again and do not open and save it in between"
                        + (unicode
                                ? "; if the system cannot write UTF-8, change the first line to"
                                        + " encoding=\"windows-1252\"."
                                : "."),
                0,
                0));
    }

    private StopReading cutCharacter() {
        return refuse(new StopReading(
                CtfRule.TRUNCATED,
                "The file stops here, in the middle of a letter. The rest of it is missing.",
                "Export or copy the file again. What came before could be read.",
                0,
                0));
    }

    private StopReading refuse(StopReading reason) {
        stop = reason;
        return reason;
    }

    @Override
    public void close() throws IOException {
        // the stream belongs to the caller
    }
}
