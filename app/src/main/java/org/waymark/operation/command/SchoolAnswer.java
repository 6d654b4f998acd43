package org.waymark.operation.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.waymark.operation.SchoolRegister.School;

/** A school as scripts see it. */
@JsonPropertyOrder({"laestab", "urn", "name", "trust"})
record SchoolAnswer(
        String laestab,
        @Nullable String urn,
        String name,
        @Nullable String trust) {

    static SchoolAnswer of(School school) {
        return new SchoolAnswer(school.laestab(), school.urn(), school.name(), school.trust());
    }
}
