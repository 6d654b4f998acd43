package org.waymark.demo;

/** A value to be entered for a pupil. */
record Mark(DemoPupil pupil, String item, String text) {}
