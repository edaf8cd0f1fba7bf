package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** A digest of a schema's structure: columns, constraints and indexes, without the schema's own name. */
final class SchemaFingerprint {

    private static final String SQL = """
            select coalesce(md5(string_agg(line, e'\\n' order by line)), 'empty') from (
                select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                       || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where c.relnamespace = :schema::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                union all
                select 'constraint ' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.connamespace = :schema::regnamespace
                union all
                select 'index ' || pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = :schema::regnamespace) structure""";

    private SchemaFingerprint() {}

    static String of(Connection connection, String schema) throws SQLException {
        CitySchemas.run(connection, "set search_path = " + schema + ", public");
        try (var query = connection.prepareStatement(SQL.replace(":schema", "?")
                .replace("pg_get_indexdef(i.indexrelid)", "replace(pg_get_indexdef(i.indexrelid), ?, '')"))) {
            query.setString(1, schema);
            query.setString(2, schema);
            query.setString(3, schema + ".");
            query.setString(4, schema);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
