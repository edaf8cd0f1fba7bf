package city.plaza.web.pages;

import city.plaza.knowledge.ArticleFacts;
import city.plaza.knowledge.ArticleText;
import city.plaza.location.GeoPoint;
import city.plaza.notification.preferences.MessageFrequency;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Assets;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.request.StatusStyle;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.pages.frame.AnnouncementModel;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.pages.frame.PageFrame;
import city.plaza.web.pages.knowledge.ArticleCard;
import city.plaza.web.pages.knowledge.ArticleModel;
import city.plaza.web.pages.knowledge.KnowledgeModel;
import city.plaza.web.pages.services.HomeModel;
import city.plaza.web.pages.services.ServiceCard;
import city.plaza.web.pages.services.ServiceModel;
import city.plaza.web.pages.services.ServicesModel;
import city.plaza.web.pages.services.Topic;
import city.plaza.web.pages.tracking.EmailPreferencesModel;
import city.plaza.web.pages.tracking.StatusModel;
import city.plaza.web.pages.tracking.TrackModel;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Every page with something on it, for a reader of one language in a city whose main language is English. */
final class SamplePages {

    private static final Instant NOW = Instant.parse("2026-11-18T16:30:00Z");

    private final Locale language;
    private final ResourceBundle bundle;
    private final HumanizedTime time;

