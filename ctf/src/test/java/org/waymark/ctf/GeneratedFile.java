package org.waymark.ctf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongFunction;

/** A file of any length that is made while it is read: a head, as many copies of a part as wanted, and a tail. */
final class GeneratedFile extends InputStream {
    /** Results of each pupil. */
    static final int GOALS = 5;

    private final LongFunction<String> copy;
    private final long copies;
    private final String tail;
    private long made;
    private byte[] part;
    private int position;

    private GeneratedFile(String head, long copies, LongFunction<String> copy, String tail) {
        this.part = head.getBytes(StandardCharsets.UTF_8);
        this.copies = copies;
        this.copy = copy;
        this.tail = tail;
    }

    static GeneratedFile of(String head, long copies, LongFunction<String> copy, String tail) {
        return new GeneratedFile(head, copies, copy, tail);
    }

    /** A file of pupils with a history of results. */
    static GeneratedFile ofPupils(int pupils) {
        return of(
                "<CTfile>" + Files.HEADER + "<CTFpupilData>\n",
                pupils,
                GeneratedFile::pupil,
                "</CTFpupilData></CTfile>");
    }

    /** A UPN for each number up to a hundred million, all different. */
    static Upn upn(long number) {
        String digits =
                String.format(Locale.ROOT, "9991%03d%02d%03d", number % 1000, number / 1000 % 100, number / 100_000);
        return new Upn(Upn.checkLetter(digits) + digits);
    }

    static String pupil(long number) {
        StringBuilder text = new StringBuilder("    <Pupil>\n      <UPN>")
                .append(upn(number))
                .append("</UPN>\n      <Surname>Inventley")
                .append(number)
                .append("</Surname>\n      <Forename>Jo</Forename>\n      <DOB>2015-10-03</DOB>\n      <Sex>F</Sex>\n")
                .append("      <StageAssessments>\n        <KeyStage>\n          <Stage>EYF</Stage>\n");
        for (int goal = 1; goal <= GOALS; goal++) {
            text.append(
                            "          <StageAssessment>\n            <Locale>ENG</Locale>\n            <Year>2021</Year>\n")
                    .append(
                            "            <Subject>COM</Subject>\n            <Method>FA</Method>\n            <Component>E")
                    .append("0")
                    .append(goal)
                    .append("</Component>\n            <ResultStatus>R</ResultStatus>\n")
                    .append("            <ResultQualifier>FD</ResultQualifier>\n            <Result>")
                    .append(1 + number % 2)
                    .append(
                            "</Result>\n            <ResultDate>2021-06-15</ResultDate>\n          </StageAssessment>\n");
        }
        return text.append("        </KeyStage>\n      </StageAssessments>\n    </Pupil>\n")
                .toString();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (position == part.length) {
            if (made > copies) {
                return -1;
            }
            String next = made == copies ? tail : copy.apply(made);
            made++;
            part = next.getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }
}
