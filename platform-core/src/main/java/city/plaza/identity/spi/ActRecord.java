package city.plaza.identity.spi;

import org.jspecify.annotations.Nullable;

/**
 * The current city's record of who did what, for features that the record itself depends on.
 *
 * <p>What is written down is there in the same transaction as the act, or neither is.
 */
public interface ActRecord {

    /**
     * Write down what the current actor does.
     *
     * @param action what is done, such as {@code privacy.erased}
     * @param object to what, such as {@code erasures/…}
     * @param before what it was, as JSON
     * @param after what it becomes, as JSON
     */
    void record(String action, String object, @Nullable String before, @Nullable String after);
}