    SamplePages(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("vaadin-i18n/translations", language, new ResourceBundle.Control() {
            @Override
            public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
                return null;
            }
        });
        I18n i18n = (key, values) -> new MessageFormat(bundle.getString(key), language).format(values);
        var zone = ZoneId.of("America/Chicago");
        this.time = new HumanizedTime(i18n, language, zone, Clock.fixed(NOW, zone));
    }

    record Sample(String template, boolean city, Map<String, Object> model) {}

    Map<String, Sample> all() {
        var all = new LinkedHashMap<String, Sample>();
        all.put("home", page("home", "home", new HomeModel(popular(), topics())));
        all.put("home-empty", page("home", "home", new HomeModel(List.of(), List.of())));
        all.put("services", page("services", "services", new ServicesModel("", List.of(), topics())));
        all.put("services-found", page("services", "services", new ServicesModel("pothole", popular(), List.of())));
        all.put("services-none", page("services", "services", new ServicesModel("xyzzy", List.of(), topics())));
        all.put("service", page("service", "service", service(false)));
        all.put("service-not-ours", page("service", "service", service(true)));
        all.put("knowledge", page("knowledge", "knowledge", new KnowledgeModel("", answers())));
        all.put("knowledge-none", page("knowledge", "knowledge", new KnowledgeModel("xyzzy", List.of())));
        all.put("article", page("article", "article", article()));
        all.put("status", status(RequestStatus.IN_PROGRESS, null, true));
        all.put("status-public", status(RequestStatus.RESOLVED, Outcome.FIXED, false));
        all.put("status-cannot", status(RequestStatus.RESOLVED, Outcome.CANNOT_ACT, true));
        all.put("track", page("track", "track", new TrackModel("", null)));
        all.put("track-error", page("track", "track", new TrackModel("2026-00012", "page.track.error.form")));
        all.put("accessibility", new Sample("accessibility", true, Map.of()));
        all.put("privacy", new Sample("privacy", true, Map.of()));
        all.put(
                "developers",
                page(
                        "developers",
                        "developers",
                        new DevelopersModel("https://springfield.example/open311/v2/", true, 600, 300)));
        all.put(
                "email-preferences",
                page(
                        "email-preferences",
                        "preferences",
                        new EmailPreferencesModel(
                                "2026-000123",
                                false,
                                "/requests/2026-000123",
                                new EmailPreferencesModel.Choice("/preferences", MessageFrequency.DAILY, true),
                                true)));
        all.put(
                "email-preferences-stopped",
                page(
                        "email-preferences",
                        "preferences",
                        new EmailPreferencesModel("2026-000123", true, "/requests/2026-000123", null, false)));
        all.put("unknown-host", new Sample("unknown-host", false, Map.of()));
        all.put("suspended", new Sample("suspended", true, Map.of()));
        all.put("sign-in-unavailable", new Sample("sign-in-unavailable", true, Map.of()));
        all.put("error-not-found", new Sample("error", true, Map.of("kind", "not-found")));
        all.put("error-refused", new Sample("error", true, Map.of("kind", "refused")));
        all.put("error-failed", new Sample("error", true, Map.of("kind", "failed", "incident", "7f3a91c2")));
        return all;
    }

    PageFrame frame(boolean city) {
        var offered = List.of("en", "es", "zh", "fr", "ar").stream()
                .map(Locale::forLanguageTag)
                .map(each -> new PageFrame.Language(
                        each.toLanguageTag(),
                        each.getDisplayLanguage(each),
                        Languages.direction(each),
                        "?lang=" + each.toLanguageTag(),
                        each.equals(language)))
                .toList();
        var name = LocalizedPhrase.of("City of Springfield", Locale.ENGLISH, language);
        return new PageFrame(
                language.toLanguageTag(),
                Languages.direction(language),
                city ? name : new LocalizedPhrase("", name.lang(), name.dir()),
                city ? offered : List.of(),
                Assets.BASE,
                new PageFrame.Look(city ? "/brand.css" : null, null, null),
                city ? "311" : null,
                city ? LocalizedPhrase.of("Ask, report, follow up", Locale.ENGLISH, language) : null,
                city
                        ? LocalizedPhrase.of(
                                "City Hall, 300 Main Street · Monday to Friday, 8 to 5", Locale.ENGLISH, language)
                        : null,
                city ? told() : List.of(),
                city
                        ? List.of(new PageFrame.Link(LocalizedPhrase.of("Budget", Locale.ENGLISH, language), "/budget"))
                        : List.of(),
                null);
    }

    private List<AnnouncementModel> told() {
        return List.of(new AnnouncementModel(
                "danger",
                "alert",
                "kit.notice.EMERGENCY",
                LocalizedPhrase.of("Storm tonight", Locale.ENGLISH, language),
                LocalizedPhrase.of("Stay at home.", Locale.ENGLISH, language),
                "https://weather.example/"));
    }

    private List<ArticleCard> answers() {
        return List.of(new ArticleCard(
                "/knowledge/bulky-waste",
                said("Bulky waste", "Residuos voluminosos", "大件垃圾", "Encombrants", "النفايات الكبيرة"),
                LocalizedPhrase.of("We collect it.", Locale.ENGLISH, language)));
    }

    private ArticleModel article() {
        var text = LocalizedPhrase.of(
                ArticleText.html("# Call first\n\n* a mattress\n* a fridge"), Locale.ENGLISH, language);
        return new ArticleModel(
                said("Bulky waste", "Residuos voluminosos", "大件垃圾", "Encombrants", "النفايات الكبيرة"),
                LocalizedPhrase.of("We collect it.", Locale.ENGLISH, language),
                text,
                text.lang() != null,
                ArticleFacts.none().texts().keySet().stream()
                        .map(fact ->
                                new ArticleModel.Fact(fact, LocalizedPhrase.of("At home", Locale.ENGLISH, language)))
                        .toList(),
                List.of(new ArticleModel.Offer(
                        "/report?service=bulky", "trash", LocalizedPhrase.of("Bulky waste", Locale.ENGLISH, language))),
                "1 October 2026",
                "1 November 2026");
    }

    private Sample page(String template, String name, Object model) {
        return new Sample(template, true, Map.of(name, model));
    }

    private LocalizedPhrase said(String english, String spanish, String chinese, String french, String arabic) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", english);
        texts.put("es", spanish);
        texts.put("zh", chinese);
        texts.put("fr", french);
        texts.put("ar", arabic);
        return Objects.requireNonNull(LocalizedPhrase.of(new LocalizedText(texts), language, language, Locale.ENGLISH));
    }

    private ServiceCard card(String icon, LocalizedPhrase name, @Nullable LocalizedPhrase line, int days) {
        return new ServiceCard(
                "/services/pothole", icon, name, line, word("page.service.within", time.format(Duration.ofDays(days))));
    }

    private List<ServiceCard> popular() {
        return List.of(
                card(
                        "road",
                        said("Pothole", "Bache", "路面坑洞", "Nid-de-poule", "حفرة في الطريق"),
                        said(
                                "A hole in the road surface.",
                                "Un hoyo en el pavimento de la calle.",
                                "道路路面上的坑洞。",
                                "Un trou dans la chaussée.",
                                "حفرة في سطح الطريق."),
                        5),
                card(
                        "light",
                        said("Street light out", "Farola apagada", "路灯不亮", "Lampadaire en panne", "عمود إنارة معطّل"),
                        LocalizedPhrase.of(
                                "A street light that is dark, flickering or damaged.", Locale.ENGLISH, language),
                        10),
                card(
                        "trash",
                        said("Missed pickup", "Basura no recogida", "垃圾漏收", "Collecte oubliée", "نفايات لم تُجمع"),
                        null,
                        2),
                card("paint", said("Graffiti", "Grafiti", "涂鸦", "Graffiti", "كتابة على الجدران"), null, 7),
                card("noise", said("Noise", "Ruido", "噪音", "Bruit", "ضوضاء"), null, 1),
                card("tree", said("Fallen tree", "Árbol caído", "倒树", "Arbre tombé", "شجرة ساقطة"), null, 28));
    }

    private List<Topic> topics() {
        var names = Map.of(
                "road",
                        said(
                                "Streets and sidewalks",
                                "Calles y aceras",
                                "道路与人行道",
                                "Rues et trottoirs",
                                "الشوارع والأرصفة"),
                "light",
                        said(
                                "Lights and signals",
                                "Alumbrado y semáforos",
                                "照明与信号灯",
                                "Éclairage et feux",
                                "الإنارة والإشارات"),
                "trash",
                        said(
                                "Trash and cleaning",
                                "Basura y limpieza",
                                "垃圾与清洁",
                                "Déchets et propreté",
                                "القمامة والنظافة"),
                "water", said("Water and drains", "Agua y desagües", "供水与排水", "Eau et égouts", "المياه والمصارف"),
                "tree", said("Parks and trees", "Parques y árboles", "公园与树木", "Parcs et arbres", "الحدائق والأشجار"),
                "home", said("Neighborhood", "Vecindario", "邻里", "Vie de quartier", "الحي"));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Topic(
                        each.getKey(), "/services#topic-" + each.getKey(), each.getKey(), each.getValue(), popular()))
                .toList();
    }

    private ServiceModel service(boolean notOurs) {
        return new ServiceModel(
                said("Pothole", "Bache", "路面坑洞", "Nid-de-poule", "حفرة في الطريق"),
                said("Streets and sidewalks", "Calles y aceras", "道路与人行道", "Rues et trottoirs", "الشوارع والأرصفة"),
                said(
                        "A hole in the road surface.",
                        "Un hoyo en el pavimento de la calle.",
                        "道路路面上的坑洞。",
                        "Un trou dans la chaussée.",
                        "حفرة في سطح الطريق."),
                notOurs
                        ? LocalizedPhrase.of("Route 9 belongs to the county. Call 555 0100.", Locale.ENGLISH, language)
                        : null,
                time.format(Duration.ofDays(5)),
                department(),
                true,
                true,
                notOurs,
                false,
                false,
                "/report?service=pothole");
    }

    private LocalizedPhrase department() {
        return said("Public Works", "Obras Públicas", "公共工程局", "Travaux publics", "الأشغال العامة");
    }

    private Sample status(RequestStatus status, @Nullable Outcome outcome, boolean full) {
        boolean open = status.isOpen();
        var key = "page.status.next." + (outcome == null ? status.name() : outcome.name());
        var steps = List.of(
                step(
                        0,
                        open ? "wrench" : "check",
                        open ? "step.STARTED" : "status.RESOLVED",
                        open ? null : "We filled it on Tuesday."),
                step(1, "comment", "step.COMMENTED", "A crew will come by this week."),
                step(26, "transfer", "step.ROUTED", null),
                step(27, "inbox", "step.SUBMITTED", null));
        return new Sample(
                "status",
                true,
                Map.of(
                        "map",
                        true,
                        "status",
                        new StatusModel(
                                "2026-000123",
                                full,
                                open,
                                StatusStyle.of(status, outcome),
                                said("Pothole", "Bache", "路面坑洞", "Nid-de-poule", "حفرة في الطريق"),
                                new StatusModel.Location("12 Oak Street", new GeoPoint(39.79, -89.65), !full, null),
                                new StatusModel.Outlook(
                                        word(key, department().text()),
                                        open ? due() : null,
                                        open
                                                ? word("page.status.due.explained", time.format(Duration.ofDays(5)))
                                                : null),
                                new StatusModel.Report(
                                        full ? "Deep hole next to the bus stop.\nMy bike tire burst." : null,
                                        "en",
                                        List.of(new StatusModel.Answered(
                                                LocalizedPhrase.of("How deep is it?", Locale.ENGLISH, language),
                                                List.of(LocalizedPhrase.of(
                                                        "Deeper than a hand", Locale.ENGLISH, language)))),
                                        full ? List.of("/photo-1.svg", "/photo-2.svg") : List.of()),
                                full && open
                                        ? LocalizedPhrase.of(
                                                "Keep away from it until we come.", Locale.ENGLISH, language)
                                        : null,
                                steps,
                                "/report?service=pothole")));
    }

    private HumanizedTime.Spoken due() {
        var at = time.format(NOW.plus(Duration.ofDays(3)));
        return new HumanizedTime.Spoken(word("page.status.due", at.spoken()), at.exact(), at.machine());
    }

    private StatusModel.Step step(int hoursAgo, String icon, String key, @Nullable String text) {
        return new StatusModel.Step(
                icon,
                word(key, department().text()),
                time.format(NOW.minus(Duration.ofHours(hoursAgo))),
                department().text(),
                text);
    }

    private String word(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }
}
