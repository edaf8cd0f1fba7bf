package city.plaza.location;

import city.plaza.identity.Role;
import city.plaza.location.spi.Geocoder;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places a city knows by name. */
@Component
public class Gazetteer implements Geocoder {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;
    /** Lower than usual, so that two letters swapped in a short word are still forgiven. */
    private static final String ALIKE = "0.3";

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @PermitAll
    @Transactional(readOnly = true)
    public List<Found> suggest(String typed, int most) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (words.length() < SHORTEST) {
            return List.of();
        }
        words = words.substring(0, Math.min(words.length(), LONGEST));
        var contains = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(ALIKE)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select label, latitude, longitude from gazetteer_entry
                        where lower(label) like :contains
                           or :words operator(public.<%) lower(label)
                        order by lower(label) like :contains desc,
                                 public.word_similarity(:words, lower(label)) desc, length(label), label
                        limit :most""")
                .param("contains", contains)
                .param("words", words)
                .param("most", most)
                .query((rs, row) -> new Found(rs.getString(1), new GeoPoint(rs.getDouble(2), rs.getDouble(3))))
                .list();
    }

    /** The known place nearest to a point, within about 150 metres. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Found> nearest(GeoPoint point) {
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
                .query((rs, row) -> new Found(rs.getString(1), new GeoPoint(rs.getDouble(2), rs.getDouble(3))))
                .optional();
    }

    /**
     * Add places; those known by the same name keep their place.
     *
     * @param source where they come from, such as {@code template} or {@code import}
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void add(Collection<Found> places, String source) {
        var labels = places.stream().map(Found::label).toArray(String[]::new);
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
}
