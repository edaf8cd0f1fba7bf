package city.plaza.web.layout;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where there is no screen, or none for this reader, and leads back. It does not say which of the two. */
@AnonymousAllowed
public final class NotFoundScreen extends Composite<Main>
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        var home = new Anchor("/", getTranslation("page.error.home"));
        home.setRouterIgnore(true);
        getContent()
                .add(
                        new H1(getTranslation("page.error.not-found.title")),
                        new Paragraph(getTranslation("page.error.not-found.text")),
                        home);
        getContent().addClassName("plaza-empty");
        getContent().setId(SkipLink.TARGET);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.error.not-found.title");
    }
}
