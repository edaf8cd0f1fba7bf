package city.plaza.privacy;

import java.util.List;

/**
 * What a city holds about somebody.
 *
 * @param records how many, for each holder that has any
 * @param obstacles why they cannot be erased now, as translation keys
 * @param holds the legal holds that keep their data
 */
public record PersonFindings(List<HolderCount> records, List<String> obstacles, List<LegalHold> holds) {

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** How many records one holder has. */
    public record HolderCount(String holder, int records) {}
}
