package city.plaza.privacy.spi;

import city.plaza.privacy.RetentionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feature that keeps data about people.
 *
 * <p>It answers for the current city only. Everything it does can be done again: what is gone is no error, and a call that
 * was cut short is made once more. It runs inside a transaction of the city unless it says otherwise. It never logs what it
 * holds.
 *
 * @see "docs/adr/0026-personal-data-has-owners.md"
 */
public interface PersonalDataHolder {

    /** The name it has in certificates; never changed once released. */
    String name();

    /** Where it keeps what. No two holders name the same table. */
    List<HeldData> holds();

    /** What it knows of a person in addition, such as their requests. */
    default DataSubject recognize(DataSubject person) {
        return person;
    }

    /** How many records hold this person. */
    int count(DataSubject person);

    /** Hand out what it holds about a person. */
    void export(DataSubject person, DataExport into);

    /**
     * Whether what stays by order of somebody tells of this person too, so that erasing them would change it.
     *
     * @param kept whose data, and which requests, stay
     */
    default boolean mentions(DataSubject person, DataSubject kept) {
        return false;
    }

    /** Erase what it holds about a person; afterwards {@link #count} is 0. */
    void erase(DataSubject person);

    /**
     * Erase a part of it, for a holder that has more texts than one transaction should look through.
     *
     * @param after where the part before ended; absent for the first
     * @return where this one ended; empty if nothing is left
     */
    default Optional<String> erase(DataSubject person, @Nullable String after) {
        erase(person);
        return Optional.empty();
    }

    /**
     * Erase what is over its time.
     *
     * @param kind one of those it holds
     * @param before what is older than this
     * @param except whose data stays, since somebody ordered so
     * @param most how many records at most
     * @return how many were erased; fewer than {@code most} if none is left
     */
    int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most);

    /** Why a person may not be erased now, as a translation key; empty if nothing stands against it. */
    default Optional<String> obstacle(DataSubject person) {
        return Optional.empty();
    }

    /** The request with this number, for a holder that keeps requests. */
    default Optional<UUID> request(String number) {
        return Optional.empty();
    }

    /** Whether other holders write down what it holds, as messages do with contacts. It is erased before they are. */
    default boolean feedsOthers() {
        return false;
    }

    /** Whether it runs inside one transaction of the city. One that reaches outside the database says no. */
    default boolean transactional() {
        return true;
    }
}
