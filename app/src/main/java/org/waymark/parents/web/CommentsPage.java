package org.waymark.parents.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.parents.comments.Comment;
import org.waymark.parents.comments.CommentMark;
import org.waymark.parents.comments.CommentPart;
import org.waymark.school.OnRoll;

/**
 * What the page of a class's comments shows.
 *
 * @param personId who is writing, so that nobody else's session saves it
 * @param parts the school's parts
 * @param part the only part that is shown; empty for all
 * @param todo whether only what is not written is shown
 * @param checked whether what wants a look is shown
 * @param rows pupil by pupil
 * @param errors why something was not saved, by the id of its field
 * @param lastImport the newest import, empty for none
 */
public record CommentsPage(
        Scope scope,
        @Nullable Long personId,
        ClassChoice choice,
        List<CommentPart> parts,
        String part,
        boolean todo,
        boolean checked,
        List<Row> rows,
        Map<String, String> errors,
        String lastImport) {

    /** A pupil and the comments shown. */
    public record Row(OnRoll pupil, List<Field> fields) {}

    /**
     * One comment to write.
     *
     * @param typed what stands in the field: what is saved, or what could not be
     * @param comment as it stands; null where there has been none
     * @param conflict whether somebody else's text stands and the typed one is not saved
     */
    public record Field(
            long pupilId,
            CommentPart part,
            String typed,
            @Nullable Comment comment,
            boolean conflict,
            List<CommentMark> marks) {

        /** The id of the text area. */
        public String id() {
            return "t-" + pupilId + "-" + part.id();
        }

        /** The version that a save replaces. */
        public int version() {
            return comment == null ? 0 : comment.version();
        }

        public boolean written() {
            return !typed.isBlank();
        }
    }

    /** The address of the page. */
    public String path() {
        return "/schools/" + scope.laestab() + "/parents/comments";
    }

    /** The address with all that is chosen. */
    public String here() {
        return path() + "?" + query() + (checked ? "&check=1" : "");
    }

    /** All that is chosen but the check. */
    public String query() {
        return choice.query() + (part.isEmpty() ? "" : "&part=" + part) + (todo ? "&show=todo" : "");
    }

    /** Whether comments can be changed here. */
    public boolean writes() {
        return scope.entersResults();
    }

    /** Comments that are asked for and not there. */
    public long missing() {
        return rows.stream()
                .flatMap(row -> row.fields().stream())
                .filter(field -> field.part().required() && !field.written())
                .count();
    }

    /** Marks that want a look. */
    public long wanting() {
        return rows.stream()
                .flatMap(row -> row.fields().stream())
                .mapToLong(field -> field.marks().size())
                .sum();
    }
}
