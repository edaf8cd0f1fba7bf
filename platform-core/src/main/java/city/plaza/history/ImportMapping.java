package city.plaza.history;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.report.Channel;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a history file mean, and what their values stand for. As flat as the file; its {@code toString} is in
 * the fingerprint by which an interrupted import is found again.
 *
 * @param id the column that holds what the other system called a request
 * @param updated absent where the file has no such time, as with {@code closed} and {@code expected}
 * @param department absent where each service's own department is meant
 * @param gazetteer whether addresses with coordinates become places people may type
 * @see "docs/import-mappings"
 */
public record ImportMapping(
        @Nullable Format format,
        String id,
        TimeColumn requested,
        @Nullable TimeColumn updated,
        @Nullable TimeColumn closed,
        @Nullable TimeColumn expected,
        ValueMap<ServiceCode> type,
        StatusMap status,
        @Nullable ValueMap<DepartmentCode> department,
        @Nullable TextColumns description,
        @Nullable TextColumns resolution,
        @Nullable TextColumns address,
        @Nullable PointColumns location,
        @Nullable ValueMap<Channel> channel,
        boolean gazetteer) {

    public ImportMapping {
        require(id, "id");
        require(requested, "requested");
        require(type, "type");
        require(status, "status");
    }

    /**
     * Read a mapping from a YAML file.
     *
     * @throws ImportRefused naming line and field, if it is not one
     */
    public static ImportMapping read(Path file) {
        return MappingFile.read(file);
    }

    public Format formatOrUsual() {
        return format == null ? new Format(null, null, null) : format;
    }

    /** Every column this mapping speaks of. */
    public Set<String> columns() {
        return Stream.of(
                        Stream.of(id),
                        Stream.of(requested, updated, closed, expected)
                                .flatMap(time -> time == null ? null : time.columns()),
                        type.named(),
                        status.values().named(),
                        status.outcome == null ? null : status.outcome.named(),
                        department == null ? null : department.named(),
                        description == null ? null : description.named(),
                        resolution == null ? null : resolution.named(),
                        address == null ? null : address.named(),
                        location == null ? null : Stream.of(location.lat, location.lon),
                        channel == null ? null : channel.named())
                .flatMap(columns -> columns)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void require(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("`" + key + "` is missing");
        }
    }

    /**
     * How the file is written.
     *
     * @param charset UTF-8 if absent
     * @param delimiter a comma if absent
     * @param header whether the first row names the columns; if not, they are called 1, 2, 3
     */
    public record Format(
            @Nullable String charset,
            @Nullable String delimiter,
            @Nullable Boolean header) {

        public Format {
            if (delimiter != null && delimiter.isEmpty()) {
                throw new IllegalArgumentException("`delimiter` is empty");
            }
            if (charset != null && !isCharset(charset)) {
                throw new IllegalArgumentException("`" + charset + "` is not a character set");
            }
        }

        private static boolean isCharset(String name) {
            try {
                return Charset.isSupported(name);
            } catch (IllegalCharsetNameException e) {
                return false;
            }
        }
    }

    /**
     * A column of times.
     *
     * @param pattern as java.time writes it; {@code iso} or absent means ISO 8601
     * @param zone for values that name none; the city's if absent
     */
    public record TimeColumn(
            String column,
            @Nullable String pattern,
            @Nullable ZoneId zone) {

        public TimeColumn {
            require(column, "column");
            TimeReader.check(pattern);
        }

        private Stream<String> columns() {
            return Stream.of(column);
        }
    }

    /**
     * What the values of a column stand for.
     *
     * @param column one column, or {@code columns}, whose values are joined by a slash
     * @param constant stands in place of a column
     * @param otherwise what every other value stands for; absent means nothing
     */
    public record ValueMap<V>(
            @Nullable String column,
            @Nullable List<String> columns,
            @Nullable V constant,
            @Nullable Boolean ignoreCase,
            @Nullable Map<String, V> map,
            @JsonProperty("default") @Nullable V otherwise) {

        public ValueMap {
            if (Stream.of(column, columns, constant)
                            .filter(each -> each != null)
                            .count()
                    != 1) {
                throw new IllegalArgumentException("expected exactly one of `column`, `columns`, `constant`");
            }
        }

        public Stream<String> named() {
            return column != null ? Stream.of(column) : columns != null ? columns.stream() : Stream.empty();
        }
    }

    /**
     * What the values of the status column stand for.
     *
     * @param closedWithoutDate which time ends a resolved request that has no end; its row is refused if absent
     * @param outcome how resolved requests ended; {@link Outcome#FIXED} if absent
     */
    public record StatusMap(
            @Nullable String column,
            @Nullable List<String> columns,
            @Nullable RequestStatus constant,
            @Nullable Boolean ignoreCase,
            @Nullable Map<String, RequestStatus> map,
            @JsonProperty("default") @Nullable RequestStatus otherwise,
            @Nullable Substitute closedWithoutDate,
            @Nullable ValueMap<Outcome> outcome) {

        public StatusMap {
            new ValueMap<>(column, columns, constant, ignoreCase, map, otherwise);
        }

        public ValueMap<RequestStatus> values() {
            return new ValueMap<>(column, columns, constant, ignoreCase, map, otherwise);
        }
    }

    /** Which time stands in for a missing end. */
    public enum Substitute {
        /** The last change, or if that is missing too, the beginning. */
        UPDATED,
        REQUESTED
    }

    /**
     * Columns whose texts make one.
     *
     * @param column one column, or {@code columns}
     * @param separator between the texts that are not empty; a space if absent
     * @param missing the texts that say nothing, such as {@code n/a}; an empty one never does
     */
    public record TextColumns(
            @Nullable String column,
            @Nullable List<String> columns,
            @Nullable String separator,
            @Nullable Set<String> missing) {

        public TextColumns {
            if ((column == null) == (columns == null)) {
                throw new IllegalArgumentException("expected exactly one of `column`, `columns`");
            }
        }

        public Stream<String> named() {
            return column != null ? Stream.of(column) : Objects.requireNonNull(columns).stream();
        }
    }

    /**
     * Columns of WGS84 coordinates.
     *
     * @param missing the values that mean there is none; an empty one always does
     */
    public record PointColumns(
            String lat, String lon, @Nullable Set<String> missing) {

        public PointColumns {
            require(lat, "lat");
            require(lon, "lon");
        }

        public boolean isMissing(String value) {
            return value.isEmpty() || (missing != null && missing.contains(value));
        }
    }
}
