package org.waymark.catalogue.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files of an assessment's folder: what each is called, its columns, and what makes a row unique. */
enum Kind {
    EDITIONS("editions.csv", "from,to,status,certainty,year_groups", ""),
    FILTERS("filters.csv", "from,to,code,label,order", "code"),
    SUBJECTS("subjects.csv", "from,to,code,label,filter,order", "code"),
    SCALES("scales.csv", "from,to,scale,min,max", "scale"),
    CODES(
            "codes.csv",
            "from,to,scales,code,label,explanation,derived_only,in_denominator,met,higher,in_average,"
                    + "counts_certainty,counts_note,certainty,source",
            "scale,code"),
    ITEMS("items.csv", "from,to,id,subject,kind,scale,label,long_label,noun,codes_go_to,year_groups,need,order", "id"),
    TEST_THRESHOLDS("thresholds.csv", "year,subject,raw_for_100,raw_for_110,awaiting,certainty,source", "subject"),
    PHONICS_THRESHOLDS("thresholds.csv", "year,mark,awaiting,certainty,source", ""),
    TABLES("tables.csv", "year,subject,certainty,source", "subject"),
    MEASURES(
            "measures.csv",
            "from,to,id,order,headline,label,title,kind,standard,parts,needs,year_group,decimals,series,rule,"
                    + "certainty,source,note",
            "id"),
    NATIONAL("national.csv", "year,measure,group,value,certainty,source,note", "measure,group"),
    CTF("ctf.csv", "from,to,item,stage,subject,method,component,qualifier,certainty,note", "item"),
    RETURNS("returns.csv", "from,to,purpose,type,destination,required,certainty,source,note", "purpose"),
    GUIDANCE("guidance.csv", "from,to,title,url,note", "title"),
    DATES("dates.csv", "year,first,last,what,certainty,source", "what"),
    NOTES("notes.csv", "from,to,order,note", "order");

    private final String file;
    private final String columns;
    private final String key;

    Kind(String file, String columns, String key) {
        this.file = file;
        this.columns = columns;
        this.key = key;
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /** The columns that, with the year, tell one row from another. */
    List<String> key() {
        return key.isEmpty() ? List.of() : List.of(key.split(",", -1));
    }

    static Optional<Kind> find(String file) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(file)).findFirst();
    }
}
