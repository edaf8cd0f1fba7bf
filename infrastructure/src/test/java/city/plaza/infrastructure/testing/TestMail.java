package city.plaza.infrastructure.testing;

import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the e-mails that a mail server has taken. */
public final class TestMail {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Counts the facts that are still to be heard; those whose time has not come are not. */
    public static final String UNHEARD =
            "select count(*) from cell.outbox where not dead and (attempts > 0 or due_at <= now())";

    private final Supplier<List<MimeMessage>> emails;

    public TestMail(Supplier<List<MimeMessage>> emails) {
        this.emails = emails;
    }

    /** The e-mails of the platform that all tests share. */
    public static TestMail shared() {
        return new TestMail(() -> LocalPlatform.shared().mail().messages());
    }

    public List<MimeMessage> all() {
        return emails.get();
    }

    /** The e-mails to an address, in order, once there are as many. */
    public List<MimeMessage> to(String address, int atLeast) {
        return await().atMost(PATIENCE).until(() -> to(address), found -> found.size() >= atLeast);
    }

    private List<MimeMessage> to(String address) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var email : emails.get()) {
            if (Arrays.toString(email.getAllRecipients()).equals("[" + address + "]")) {
                found.add(email);
            }
        }
        return found;
    }

    /** The ids of the e-mails to each address; the same e-mail twice has one. */
    public Map<String, Set<String>> idsByAddress() {
        var ids = new HashMap<String, Set<String>>();
        for (var email : emails.get()) {
            try {
                ids.computeIfAbsent(email.getAllRecipients()[0].toString(), each -> new HashSet<>())
                        .add(email.getMessageID());
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
        return ids;
    }

    /** Wait until a city has nothing more to say. */
    public void awaitSilence(City city, JdbcClient jdbc, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        await().atMost(PATIENCE)
                .until(() -> TenantContext.<Boolean, RuntimeException>callInCell(
                        CellId.MAIN,
                        () -> Objects.requireNonNull(reading.execute(status -> jdbc.sql(UNHEARD + " and tenant = ?")
                                        .param(city.id().value())
                                        .query(Integer.class)
                                        .single()))
                                == 0));
    }

    public static String text(MimeMessage email) throws MessagingException, IOException {
        return part(email, "text/plain");
    }

    public static String html(MimeMessage email) throws MessagingException, IOException {
        return part(email, "text/html");
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                var found = part(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
