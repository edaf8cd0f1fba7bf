package city.plaza.web.cityadmin.knowledge;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.ArticleFacts;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes one answer. */
@Route(value = AdminRoutes.ARTICLES + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class ArticleEditor extends ConfigItemEditor<Article> {

    /** An article cannot be empty; the form of a new one shows nothing of this. */
    private static final LocalizedText PLACEHOLDER = LocalizedText.of(Locale.ENGLISH, "…");

    private final transient AdminPresenter desk;

    ArticleEditor(AdminPresenter desk) {
        super(desk, ConfigurationSection.ARTICLES);
        this.desk = desk;
    }

    @Override
    protected ConfigItemForm<Article> form() {
        return new ArticleForm(desk.current().next());
    }

    @Override
    protected Article blank() {
        return new Article(
                new ArticleCode("new"),
                PLACEHOLDER,
                PLACEHOLDER,
                PLACEHOLDER,
                ArticleFacts.none(),
                List.of(),
                Map.of(),
                null,
                null,
                null,
                false);
    }

    @Override
    protected String nameOf(Article article) {
        return desk.text(article.title(), getLocale());
    }
}
