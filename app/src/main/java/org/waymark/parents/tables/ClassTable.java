package org.waymark.parents.tables;

import java.util.List;
import java.util.Optional;
import org.waymark.access.Scope;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;

/** A table of a class that goes out to a spreadsheet and comes back. */
public interface ClassTable {

    /** The last part but one of its addresses, such as {@code comments}. */
    String id();

    /** What it holds, as in the title of its page. */
    String title();

    /** Which columns it takes, in plain English. */
    String help(Scope scope);

    /** Stops a person who may not bring it in. */
    void requireImports(Scope scope);

    /** The headings and then the lines of these pupils, as it goes out. */
    List<List<String>> rows(Scope scope, int year, List<OnRoll> pupils);

    /** What taking a table in would do; nothing is changed. */
    TablePreview preview(Scope scope, int year, byte[] bytes);

    /**
     * Takes a table in, whole or not at all, if it still does what its preview showed.
     *
     * @return how many changed; refused where it does something else by now
     */
    Outcome<Integer> apply(Scope scope, int year, byte[] bytes, String fingerprint);

    /** The newest import that can still be taken back. */
    Optional<String> findLastImport(Scope scope, int year);

    /** Takes an import back, all of it or nothing; refused with the reasons. */
    Outcome<Integer> takeBack(Scope scope, int year, String act);
}
