package org.waymark.analysis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.questions.Paper;
import org.waymark.analysis.questions.QuestionList;
import org.waymark.analysis.questions.QuestionSave;
import org.waymark.school.OnRoll;
import org.waymark.school.SchoolClass;

/**
 * The table of marks of a paper.
 *
 * @param list the questions, or null where none are loaded yet
 * @param classId the class shown, or null for everybody
 * @param errors what is wrong, by the id of the cell
 * @param last the newest save that stands, if any
 * @param undoable the same, if this person may take it back
 */
public record QuestionMarksPage(
        Scope scope,
        Paper paper,
        @Nullable QuestionList list,
        List<SchoolClass> classes,
        @Nullable Long classId,
        List<Row> rows,
        Map<String, String> errors,
        Optional<QuestionSave> last,
        Optional<QuestionSave> undoable) {
    public QuestionMarksPage {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
    }

    /**
     * A pupil's marks.
     *
     * @param texts as shown in the cells, in the order of the questions
     * @param was what stands, joined by commas: what the reader saw when the page was opened
     * @param sum of all marks known
     * @param known how many questions have a mark
     * @param recorded the mark of the whole paper in the record of results, or null
     */
    public record Row(
            OnRoll pupil,
            List<String> texts,
            String was,
            int sum,
            int known,
            @Nullable String recorded) {
        public Row {
            texts = List.copyOf(texts);
        }

        /** How the sum stands against the recorded mark; empty where there is nothing to compare. */
        public String difference(int questions) {
            if (known == 0 || recorded == null || !recorded.matches("[0-9]{1,3}")) {
                return "";
            }
            int apart = sum - Integer.parseInt(recorded);
            if (known < questions) {
                return apart > 0 ? "already " + apart + " more" : "";
            }
            return apart == 0 ? "" : Math.abs(apart) + (apart > 0 ? " more" : " fewer");
        }
    }

    /** The id and name of a cell. */
    public static String cell(long pupil, int number) {
        return "m-" + pupil + "-" + number;
    }

    /** What is wrong, each with its pupil, for the summary above the table. */
    public Map<String, String> summary() {
        Map<String, String> summary = new LinkedHashMap<>();
        for (Row row : rows) {
            String prefix = "m-" + row.pupil().pupilId() + "-";
            errors.forEach((cell, message) -> {
                if (cell.startsWith(prefix)) {
                    summary.put(cell, row.pupil().listName() + ": " + message);
                }
            });
        }
        return summary;
    }

    /** The address of the page. */
    public String path() {
        return QuestionPapers.path(scope, paper);
    }

    /** The part of the address that keeps the class. */
    public String query() {
        return classId == null ? "" : "?class=" + classId;
    }

    /** How many pupils have every mark. */
    public long complete() {
        int questions = list == null ? 0 : list.questions().size();
        return rows.stream()
                .filter(row -> questions > 0 && row.known() == questions)
                .count();
    }
}
