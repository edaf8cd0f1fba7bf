package city.plaza.configuration;

import city.plaza.shared.ComponentGroup;
import city.plaza.shared.LocalizedText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds every localized text in a record, however deep, so that a new kind of record needs no translation code.
 *
 * <p>A text's path names the way to it, such as {@code attributes[size].question.label}, without the {@linkplain
 * ComponentGroup groups} of a record.
 */
public final class LocalizedTexts {

    private LocalizedTexts() {}

    /** Every text of a thing by its path, those that nobody has written included. */
    public static SequencedMap<String, LocalizedText> in(Object thing) {
        var found = new LinkedHashMap<String, LocalizedText>();
        rebuilt(thing, "", (path, text) -> {
            found.put(path, text);
            return text;
        });
        return found;
    }

    /** The same thing with its texts changed. */
    @SuppressWarnings("unchecked")
    public // a record is rebuilt by its own constructor
    static <T> T changed(T thing, BiFunction<String, LocalizedText, LocalizedText> change) {
        return (T) java.util.Objects.requireNonNull(rebuilt(thing, "", change));
    }

    private static @Nullable Object rebuilt(
            @Nullable Object value, String path, BiFunction<String, LocalizedText, LocalizedText> change) {
        return switch (value) {
            case null -> null;
            case LocalizedText text -> change.apply(path, text);
            case Record thing -> rebuiltRecord(thing, path, change);
            case List<?> list -> rebuiltList(list, path, change);
            default -> value;
        };
    }

    private static Record rebuiltRecord(
            Record thing, String path, BiFunction<String, LocalizedText, LocalizedText> change) {
        var components = thing.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        boolean same = true;
        for (int i = 0; i < components.length; i++) {
            var before = valueOf(thing, components[i]);
            var name = components[i].getName();
            var inside = path.isEmpty() ? name : path + "." + name;
            values[i] = rebuilt(before, before instanceof ComponentGroup ? path : inside, change);
            same &= values[i] == before;
        }
        return same ? thing : made(thing.getClass(), components, values);
    }

    private static List<?> rebuiltList(
            List<?> list, String path, BiFunction<String, LocalizedText, LocalizedText> change) {
        var rebuilt = new ArrayList<>(list.size());
        boolean same = true;
        for (int i = 0; i < list.size(); i++) {
            var before = list.get(i);
            var after = rebuilt(before, path + "[" + nameOf(before, i) + "]", change);
            rebuilt.add(after);
            same &= before == after;
        }
        return same ? list : rebuilt;
    }

    /** What people call one of several: its code, its key, or its place. */
    private static String nameOf(Object thing, int index) {
        for (var name : new String[] {"code", "key"}) {
            try {
                return String.valueOf(thing.getClass().getMethod(name).invoke(thing));
            } catch (NoSuchMethodException e) {
                // It has no such name.
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Cannot read " + name + " of " + thing.getClass(), e);
            }
        }
        return Integer.toString(index + 1);
    }

    private static @Nullable Object valueOf(Record thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + thing.getClass(), e);
        }
    }

    private static <R extends Record> R made(Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }
}
