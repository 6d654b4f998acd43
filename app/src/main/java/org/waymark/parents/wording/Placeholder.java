package org.waymark.parents.wording;

/**
 * A name in braces that a report puts something in the place of.
 *
 * @param name without the braces, such as {@code forename}
 * @param needed whether the words must have it, because the report would not say what it must without it
 * @param what stands in its place, in plain words
 * @param example for previews
 */
public record Placeholder(String name, boolean needed, String what, String example) {

    /** As it is typed, such as {@code {forename}}. */
    public String typed() {
        return "{" + name + "}";
    }
}
