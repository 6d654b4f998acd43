package org.waymark.parents.post;

/** What came of handing an e-mail to a server. The words are for the school, in plain English. */
sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /** It was not taken now: trying later may help. */
    record Later(String words) implements Delivery {}

    /** It will never be taken: the address is refused for good. */
    record Never(String words) implements Delivery {}

    /** The server could not be reached: no letter of the school gets through now. */
    record NoServer(String words) implements Delivery {}

    /** The settings do not fit the server: nothing gets through until somebody changes them. */
    record WrongSettings(String words) implements Delivery {}

    /** Everything was handed over, and no answer came: the server may have taken it or not. */
    record Unsure(String words) implements Delivery {}
}
