package city.plaza.privacy;

import java.time.Period;

/** A kind of personal data that a city keeps for a time of its own choice. */
public enum RetentionKind {
    /** Name, e-mail address, phone number and account of whoever reported, from the day the request was closed. */
    CONTACTS(Period.ofYears(2)),
    /** Recipient and text of messages, from the day they were written. */
    MESSAGES(Period.ofMonths(6)),
    /** Photos of a request, from the day it was closed. */
    PHOTOS(Period.ofYears(3)),
    /** Description, answers and notes of a request, from the day it was closed. */
    TEXTS(Period.ofYears(10)),
    /** Names of staff on a request and its timeline, from the day it was closed. */
    STAFF_NAMES(Period.ofYears(5)),
    /** Names of those who administer the city in its audit trail and history, from the day of the act. */
    ADMIN_NAMES(Period.ofYears(10)),
    /** Contact persons of API keys, from the day the key ended. */
    API_CONTACTS(Period.ofYears(1));

    private final Period usual;

    RetentionKind(Period usual) {
        this.usual = usual;
    }

    /** How long a city keeps it that has not said otherwise. */
    public Period usual() {
        return usual;
    }
}
