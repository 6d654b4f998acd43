package org.waymark.analysis.web;

/** Something that can be chosen: its word for the address and what it is called. */
public record TogetherOption(String code, String label) {}
