package city.plaza.configuration.store;

import city.plaza.configuration.ConfigurationSection;
import java.util.List;

/** Where the live things of one part are kept: the feature that works with them. */
interface SectionStore<T> {

    ConfigurationSection<T> part();

    /** What is live, in the city's order. */
    List<T> live();

    /** Add a thing, or change the one with its key. */
    void put(T thing);

    /** Take away a thing that nothing uses. */
    void remove(T thing);

    /** Put the things in this order; the list holds all of them. */
    void order(List<T> things);
}
