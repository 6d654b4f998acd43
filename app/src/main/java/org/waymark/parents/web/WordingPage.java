package org.waymark.parents.web;

import java.util.List;
import java.util.Map;
import org.waymark.parents.wording.WordingChange;
import org.waymark.parents.wording.WordingGroup;
import org.waymark.parents.wording.WordingPlace;

/**
 * The words of one group in one language, to edit.
 *
 * @param tag of the language
 * @param name of the language
 * @param english whether it is English, whose words Waymark supplies
 * @param languages all there are
 * @param group the open group
 * @param groups all groups, with how many of their places the school has worded and how many are open
 * @param onlyOpen whether only what is not translated is listed
 * @param rows the places of the group
 * @param worded how many of all places the school has worded in this language
 * @param open how many it has not, of those that say anything in English
 * @param all how many places there are
 * @param changes the last ones, newest first
 */
public record WordingPage(
        String tag,
        String name,
        boolean english,
        boolean rightToLeft,
        List<Language> languages,
        WordingGroup group,
        List<Group> groups,
        boolean onlyOpen,
        List<Row> rows,
        int worded,
        int open,
        int all,
        List<WordingChange> changes) {

    /** A language to open. */
    public record Language(String tag, String name) {}

    /** A group to open. */
    public record Group(WordingGroup group, int worded, int open) {}

    /**
     * One place.
     *
     * @param standing what its field holds before anybody types
     * @param typed what stands in its field now
     * @param preview the words as a report about an invented child would have them; empty where they have a fault
     */
    public record Row(WordingPlace place, String standing, String typed, String preview) {

        /** The id and name of its field. */
        public String field() {
            return "text." + place.key().id();
        }
    }

    /** Which way its words run, for HTML. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** What changed of which place, for the history: the place in words. */
    public String what(WordingChange change, Map<String, String> names) {
        return names.getOrDefault(change.key(), change.key());
    }
}
