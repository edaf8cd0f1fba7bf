package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** A digest of a schema's structure: columns, constraints and indexes, without the schema's own name. */
final class SchemaFingerprint {

    /**
     * Asked by way of what depends on the schema: the catalogs have no index by schema, and hold all cities. That a column
     * may not be null stands with the column already.
     */
    private static final String SQL = """
            with tables as materialized (
                select c.oid, c.relname from pg_depend d join pg_class c on c.oid = d.objid
                where d.refclassid = 'pg_namespace'::regclass and d.refobjid = to_regnamespace(?)
                    and d.classid = 'pg_class'::regclass and c.relkind = 'r')
            select coalesce(md5(string_agg(line, e'\\n' order by line)), 'empty') as digest from (
                select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                       || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
                from tables c join pg_attribute a on a.attrelid = c.oid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attnum > 0 and not a.attisdropped
                union all
                select 'constraint ' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from tables c join pg_constraint k on k.conrelid = c.oid
                where k.contype <> 'n'
                union all
                select 'index ' || replace(pg_get_indexdef(i.indexrelid), ?, '')
                from tables c join pg_index i on i.indrelid = c.oid) structure""";

    private SchemaFingerprint() {}

    static String of(Connection connection, String schema) throws SQLException {
        CitySchemas.run(connection, "set search_path = " + schema + ", public");
        try (var query = connection.prepareStatement(SQL)) {
            query.setString(1, schema);
            query.setString(2, schema + ".");
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString("digest");
            }
        }
    }
}
