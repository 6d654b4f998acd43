package org.waymark.bench;

/**
 * One invented school of a run.
 *
 * @param laestab its number, of the local authority 999, which does not exist
 * @param perYear how many pupils each year group has
 */
record School(String laestab, String name, int perYear) {

    static School of(int number, int perYear) {
        return new School("999" + (2000 + number), "Bench School " + number, perYear);
    }

    String path() {
        return "/schools/" + laestab;
    }

    String edition(String assessment, int year) {
        return path() + "/assessments/" + assessment + "/" + year;
    }

    /** The e-mail address of the school's assessment lead. */
    String lead() {
        return "lead@" + laestab + ".example";
    }

    /** The e-mail address of one of a class's teachers. */
    String teacher(String className, int number) {
        return "t" + number + "." + className.toLowerCase(java.util.Locale.ROOT) + "@" + laestab + ".example";
    }
}
