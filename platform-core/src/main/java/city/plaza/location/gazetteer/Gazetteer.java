package city.plaza.location.gazetteer;

import city.plaza.identity.Role;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.spi.Geocoder;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places a city knows by name. */
@Component
public class Gazetteer implements Geocoder {

    private static final int MIN_QUERY_LENGTH = 2;
    private static final int MAX_QUERY_LENGTH = 120;
    /** More than anybody chooses from. */
    private static final int MAX_MATCHES = 100;
    /** Lower than usual, so that two letters swapped in a short word are still forgiven. */
    private static final String SHORT_ALIKE = "0.3";

    private static final String ALIKE = "0.5";
    private static final int MAX_LABEL_WORDS = 9;

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @PermitAll
    @Transactional(readOnly = true)
    public List<KnownPlace> suggest(String typed, int most) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (words.length() < MIN_QUERY_LENGTH) {
            return List.of();
        }
        words = words.substring(0, Math.min(words.length(), MAX_QUERY_LENGTH));
        var knownPlace = having(words, most);
        return knownPlace.isEmpty() ? alike(words, most) : knownPlace;
    }

    /** Places that have every word typed, in any order: whole words before parts of words. */
    private List<KnownPlace> having(String typed, int most) {
        var words = AddressQuery.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var numbered = IntStream.range(0, words.size()).boxed().toList();
        var query = jdbc.sql("""
                        select label, latitude, longitude from (
                            select label, latitude, longitude from gazetteer_entry where %s limit 5000) as fitting
                        order by %s desc, lower(label) like :contains desc, length(label), label
                        limit :most""".formatted(
                                numbered.stream()
                                        .map(each -> "lower(label) ~ :part" + each)
                                        .collect(Collectors.joining(" and ")),
                                numbered.stream()
                                        .map(each -> "(lower(label) ~ :whole" + each + ")::int")
                                        .collect(Collectors.joining(" + "))))
                .param("contains", "%" + String.join(" ", words) + "%")
                .param("most", most);
        for (int each : numbered) {
            query = query.param("part" + each, AddressQuery.part(words.get(each)))
                    .param("whole" + each, AddressQuery.whole(words.get(each)));
        }
        return query.query(Gazetteer::found).list();
    }

    /** Places called like what was typed, errors forgiven. */
    private List<KnownPlace> alike(String words, int most) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(words.length() <= MAX_LABEL_WORDS ? SHORT_ALIKE : ALIKE)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select label, latitude, longitude from gazetteer_entry
                        where :words operator(public.<%) lower(label)
                        order by public.word_similarity(:words, lower(label)) desc,
                                 public.similarity(:words, lower(label)) desc, length(label), label
                        limit :most""")
                .param("words", words)
                .param("most", most)
                .query(Gazetteer::found)
                .list();
    }

    private static KnownPlace found(ResultSet row, int number) throws SQLException {
        return new KnownPlace(
                row.getString("label"), new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")));
    }

    /** Every place, by name. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<KnownPlace> all() {
        return jdbc.sql("select label, latitude, longitude from gazetteer_entry order by label collate \"C\"")
                .query((rs, row) -> new KnownPlace(
                        rs.getString("label"), new GeoPoint(rs.getDouble("latitude"), rs.getDouble("longitude"))))
                .list();
    }

    /**
     * The places that words typed to the end can mean: one is meant, among several people choose, and without any the
     * words stand for themselves.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<KnownPlace> meantBy(String typed) {
        return typed.strip().length() < MIN_QUERY_LENGTH || typed.length() > MAX_QUERY_LENGTH
                ? List.of()
                : PlaceMatcher.among(having(typed, MAX_MATCHES), typed);
    }

    /** The known place nearest to a point, within about 150 metres. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<KnownPlace> nearest(GeoPoint point) {
        double degrees = 150 / 111_320.0;
        double east = degrees / Math.max(0.01, Math.cos(Math.toRadians(point.latitude())));
        return jdbc.sql("""
                        select label, latitude, longitude from gazetteer_entry
                        where latitude between :lat - :dlat and :lat + :dlat
                          and longitude between :lon - :dlon and :lon + :dlon
                        order by ((latitude - :lat) / :dlat) ^ 2 + ((longitude - :lon) / :dlon) ^ 2
                        limit 1""")
                .param("lat", point.latitude())
                .param("lon", point.longitude())
                .param("dlat", degrees)
                .param("dlon", east)
                .query((rs, row) -> new KnownPlace(
                        rs.getString("label"), new GeoPoint(rs.getDouble("latitude"), rs.getDouble("longitude"))))
                .optional();
    }

    /**
     * Add places; those known by the same name keep their place.
     *
     * @param source where they come from, such as {@code template} or {@code import}
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void add(Collection<KnownPlace> places, String source) {
        var labels = places.stream().map(KnownPlace::label).toArray(String[]::new);
        var latitudes = places.stream().map(place -> place.point().latitude()).toArray(Double[]::new);
        var longitudes = places.stream().map(place -> place.point().longitude()).toArray(Double[]::new);
        jdbc.sql("""
                        insert into gazetteer_entry (label, latitude, longitude, source)
                        select label, latitude, longitude, :source
                        from unnest(cast(:labels as text[]), cast(:latitudes as float8[]), cast(:longitudes as float8[]))
                             as place (label, latitude, longitude)
                        on conflict (label) do nothing""")
                .param("source", source)
                .param("labels", labels)
                .param("latitudes", latitudes)
                .param("longitudes", longitudes)
                .update();
    }

    /** Add places; those known by the same name move where they are said to be now, and come from this source. */
    Written put(Collection<KnownPlace> places, String source) {
        var written = jdbc.sql("""
                        insert into gazetteer_entry (label, latitude, longitude, source)
                        select label, latitude, longitude, :source
                        from unnest(cast(:labels as text[]), cast(:latitudes as float8[]), cast(:longitudes as float8[]))
                             as place (label, latitude, longitude)
                        on conflict (label) do update
                        set latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source
                        where (gazetteer_entry.latitude, gazetteer_entry.longitude, gazetteer_entry.source)
                              is distinct from (excluded.latitude, excluded.longitude, excluded.source)
                        returning xmax = 0""")
                .param("source", source)
                .param("labels", places.stream().map(KnownPlace::label).toArray(String[]::new))
                .param(
                        "latitudes",
                        places.stream().map(place -> place.point().latitude()).toArray(Double[]::new))
                .param(
                        "longitudes",
                        places.stream().map(place -> place.point().longitude()).toArray(Double[]::new))
                .query(Boolean.class)
                .list();
        long added = written.stream().filter(isNew -> isNew).count();
        return new Written(added, written.size() - added);
    }

    /** Forget every place that comes from a source, such as {@code template}. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(String source) {
        jdbc.sql("delete from gazetteer_entry where source = ?").param(source).update();
    }

    /** How many places are known, by where they come from. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select source, count(*) as places from gazetteer_entry group by source")
                .query((RowCallbackHandler) row -> counts.put(row.getString("source"), row.getLong("places")));
        return counts;
    }

    long count(String source) {
        return jdbc.sql("select count(*) from gazetteer_entry where source = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    /** How many places were new, and how many are known otherwise than before. */
    record Written(long added, long moved) {}
}
