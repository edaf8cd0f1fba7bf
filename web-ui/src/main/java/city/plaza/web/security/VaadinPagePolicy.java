package city.plaza.web.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Gives each page that a Vaadin screen is loaded into its policy, and its own scripts the nonce that lets them run. */
@Component
class VaadinPagePolicy implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final ContentPolicy policy;

    VaadinPagePolicy(ContentPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse page) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        var response = page.getVaadinResponse();
        response.setHeader(ContentPolicy.NAME, policy.ofVaadin(nonce));
        // The page holds what only this session may know.
        response.setHeader("Cache-Control", "no-store");
    }
}
