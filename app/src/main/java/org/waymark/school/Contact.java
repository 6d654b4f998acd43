package org.waymark.school;

/**
 * Somebody of a pupil's family, as the school knows them for this pupil: brothers and sisters have contacts of their own.
 *
 * @param id the key within the school; 0 for one who is not kept yet
 * @param pupilId whose contact it is
 * @param place the order in which the school turns to them, from 1
 * @param title such as Mrs; may be empty
 * @param forename may be empty
 * @param relationship such as Mother or Social worker; may be empty
 * @param parentalResponsibility whether they have it by law, and so a right to the report
 * @param email one address, or empty
 * @param phone one number as written, or empty
 * @param address lines without the postcode, or empty
 * @param language of letters to them, as a BCP 47 tag such as {@code pl}; empty for English
 * @param largePrint whether they want large print
 * @param doNotSend nothing about the pupil may go to them, whatever else is said here
 * @param note why, or what else the school should know; never shown to parents
 * @param origin {@code hand}, {@code ctf} or {@code table}
 */
public record Contact(
        long id,
        long pupilId,
        int place,
        String title,
        String surname,
        String forename,
        String relationship,
        boolean parentalResponsibility,
        String email,
        String phone,
        String address,
        String postcode,
        String language,
        boolean largePrint,
        boolean doNotSend,
        String note,
        String origin) {

    /** The name as on an envelope, such as "Mrs Ada Nowak". */
    public String name() {
        return String.join(" ", title, forename, surname).strip().replaceAll(" +", " ");
    }

    /** The same under another key. */
    Contact withId(long other) {
        return copy(other, pupilId, place);
    }

    /** The same for another pupil: a file's pupil gets a key only once it is kept. */
    public Contact ofPupil(long other) {
        return copy(id, other, place);
    }

    /** The same at another place. */
    Contact at(int other) {
        return copy(id, pupilId, other);
    }

    /** The same with another e-mail address. */
    public Contact withEmail(String other) {
        return new Contact(
                id,
                pupilId,
                place,
                title,
                surname,
                forename,
                relationship,
                parentalResponsibility,
                other,
                phone,
                address,
                postcode,
                language,
                largePrint,
                doNotSend,
                note,
                origin);
    }

    /** The same with another telephone number. */
    public Contact withPhone(String other) {
        return new Contact(
                id,
                pupilId,
                place,
                title,
                surname,
                forename,
                relationship,
                parentalResponsibility,
                email,
                other,
                address,
                postcode,
                language,
                largePrint,
                doNotSend,
                note,
                origin);
    }

    /** The same with another postcode. */
    public Contact withPostcode(String other) {
        return new Contact(
                id,
                pupilId,
                place,
                title,
                surname,
                forename,
                relationship,
                parentalResponsibility,
                email,
                phone,
                address,
                other,
                language,
                largePrint,
                doNotSend,
                note,
                origin);
    }

    private Contact copy(long newId, long newPupilId, int newPlace) {
        return new Contact(
                newId,
                newPupilId,
                newPlace,
                title,
                surname,
                forename,
                relationship,
                parentalResponsibility,
                email,
                phone,
                address,
                postcode,
                language,
                largePrint,
                doNotSend,
                note,
                origin);
    }
}
