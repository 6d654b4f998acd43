package org.waymark.scheme;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A scheme as a JSON file: what one school has chosen, another may load. */
public final class SchemeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SchemeFile() {}

    /**
     * What was read of a file.
     *
     * @param scheme empty where there are faults
     * @param faults what is wrong, one sentence each
     */
    public record Read(Optional<Scheme> scheme, List<String> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a scheme and checks it by {@link SchemeFaults}. */
    public static Read read(String text) {
        Scheme scheme;
        try {
            scheme = JSON.readValue(text, Scheme.class);
        } catch (JacksonException fault) {
            TokenStreamLocation at = fault.getLocation();
            return faulty((at == null ? "" : "Line " + at.getLineNr() + ": ")
                    + "this is not a scheme as “waymark scheme --json” prints it. " + fault.getOriginalMessage());
        }
        if (scheme == null) {
            return faulty("The file is empty.");
        }
        List<String> faults;
        try {
            faults = SchemeFaults.of(scheme);
        } catch (NullPointerException incomplete) {
            return faulty("Something of the scheme is left out. Compare it with what “waymark scheme --json” prints.");
        }
        return faults.isEmpty() ? new Read(Optional.of(scheme), List.of()) : new Read(Optional.empty(), faults);
    }

    /** The scheme as a file has it. */
    public static String write(Scheme scheme) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(scheme);
    }

    private static Read faulty(String fault) {
        return new Read(Optional.empty(), List.of(fault));
    }
}
