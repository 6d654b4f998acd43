package org.waymark.operation.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms that options may have; a value of another form is wrong usage. */
public final class Forms {

    private Forms() {}

    /** Seven digits. */
    public static final class Laestab implements ITypeConverter<String> {

        private static final Pattern FORM = Pattern.compile("[0-9]{7}");

        @Override
        public String convert(String value) {
            String digits = value.replace("/", "").strip();
            if (!FORM.matcher(digits).matches()) {
                throw new TypeConversionException("'" + value + "' is not a LAESTAB, which has 7 digits: 9992001");
            }
            return digits;
        }
    }

    /** Six digits. */
    public static final class Urn implements ITypeConverter<String> {

        private static final Pattern FORM = Pattern.compile("[0-9]{6}");

        @Override
        public String convert(String value) {
            if (!FORM.matcher(value.strip()).matches()) {
                throw new TypeConversionException("'" + value + "' is not a URN, which has 6 digits: 100001");
            }
            return value.strip();
        }
    }

    /** Something other than blanks. */
    public static final class Words implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("it is blank");
            }
            return value.strip();
        }
    }
}
