package org.waymark.transfer.tables;

import java.util.List;
import org.waymark.national.NationalTable;

/** What a file turned out to say about all of England. */
sealed interface TableReading {

    /**
     * A table, read but not yet held against the catalogue.
     *
     * @param lines the line of the file from which each row of the table's content came
     */
    record Read(NationalTable table, List<Long> lines) implements TableReading {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** No table that can be loaded. */
    record Faulty(List<TableFault> faults) implements TableReading {
        public Faulty {
            faults = List.copyOf(faults);
        }

        static Faulty of(long line, String message) {
            return new Faulty(List.of(new TableFault(line, message)));
        }
    }
}
