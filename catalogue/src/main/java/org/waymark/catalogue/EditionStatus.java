package org.waymark.catalogue;

/** Whether schools must take an assessment in a year. */
public enum EditionStatus {
    STATUTORY("statutory"),
    OPTIONAL("optional"),
    VOLUNTARY("voluntary");

    private final String label;

    EditionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
