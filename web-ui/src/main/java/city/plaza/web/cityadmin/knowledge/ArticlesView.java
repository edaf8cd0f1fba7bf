package city.plaza.web.cityadmin.knowledge;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.knowledge.Article;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** What the city answers, and when somebody has to look at it again. */
@Route(value = AdminRoutes.ARTICLES, layout = AdminLayout.class)
@Menu(title = "admin.articles.title", icon = "info", order = 110)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class ArticlesView extends ConfigItemsView<Article> {

    ArticlesView(AdminPresenter desk) {
        super(desk, ConfigurationSection.ARTICLES);
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        var grid = grid(each -> desk.text(each.title(), getLocale()));
        grid.addColumn(each -> getTranslation(
                        "admin.articles.services-count", each.services().size()))
                .setHeader(getTranslation("admin.articles.services"));
        grid.addColumn(each ->
                        Optional.ofNullable(each.validUntil()).map(days::format).orElse(""))
                .setHeader(getTranslation("admin.articles.valid-until"));
        grid.addColumn(each -> each.retired() ? getTranslation("admin.articles.retired") : "")
                .setHeader(getTranslation("admin.articles.shown"));
        show(grid.ended(false));
    }
}
