package city.plaza.history.runs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far each import has come, in the transactions that brought it there. */
@Component
class ImportRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many rows of this import are done; 0 if it never began. */
    long rowsDone(String fingerprint) {
        return jdbc.sql("select rows_done from import_run where fingerprint = ?")
                .param(fingerprint)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Go on by a batch.
     *
     * @return whether this run was where it thought it was; if not, another one is at work and this batch must roll back
     */
    boolean advance(String fingerprint, String fileName, Span rows, long imported) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into import_run (fingerprint, file_name, rows_done, imported, started_at, updated_at)
                        values (:fingerprint, :file, :to, :imported, :now, :now)
                        on conflict (fingerprint) do update
                        set rows_done = excluded.rows_done, imported = import_run.imported + excluded.imported,
                            updated_at = excluded.updated_at
                        where import_run.rows_done = :from""")
                        .param("fingerprint", fingerprint)
                        .param("file", fileName)
                        .param("from", rows.from())
                        .param("to", rows.to())
                        .param("imported", imported)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Rows of a file, the first excluded, the last included. */
    record Span(long from, long to) {}
}
