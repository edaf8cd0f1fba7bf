package city.plaza.web.pages.services;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Departments;
import city.plaza.notice.Emergency;
import city.plaza.notice.EmergencyMode;
import city.plaza.shared.Languages;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.pages.frame.AnnouncementModel;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.pages.frame.Readers;
import city.plaza.web.pages.knowledge.ArticleCard;
import city.plaza.web.pages.knowledge.ArticleModelFactory;
import city.plaza.web.routes.PublicRoutes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a city can be asked for: the home page, the list, one service. */
@Controller
public class ServicePages {

    private static final int MAX_QUERY_LENGTH = 200;
    private static final int MAX_ANSWERS = 4;

    private final ServiceCatalog catalog;
    private final Departments departments;
    private final Readers readers;
    private final EmergencyMode emergency;
    private final ArticleModelFactory answers;
    private final Announcements notices;

    ServicePages(
            ServiceCatalog catalog,
            Departments departments,
            Readers readers,
            EmergencyMode emergency,
            ArticleModelFactory answers,
            Announcements notices) {
        this.catalog = catalog;
        this.departments = departments;
        this.readers = readers;
        this.emergency = emergency;
        this.answers = answers;
        this.notices = notices;
    }

    @GetMapping(PublicRoutes.HOME)
    String home(Model model, Locale reader) {
        var offered = emergency.openServices();
        var cards = readers.cards(reader);
        model.addAttribute("home", new HomeModel(cards.cards(offered.popular()), cards.topics(offered)));
        return "home";
    }

    @GetMapping(PublicRoutes.SERVICES)
    String services(@RequestParam(name = "q", defaultValue = "") String typed, Model model, Locale reader) {
        var offered = emergency.openServices();
        var cards = readers.cards(reader);
        var wanted = wanted(typed);
        var found = wanted.isEmpty() ? List.<ServiceType>of() : offered.search(wanted, reader);
        model.addAttribute(
                "services",
                new ServicesModel(wanted, cards.cards(found), found.isEmpty() ? cards.topics(offered) : List.of()));
        model.addAttribute("answers", first(answers.found(wanted, reader)));
        return "services";
    }

    /** What was typed, as long as anybody means it. */
    public static String wanted(String typed) {
        var wanted = typed.strip();
        return wanted.substring(0, Math.min(MAX_QUERY_LENGTH, wanted.length()));
    }

    private static List<ArticleCard> first(List<ArticleCard> cards) {
        return cards.subList(0, Math.min(MAX_ANSWERS, cards.size()));
    }

    @GetMapping(PublicRoutes.SERVICES + "/{code}")
    String service(@PathVariable String code, Model model, Locale reader) {
        var type = find(code);
        var cards = readers.cards(reader);
        var group = catalog.current().group(type.group());
        model.addAttribute(
                "service",
                new ServiceModel(
                        cards.named(type.name(), type.code().value()),
                        group.map(each -> cards.localized(each.name())).orElse(null),
                        cards.localized(type.presentation().description()),
                        cards.localized(type.presentation().notice()),
                        cards.usually(type.code()).orElse(null),
                        department(type, cards),
                        type.form().location() != ServiceType.Demand.NONE,
                        type.form().anonymous(),
                        type.notOurs(),
                        type.availability().retired(),
                        !catalog.current().isInSeason(type),
                        PublicRoutes.report(type.code())));
        model.addAttribute(
                "told",
                AnnouncementModel.of(notices.concerning(type.code(), null, reader), Languages.ofScreens(reader)));
        model.addAttribute("answers", first(answers.about(type.code(), reader)));
        model.addAttribute(
                "closed",
                emergency
                        .current()
                        .filter(current -> !current.takes(type.code()))
                        .map(Emergency::phone)
                        .orElse(null));
        return "service";
    }

    private @Nullable LocalizedPhrase department(ServiceType type, ServiceModelFactory cards) {
        return type.department() == null
                ? null
                : departments
                        .find(type.department())
                        .map(found -> cards.named(found.name(), found.shortName()))
                        .orElse(null);
    }

    private ServiceType find(String code) {
        try {
            return catalog.current()
                    .find(new ServiceCode(code))
                    .filter(type -> type.availability().reporterGroup() == ServiceType.ReporterGroup.PUBLIC)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
