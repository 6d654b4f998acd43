package org.waymark.ctf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stood in the file: its texts and the records within, each with its place. Records have few texts, so
 * a search through a short array beats any map.
 */
final class Draft {
    /** A text with its place. */
    record Text(Tag tag, String value, int line, int column) {}

    private final @Nullable Tag tag;
    private final int line;
    private final int column;
    private Text[] texts = new Text[12];
    private int size;
    private List<Draft> records = List.of();

    Draft(@Nullable Tag tag, int line, int column) {
        this.tag = tag;
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    void add(Text text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size++] = text;
    }

    void add(Draft record) {
        if (records.isEmpty()) {
            records = new ArrayList<>();
        }
        records.add(record);
    }

    /** The first text of a tag; empty elements were never added. */
    @Nullable
    Text find(Tag wanted) {
        for (int i = 0; i < size; i++) {
            if (texts[i].tag() == wanted) {
                return texts[i];
            }
        }
        return null;
    }

    @Nullable
    String text(Tag wanted) {
        Text found = find(wanted);
        return found == null ? null : found.value();
    }

    List<Text> listTexts(Tag wanted) {
        if (find(wanted) == null) {
            return List.of();
        }
        List<Text> found = new ArrayList<>(2);
        for (int i = 0; i < size; i++) {
            if (texts[i].tag() == wanted) {
                found.add(texts[i]);
            }
        }
        return found;
    }

    @Nullable
    Draft findRecord(Tag wanted) {
        for (Draft record : records) {
            if (record.tag == wanted) {
                return record;
            }
        }
        return null;
    }

    List<Draft> listRecords(Tag wanted) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<Draft> found = new ArrayList<>(records.size());
        for (Draft record : records) {
            if (record.tag == wanted) {
                found.add(record);
            }
        }
        return found;
    }
}
