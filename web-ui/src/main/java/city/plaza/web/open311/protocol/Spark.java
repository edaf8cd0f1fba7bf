package city.plaza.web.open311.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an answer says, in the one shape that both XML and JSON are written from (the Spark convention). */
public sealed interface Spark {

    /** Words; absent ones are an empty element, or {@code null}. */
    record Text(@Nullable String text) implements Spark {}

    record Flag(boolean is) implements Spark {}

    record Figure(double number) implements Spark {}

    /** The code of an error, a number in JSON. */
    record Code(int number) implements Spark {}

    /**
     * Several of a kind; an array without a name of its own in JSON.
     *
     * @param child what each element is called in XML
     */
    record Many(String child, List<? extends Spark> members) implements Spark {
        public Many {
            members = List.copyOf(members);
        }

        public static <T> Many of(String child, List<T> things, Function<T, Spark> shape) {
            return new Many(child, things.stream().map(shape).toList());
        }
    }

    /** A whole answer. */
    record Document(String root, Spark content) {}

    /** Named values in the order they were added. */
    final class Fields implements Spark {

        private final SequencedMap<String, Spark> values = new LinkedHashMap<>();

        public Fields text(String name, @Nullable String text) {
            return add(name, new Text(text == null || text.isEmpty() ? null : text));
        }

        public Fields flag(String name, boolean is) {
            return add(name, new Flag(is));
        }

        public Fields figure(String name, @Nullable Double number) {
            return add(name, number == null ? new Text(null) : new Figure(number));
        }

        public Fields add(String name, Spark value) {
            values.put(name, value);
            return this;
        }

        SequencedMap<String, Spark> values() {
            return values;
        }
    }

    /** The same as maps, lists and simple values. */
    static @Nullable Object json(Spark value) {
        return switch (value) {
            case Text(var text) -> text;
            case Flag(var is) -> is;
            case Figure(var number) -> number;
            case Code(var number) -> number;
            case Many many -> {
                var list = new ArrayList<@Nullable Object>();
                many.members().forEach(member -> list.add(json(member)));
                yield list;
            }
            case Fields fields -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                fields.values().forEach((name, each) -> map.put(name, json(each)));
                yield map;
            }
        };
    }
}
