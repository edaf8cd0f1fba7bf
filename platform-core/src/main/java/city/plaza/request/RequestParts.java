package city.plaza.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a request and never changes: its contact and its photos. */
@Component
class RequestParts {

    private final JdbcClient jdbc;

    RequestParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID requestId, Contact contact) {
        jdbc.sql("""
                        insert into request_contact (request_id, subject, name, email, phone, language)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(requestId)
                .param(contact.subject())
                .param(contact.name())
                .param(contact.email())
                .param(contact.phone())
                .param(contact.language().toLanguageTag())
                .update();
    }

    void add(UUID requestId, List<Photo> photos) {
        for (int position = 0; position < photos.size(); position++) {
            var photo = photos.get(position);
            jdbc.sql("""
                            insert into request_photo (id, request_id, position, width, height, bytes)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(photo.id(), requestId, position, photo.width(), photo.height(), photo.bytes())
                    .update();
        }
    }

    List<Photo> photos(UUID requestId) {
        return jdbc.sql("select id, width, height, bytes from request_photo where request_id = ? order by position")
                .param(requestId)
                .query((rs, row) -> new Photo(rs.getObject(1, UUID.class), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .list();
    }
}
