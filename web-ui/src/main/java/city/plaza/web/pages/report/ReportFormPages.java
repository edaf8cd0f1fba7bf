package city.plaza.web.pages.report;

import city.plaza.catalog.AnswerCheck;
import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.Place;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.notice.EmergencyMode;
import city.plaza.picture.UploadLimits;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.pages.frame.AnnouncementModel;
import city.plaza.web.pages.frame.Readers;
import city.plaza.web.pages.report.ReportFormModel.Problem;
import city.plaza.web.pages.services.ServiceModelFactory;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.UnprovenForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The whole report on one page, for browsers without scripts and people who prefer it. */
@Controller
public class ReportFormPages {

    private static final int MAX_PLACES = 8;
    private static final int MEGABYTE = 1024 * 1024;

    /** The button that only asks what follows from the answers so far. */
    private static final String MORE = "more";

    private final EmergencyMode services;
    private final ReportIntake intake;
    private final PhotoIntake photos;
    private final Gazetteer gazetteer;
    private final Readers readers;
    private final Announcements notices;

    ReportFormPages(
            EmergencyMode services,
            ReportIntake intake,
            PhotoIntake photos,
            Gazetteer gazetteer,
            Readers readers,
            Announcements notices) {
        this.notices = notices;
        this.services = services;
        this.intake = intake;
        this.photos = photos;
        this.gazetteer = gazetteer;
        this.readers = readers;
    }

    @GetMapping(PublicRoutes.SIMPLE_REPORT)
    ModelAndView form(@RequestParam(defaultValue = "") String service, Locale reader) {
        var type = find(service);
        return type.filter(ServiceType::notOurs)
                .map(notOurs -> new ModelAndView("redirect:" + PublicRoutes.service(notOurs.code())))
                .orElseGet(() -> page(
                        ReportForm.begin(type.map(each -> each.code().value()).orElse("")),
                        List.of(),
                        reader,
                        HttpStatus.OK));
    }

