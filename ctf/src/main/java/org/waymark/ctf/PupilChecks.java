package org.waymark.ctf;

import java.util.Locale;
import java.util.Optional;

/** What must be true of the pupils for a file to be worth anything; nothing here drops a pupil. */
final class PupilChecks {
    private final SeenUpns seen = new SeenUpns();

    void check(Draft pupil, Values values) {
        checkUpn(pupil, values);
        if (pupil.find(Tag.SURNAME) == null) {
            values.add(
                    CtfRule.SURNAME,
                    pupil,
                    "This pupil has no surname.",
                    "Add the surname in the system that made the file and export it again.");
        }
        if (pupil.find(Tag.FORENAME) == null) {
            values.add(
                    CtfRule.FORENAME,
                    pupil,
                    "This pupil has no forename.",
                    "Check the pupil in the system that made the file.");
        }
        if (pupil.find(Tag.DATE_OF_BIRTH) == null) {
            values.add(
                    CtfRule.NO_DATE_OF_BIRTH,
                    pupil,
                    "This pupil has no date of birth.",
                    "Add the date of birth in the system that made the file and export it again.");
        }
        checkSex(pupil, values);
    }

    private void checkUpn(Draft pupil, Values values) {
        Draft.Text text = pupil.find(Tag.UPN);
        if (text == null) {
            values.add(
                    CtfRule.NO_UPN,
                    pupil,
                    "This pupil has no UPN.",
                    "The pupil can only be matched by name and date of birth. Add the UPN where the file was made.");
        } else {
            Optional<Upn> upn = Upn.find(text.value());
            if (upn.isEmpty()) {
                values.add(
                        CtfRule.UPN_SHAPE,
                        text,
                        "The UPN \"" + Values.shown(text.value()) + "\" is not a letter followed by 12 digits.",
                        "Correct the UPN in the system that made the file.");
            } else {
                checkLetter(text, upn.get(), values);
                checkSame(text, upn.get(), values);
            }
        }
        for (Draft.Text former : pupil.listTexts(Tag.FORMER_UPN)) {
            if (Upn.find(former.value()).isEmpty()) {
                values.add(
                        CtfRule.FORMER_UPN_SHAPE,
                        former,
                        "The former UPN \"" + Values.shown(former.value())
                                + "\" is not a letter followed by 12 digits.",
                        "Nothing to do, unless the pupil is not found by the current UPN.");
            }
        }
    }

    private static void checkLetter(Draft.Text text, Upn upn, Values values) {
        if (!upn.hasValidCheckLetter()) {
            values.add(
                    CtfRule.UPN_CHECK_LETTER,
                    text,
                    "The UPN " + upn + " starts with the wrong letter: "
                            + Upn.checkLetter(upn.text().substring(1))
                            + " belongs to these digits, so a digit or the letter is mistyped.",
                    "Compare the UPN with the pupil's record and correct it in the system that made the file.");
        }
        if (upn.isTemporary()) {
            values.add(
                    CtfRule.TEMPORARY_UPN,
                    text,
                    "The UPN " + upn + " is temporary: it ends in a letter.",
                    "Ask the pupil's former school for the permanent UPN, or issue one.");
        }
    }

    private void checkSame(Draft.Text text, Upn upn, Values values) {
        Integer first = seen.firstLine(upn, text.line());
        if (first != null) {
            values.add(
                    CtfRule.SAME_UPN,
                    text,
                    "The UPN " + upn + " already stands at line " + first + " of this file.",
                    "Check whether it is the same pupil twice; if not, correct the UPN that is wrong.");
        }
    }

    private static void checkSex(Draft pupil, Values values) {
        Draft.Text sex = pupil.find(Tag.SEX);
        Draft.Text text = sex == null ? pupil.find(Tag.GENDER) : sex;
        String hint = "Correct it in the system that made the file; figures for boys and girls leave this pupil out.";
        if (text == null) {
            values.add(CtfRule.SEX, pupil, "The file does not give this pupil's sex.", hint);
            return;
        }
        String code = text.value().toUpperCase(Locale.ROOT);
        if (!code.equals("M") && !code.equals("F")) {
            String message = text.tag().element() + " is \"" + Values.shown(text.value()) + "\"; M or F is expected.";
            values.add(CtfRule.SEX, text, message, hint);
        }
    }
}
