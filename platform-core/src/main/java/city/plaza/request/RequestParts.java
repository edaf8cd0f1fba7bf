package city.plaza.request;

import city.plaza.request.report.Answer;
import city.plaza.request.report.Contact;
import city.plaza.request.report.Photo;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores what belongs to a request and never changes: its contact, its photos and its answers. */
@Component
class RequestParts {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestParts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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

    void answer(UUID requestId, List<Answer> answers) {
        if (!answers.isEmpty()) {
            jdbc.sql("update service_request set answers = ?::jsonb where id = ?")
                    .params(json.writerFor(ANSWERS).writeValueAsString(answers), requestId)
                    .update();
        }
    }
}
