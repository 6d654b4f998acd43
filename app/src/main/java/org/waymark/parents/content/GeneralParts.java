package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.comments.CommentPart;
import org.waymark.school.Attendance;

/** What every report says: attendance, the teacher's comments, how to discuss it. */
final class GeneralParts {

    private GeneralParts() {}

    static void attendance(Writing writing, Duties duties, @Nullable Attendance attendance) {
        if (!duties.isFor("attendance", writing.pupil().yearGroup())) {
            return;
        }
        if (attendance == null) {
            writing.miss(
                    "attendance",
                    "Attendance is not there yet. Type it, or bring it with a file.",
                    writing.classPage(
                            "/parents/attendance", "possible-" + writing.pupil().pupilId()));
            return;
        }
        List<String> words = new ArrayList<>(writing.paragraphs(
                "attendance.words",
                "attended",
                String.valueOf(attendance.attended()),
                "possible",
                String.valueOf(attendance.possible()),
                "percentage",
                writing.oneDecimal(attendance.percentage())));
        Integer authorised = attendance.authorised();
        Integer unauthorised = attendance.unauthorised();
        if (authorised != null && unauthorised != null) {
            words.addAll(writing.paragraphs(
                    "attendance.absence",
                    "authorised",
                    authorised.toString(),
                    "unauthorised",
                    unauthorised.toString()));
        }
        writing.add(Part.ofWords("attendance", writing.text("attendance.heading"), words));
    }

    /** @param texts by part */
    static void comments(Writing writing, List<CommentPart> parts, Map<String, String> texts) {
        for (CommentPart part : parts) {
            if (!part.isFor(writing.pupil().yearGroup())) {
                continue;
            }
            String text = texts.getOrDefault(part.id(), "");
            String id = "comment." + part.id();
            if (!text.isBlank()) {
                String heading = writing.wording().has(id)
                        ? writing.wording().findOwn(id).orElse(part.heading())
                        : part.heading();
                writing.add(Part.ofWords(id, heading, Writing.lines(text)));
            } else if (part.required()) {
                writing.require(
                        id,
                        part.byLaw(),
                        "The comment “" + part.heading() + "” is not written yet.",
                        commentLink(writing, "t-" + writing.pupil().pupilId() + "-" + part.id()));
            }
        }
    }

    /** Where the comments of the pupil's class are written. */
    static String commentLink(Writing writing, String field) {
        return writing.classPage("/parents/comments", field);
    }

    static void discuss(Writing writing) {
        writing.add(Part.ofWords("discuss", writing.text("discuss.heading"), writing.paragraphs("discuss.words")));
    }
}
