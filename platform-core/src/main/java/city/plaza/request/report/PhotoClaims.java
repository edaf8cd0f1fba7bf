package city.plaza.request.report;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which photos belong to a request; one belongs to one request at most. */
@Component
public class PhotoClaims {

    private final JdbcClient jdbc;

    PhotoClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these photos that some request of the current city has. */
    @PermitAll
    @Transactional(readOnly = true)
    public Set<UUID> claimed(Collection<UUID> photos) {
        return jdbc
                .sql("select id from request_photo where id = any(?)")
                .param(photos.toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
