package city.plaza.shared;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of a list that a city arranges itself: tables with a {@code code} and a {@code position}. */
public final class ListOrder {

    private ListOrder() {}

    /**
     * Puts the rows with these codes first, in this order. The others follow as they stood; codes that are not there are
     * left out.
     *
     * @param table a name from the source code, never from outside
     */
    public static void apply(JdbcClient jdbc, String table, List<String> codes) {
        jdbc.sql("""
                        update %1$s t set position = o.place
                        from (select e.code, row_number() over (order by wanted.place nulls last, e.position, e.code) as place
                              from %1$s e
                              left join (select code, min(place) as place
                                         from unnest(cast(? as text[])) with ordinality as named (code, place)
                                         group by code) wanted on wanted.code = e.code) o
                        where o.code = t.code and t.position <> o.place""".formatted(table)).param(codes.toArray(String[]::new)).update();
    }

    /** An SQL expression for the place behind all rows that are there. */
    public static String behindAll(String table) {
        return "(select coalesce(max(position), 0) + 1 from " + table + ")";
    }
}
