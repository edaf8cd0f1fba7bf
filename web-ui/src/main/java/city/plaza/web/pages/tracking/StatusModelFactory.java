package city.plaza.web.pages.tracking;

import city.plaza.branding.CityBranding;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.department.Departments;
import city.plaza.request.TimelineStep;
import city.plaza.request.report.Answer;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import city.plaza.web.kit.AnswerFormatter;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.map.MapTiles;
import city.plaza.web.kit.request.StatusStyle;
import city.plaza.web.kit.request.StepStyle;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.pages.frame.Readers;
import city.plaza.web.pages.services.ServiceModelFactory;
import city.plaza.web.routes.PublicRoutes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a request for whoever follows it. */
@Component
class StatusModelFactory {

    private final ServiceCatalog catalog;
    private final Departments departments;
    private final CityBranding branding;
    private final Readers readers;
    private final MapTiles tiles;
    private final Clock clock;

    StatusModelFactory(
            ServiceCatalog catalog,
            Departments departments,
            CityBranding branding,
            Readers readers,
            MapTiles tiles,
            Clock clock) {
        this.catalog = catalog;
        this.departments = departments;
        this.branding = branding;
        this.readers = readers;
        this.tiles = tiles;
        this.clock = clock;
    }

    /** @param secret what opened it, if it is shown to its reporter */
    StatusModel of(TrackedRequest request, @Nullable String secret, Locale reader) {
        var i18n = readers.i18n(reader);
        var time = readers.time(reader);
        var cards = readers.cards(reader);
        var names = departmentNames(cards);
        var holder =
                names.getOrDefault(request.state().department(), request.state().department());
        var type = catalog.current().find(request.service());
        var report = request.report();
        boolean open = request.state().status().isOpen();
        return new StatusModel(
                request.number().value(),
                request.full(),
                open,
                StatusStyle.of(request.state().status(), request.state().outcome()),
                type.map(found -> cards.named(found.name(), found.code().value()))
                        .orElseGet(() -> new LocalizedPhrase(request.service().value(), null, null)),
                new StatusModel.Location(
                        report.place().address(),
                        report.place().point(),
                        report.approximate(),
                        tiles.under(branding.current())),
                new StatusModel.Outlook(
                        i18n.text(nextKey(request), isolated(holder, reader)),
                        open ? due(request.times().expectedAt(), time, i18n, reader) : null,
                        open && request.times().expectedAt() != null
                                ? cards.usually(request.service())
                                        .map(usual -> i18n.text("page.status.due.explained", usual))
                                        .orElse(null)
                                : null),
                new StatusModel.Report(
                        report.description(),
                        report.language().toLanguageTag(),
                        report.answers().stream()
                                .map(answer -> answered(answer, cards, time, reader))
                                .toList(),
                        secret == null
                                ? List.of()
                                : report.photos().stream()
                                        .map(photo -> PublicRoutes.photo(request.number(), secret, photo.id()))
                                        .toList()),
                secret == null || !open
                        ? null
                        : type.map(found -> cards.localized(found.presentation().response()))
                                .orElse(null),
                request.timeline().reversed().stream()
                        .map(step -> step(step, names, time, i18n, reader))
                        .toList(),
                PublicRoutes.report(request.service()));
    }

    /** Whether the public is told less of the place than is known, for reports of this kind. */
    boolean keepsPlaceBack(ServiceCode service) {
        return catalog.current()
                .find(service)
                .filter(type -> type.publication().precision() == LocationPrecision.EXACT)
                .isEmpty();
    }

    /** The form to reopen it, for whoever opened it with the secret, while that is possible. */
    Optional<ReopenFormModel> reopenForm(
            TrackedRequest request, String secret, Locale reader, String typed, @Nullable String error) {
        return request.reopenableUntil()
                .filter(until -> !clock.instant().isAfter(until))
                .map(until -> new ReopenFormModel(
                        PublicRoutes.status(request.number(), secret),
                        readers.time(reader).format(until),
                        typed,
                        error));
    }

    /** A sentence. */
    String text(String key, Locale reader) {
        return readers.i18n(reader).text(key);
    }

    /** What is wrong with something typed, in a sentence. */
    String text(InvalidInput.Problem problem, Locale reader) {
        return readers.i18n(reader)
                .text(problem.translationKey(), problem.arguments().toArray());
    }

    private static StatusModel.Answered answered(
            Answer answer, ServiceModelFactory cards, HumanizedTime time, Locale reader) {
        var spoken = new AnswerFormatter(reader, time);
        return new StatusModel.Answered(
                cards.named(answer.label(), answer.code()),
                answer.given().stream()
                        .map(given -> cards.named(given.name(), spoken.format(answer.datatype(), given.value())))
                        .toList());
    }

    private static String nextKey(TrackedRequest request) {
        var outcome = request.state().outcome();
        boolean ended = !request.state().status().isOpen() && outcome != null;
        return "page.status.next."
                + (ended && outcome != null
                        ? outcome.name()
                        : request.state().status().name());
    }

    private HumanizedTime.@Nullable Spoken due(
            @Nullable Instant expected, HumanizedTime time, I18n i18n, Locale reader) {
        if (expected == null) {
            return null;
        }
        var at = time.format(expected);
        var key = expected.isBefore(clock.instant()) ? "page.status.overdue" : "page.status.due";
        return new HumanizedTime.Spoken(i18n.text(key, isolated(at.spoken(), reader)), at.exact(), at.machine());
    }

    private static String isolated(String words, Locale reader) {
        return Languages.isolated(words, Languages.ofScreens(reader));
    }

    private static StatusModel.Step step(
            TimelineStep step, Map<String, String> names, HumanizedTime time, I18n i18n, Locale reader) {
        var department = names.getOrDefault(step.department(), step.department());
        return new StatusModel.Step(
                StepStyle.icon(step.kind(), step.outcome()),
                StepStyle.what(step, isolated(department, reader), i18n),
                time.format(step.at()),
                step.byResident() ? i18n.text("kit.timeline.resident") : department,
                step.text());
    }

    private Map<String, String> departmentNames(ServiceModelFactory cards) {
        var names = new HashMap<String, String>();
        departments
                .all()
                .forEach(each -> names.put(
                        each.code().value(),
                        cards.named(each.name(), each.shortName()).text()));
        return names;
    }
}