    @PostMapping(PublicRoutes.SIMPLE_REPORT)
    ModelAndView send(
            ReportForm filled,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Locale reader,
            HttpServletRequest request)
            throws IOException {
        var problems = new ArrayList<Problem>();
        var i18n = readers.i18n(reader);
        if (UnprovenForm.is(request)) {
            problems.add(new Problem("key", i18n.text("page.form.unproven")));
        }
        var sent = filled.answering(fields);
        var type = find(sent.service()).filter(each -> !each.notOurs());
        if (type.isEmpty()) {
            problems.add(new Problem("service", i18n.text("error.report.unknown-service")));
        }
        var form = sent.keeping(take(files == null ? List.of() : files, problems, reader));
        if (form.addressIsTooLong()) {
            problems.add(new Problem("place", i18n.text("error.report.address-too-long", Place.MAX_ADDRESS_LENGTH)));
        }
        if (type.isEmpty()) {
            return page(form, problems, reader, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var sheet = sheet(type.get(), form);
        if (MORE.equals(action) || sheet.isStopped()) {
            return page(form, problems, reader, HttpStatus.OK);
        }
        var meant = type.get().form().location() == ServiceType.Demand.NONE ? List.<KnownPlace>of() : meant(form);
        if (meant.size() > 1) {
            problems.add(new Problem("place", i18n.text("page.report.place.several")));
        }
        var report = form.toReport(type.get(), reader, meant.size() == 1 ? meant.getFirst() : null);
        var fresh = fresh(sheet, form);
        if (!problems.isEmpty() || !fresh.isEmpty()) {
            // Nobody is blamed for not answering what was not asked before.
            addProblems(
                    intake.check(report).stream()
                            .filter(each -> !fresh.contains(each.field()))
                            .toList(),
                    problems,
                    i18n);
            return page(
                    form,
                    meant.size() > 1 ? meant : List.of(),
                    problems,
                    reader,
                    problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (intake.submit(report)) {
            case IntakeResult.Accepted(var opened, var repeated) ->
                new ModelAndView("redirect:" + PublicRoutes.status(opened.number(), opened.secret()));
            case IntakeResult.Refused(var refused) -> {
                addProblems(refused, problems, i18n);
                yield page(form, problems, reader, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case IntakeResult.KeyReused() -> {
                problems.add(new Problem("key", i18n.text("page.report.sent-before")));
                yield page(form.asNew(), problems, reader, HttpStatus.CONFLICT);
            }
        };
    }

    private AnswerSheet sheet(ServiceType type, ReportForm form) {
        return AnswerCheck.of(type.attributes(), form.answers(), readers.zone());
    }

    /** The fields of the questions that were not on the form yet. */
    private static List<String> fresh(AnswerSheet sheet, ReportForm form) {
        return sheet.asked().stream()
                .map(each -> each.attribute().code())
                .filter(code -> !form.questions().contains(code))
                .map(AnswerSheet::field)
                .toList();
    }

    /** Adds what intake found, once a field. */
    private static void addProblems(List<InvalidInput.Problem> found, List<Problem> problems, I18n i18n) {
        for (var each : found) {
            if (problems.stream().noneMatch(known -> known.field().equals(each.field()))) {
                problems.add(new Problem(
                        each.field(),
                        i18n.text(each.translationKey(), each.arguments().toArray())));
            }
        }
    }

    /** The ids of the photos that could be taken; of each other file the problem is said. */
    private List<String> take(List<MultipartFile> files, List<Problem> problems, Locale reader) throws IOException {
        var taken = new ArrayList<String>();
        for (var file : files) {
            if (file.isEmpty()) {
                continue;
            }
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (taken.size() >= SubmitReport.MAX_PHOTOS) {
                problems.add(new Problem(
                        "photos",
                        readers.i18n(reader)
                                .text("error.report.too-many-photos", files.size(), SubmitReport.MAX_PHOTOS)));
                break;
            }
            try (var in = file.getInputStream()) {
                switch (photos.accept(in, name)) {
                    case PhotoResult.Accepted(var photo) -> taken.add(photo.id().toString());
                    case PhotoResult.Refused(var reason, var arguments) ->
                        problems.add(new Problem(
                                "photos", name + ": " + readers.i18n(reader).text(reason, arguments.toArray())));
                }
            }
        }
        return taken;
    }

    /** The place that the address means, if it can mean one only. */
    private @Nullable GeoPoint where(ReportForm form) {
        var meant = meant(form);
        return meant.size() == 1 ? meant.getFirst().point() : null;
    }

    /** The places that the address can mean; none where its own words are meant. */
    private List<KnownPlace> meant(ReportForm form) {
        return form.keepsToItsWords()
                ? List.of()
                : gazetteer.meantBy(form.meant().isBlank() ? form.address() : form.meant()).stream()
                        .limit(MAX_PLACES)
                        .toList();
    }

    private ModelAndView page(ReportForm form, List<Problem> problems, Locale reader, HttpStatus status) {
        return page(form, List.of(), problems, reader, status);
    }

    private ModelAndView page(
            ReportForm form, List<KnownPlace> places, List<Problem> problems, Locale reader, HttpStatus status) {
        var catalog = services.openServices();
        var cards = readers.cards(reader);
        var type = find(form.service());
        var sheet = type.map(each -> sheet(each, form));
        var uncovered = sheet.filter(all -> !form.questions().isEmpty())
                .flatMap(all -> fresh(all, form).stream().findFirst())
                .map(ReportFormModel::id)
                .orElse(null);
        var page = new ModelAndView("report", status);
        page.addObject(
                "report",
                new ReportFormModel(
                        form,
                        type.map(each -> cards.named(each.name(), each.code().value()))
                                .orElse(null),
                        type.map(each -> cards.localized(each.presentation().notice()))
                                .orElse(null),
                        type.isPresent() ? List.of() : offers(catalog, cards),
                        new ReportFormModel.Sheet(
                                sheet.map(AnswerSheet::asked).orElse(List.of()).stream()
                                        .map(each -> QuestionModel.of(each, cards))
                                        .toList(),
                                type.map(each -> QuestionModel.mayUncover(each.attributes()))
                                        .orElse(true),
                                uncovered,
                                sheet.map(AnswerSheet::stop)
                                        .map(cards::localized)
                                        .orElse(null)),
                        new ReportFormModel.Location(
                                type.map(each -> each.form().location() != ServiceType.Demand.NONE)
                                        .orElse(true),
                                type.map(each -> each.form().location() == ServiceType.Demand.REQUIRED)
                                        .orElse(false),
                                places.stream().map(KnownPlace::label).toList()),
                        new ReportFormModel.Photos(
                                type.map(each -> each.form().photo() != ServiceType.Demand.NONE)
                                        .orElse(true),
                                SubmitReport.MAX_PHOTOS,
                                UploadLimits.MAX_PICTURE_BYTES / MEGABYTE),
                        type.map(each -> each.form().anonymous()).orElse(true),
                        problems));
        page.addObject(
                "told",
                type.map(each -> notices.concerning(each.code(), where(form), reader))
                        .map(told -> AnnouncementModel.of(told, Languages.ofScreens(reader)))
                        .orElse(List.of()));
        return page;
    }

    private static List<ReportFormModel.Offers> offers(Catalog catalog, ServiceModelFactory cards) {
        return catalog.groups().stream()
                .map(group -> new ReportFormModel.Offers(
                        cards.named(catalog.title(group), group.code()),
                        catalog.offeredIn(group.code()).stream()
                                .filter(type -> !type.notOurs())
                                .map(type -> new ReportFormModel.Offer(
                                        type.code().value(),
                                        cards.named(type.name(), type.code().value())))
                                .toList()))
                .filter(offers -> !offers.services().isEmpty())
                .toList();
    }

    private Optional<ServiceType> find(String code) {
        return Optional.of(code)
                .filter(ServiceCode::isValid)
                .flatMap(valid -> services.openServices().findOffered(new ServiceCode(valid)));
    }
}
