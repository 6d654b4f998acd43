package org.waymark.ctf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What goes wrong with a file as a row of bytes: disks, copies, editors, encodings. */
enum ByteFault implements Mutations.Fault {
    FLIP_A_BIT {
        @Override
        public byte[] apply(byte[] file, Random random) {
            byte[] copy = file.clone();
            copy[at(file, random)] ^= (byte) (1 << random.nextInt(8));
            return copy;
        }
    },
    SET_A_BYTE {
        @Override
        public byte[] apply(byte[] file, Random random) {
            byte[] copy = file.clone();
            copy[at(file, random)] = (byte) random.nextInt(256);
            return copy;
        }
    },
    SET_A_CHARACTER_OF_MARKUP {
        @Override
        public byte[] apply(byte[] file, Random random) {
            byte[] copy = file.clone();
            copy[at(file, random)] = (byte) MARKUP.charAt(random.nextInt(MARKUP.length()));
            return copy;
        }
    },
    PUT_IN_CONTROL_CHARACTERS {
        @Override
        public byte[] apply(byte[] file, Random random) {
            byte[] control = new byte[1 + random.nextInt(4)];
            for (int i = 0; i < control.length; i++) {
                control[i] = (byte) (random.nextInt(8) == 0 ? 0x7F : random.nextInt(32));
            }
            int at = at(file, random);
            return replaced(file, at, at, control);
        }
    },
    CUT_THE_END {
        @Override
        public byte[] apply(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(20) == 0 ? 0 : at(file, random));
        }
    },
    CUT_THE_START {
        @Override
        public byte[] apply(byte[] file, Random random) {
            return Arrays.copyOfRange(file, at(file, random), file.length);
        }
    },
    REMOVE_A_PART {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = at(file, random);
            return replaced(file, from, end(file, from, random), new byte[0]);
        }
    },
    REPEAT_A_PART {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = at(file, random);
            byte[] part = Arrays.copyOfRange(file, from, end(file, from, random));
            return replaced(file, from, from, part);
        }
    },
    COPY_A_PART_OVER_ANOTHER {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = at(file, random);
            byte[] part = Arrays.copyOfRange(file, from, end(file, from, random));
            int to = random.nextInt(Math.max(1, file.length - part.length));
            return replaced(file, to, Math.min(file.length, to + part.length), part);
        }
    },
    OVERWRITE_WITH_NULLS {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = at(file, random);
            return replaced(file, from, end(file, from, random), new byte[end(file, from, random) - from]);
        }
    },
    PUT_A_MARK_BEFORE_IT {
        @Override
        public byte[] apply(byte[] file, Random random) {
            byte[][] marks = {
                {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                {(byte) 0xEF, (byte) 0xBB},
                {(byte) 0xFF, (byte) 0xFE},
                {(byte) 0xFE, (byte) 0xFF},
                {(byte) 0xFF, (byte) 0xFE, 0, 0},
                {0, 0, (byte) 0xFE, (byte) 0xFF},
                {' ', '\n'},
                {0}
            };
            return replaced(file, 0, 0, marks[random.nextInt(marks.length)]);
        }
    },
    CHANGE_THE_ENCODING {
        @Override
        public byte[] apply(byte[] file, Random random) {
            String mark = random.nextBoolean() ? "" : "\uFEFF";
            return (mark + new String(file, StandardCharsets.UTF_8))
                    .getBytes(Charset.forName(CHARSETS[random.nextInt(CHARSETS.length)]));
        }
    },
    NAME_ANOTHER_ENCODING {
        @Override
        public byte[] apply(byte[] file, Random random) {
            String name = NAMES[random.nextInt(NAMES.length)];
            return new String(file, StandardCharsets.ISO_8859_1)
                    .replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + name + "\"")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    CHANGE_THE_LINE_ENDS {
        @Override
        public byte[] apply(byte[] file, Random random) {
            String[] ends = {"\r\n", "\r", "\n\n", "\u0085", " ", "\r\r\n"};
            return new String(file, StandardCharsets.ISO_8859_1)
                    .replace("\n", ends[random.nextInt(ends.length)])
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    };

    private static final String MARKUP = "<>&\"'/!?[]-= ;#";
    private static final String[] CHARSETS = {
        "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "ISO-8859-15", "IBM037", "US-ASCII"
    };
    private static final String[] NAMES = {
        "UTF-16",
        "utf-32",
        "windows-1252",
        "ISO-8859-1",
        "iso-8859-15",
        "us-ascii",
        "EBCDIC",
        "",
        "x".repeat(300),
        "\u00E9"
    };

    /** Longest part that a fault takes at once. */
    private static final int PART = 600;

    private static int at(byte[] file, Random random) {
        return random.nextInt(Math.max(1, file.length));
    }

    private static int end(byte[] file, int from, Random random) {
        return Math.min(file.length, from + 1 + random.nextInt(PART));
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        byte[] copy = new byte[file.length - (to - from) + by.length];
        System.arraycopy(file, 0, copy, 0, from);
        System.arraycopy(by, 0, copy, from, by.length);
        System.arraycopy(file, to, copy, from + by.length, file.length - to);
        return copy;
    }
}
