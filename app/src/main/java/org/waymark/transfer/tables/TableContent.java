package org.waymark.transfer.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.national.NationalTable;

/** The content of a national table as rows, its heading first. */
public final class TableContent {

    private TableContent() {}

    public static List<List<String>> rows(NationalTable table) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table.content())) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
