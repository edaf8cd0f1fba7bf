package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.configuration.CityConfiguration;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.cityadmin.questions.QuestionsField;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.Optional;

/** Everything a city says of a service type, in the order people think about it. */
final class ServiceForm extends ConfigItemForm<ServiceType> {

    /** Stands for a code nobody has chosen yet. */
    static final ServiceCode NO_CODE = new ServiceCode(AdminRoutes.NEW);
    /** Stands for a department nobody has chosen yet. */
    private final NameSection naming;

    private final ResponsibilitySection work;
    private final ReportersSection reporters = new ReportersSection(this::follow);
    private final LocationSection place = new LocationSection(this::follow);
    private final QuestionsSection asking;
    private final ConfirmationSection after;
    private final ServicePreview preview;

    ServiceForm(CityConfiguration city, ZoneId zone) {
        naming = new NameSection(city, this::follow);
        work = new ResponsibilitySection(city, this::follow);
        asking = new QuestionsSection(new QuestionsField(city.languages(), zone, this::follow), this::follow);
        after = new ConfirmationSection(
                LocalizedField.ofLines(getTranslation("admin.services.response"), city.languages()), this::follow);
        preview = new ServicePreview(city.languages(), zone);
        named("name", naming.name);
        named("code", naming.code);
        named("description", naming.description);
        named("keywords", naming.keywords);
        named("group", naming.group);
        named("icon", naming.icon);
        named("department", work.department);
        named("notice", work.notice);
        named("active", reporters.active.until);
        named("response", after.response);
        getContent().addClassName("plaza-admin__sections");
        getContent().add(naming, work, reporters, place, asking, after);
    }

    @Override
    protected void show(ServiceType thing, boolean fresh) {
        naming.show(thing, fresh);
        work.show(thing);
        reporters.show(thing);
        place.show(thing);
        asking.questions.show(thing.attributes());
        after.response.setValue(thing.presentation().response());
        fold();
    }

    @Override
    protected ServiceType value() {
        var problems = new InvalidInput.Collector();
        var service = typed();
        problems.require(!service.name().isEmpty(), "name", "error.configuration.no-text");
        problems.require(isCode(), "code", "error.attribute.code-form");
        problems.require(!service.group().isEmpty(), "group", "error.service.no-topic");
        problems.require(
                !service.notOurs() || !service.presentation().notice().isEmpty(),
                "notice",
                "error.configuration.no-notice");
        asking.questions.unreadable().forEach(problems::add);
        service.problems().forEach(problems::add);
        problems.throwIfAny();
        return service;
    }

    @Override
    protected Optional<Component> preview() {
        preview.show(typed());
        return Optional.of(preview);
    }

    @Override
    protected Optional<ErrorSummary.Problem> markInside(InvalidInput.Problem problem, String text) {
        return asking.questions.mark(problem.field(), text);
    }

    @Override
    public void clearErrors() {
        super.clearErrors();
        asking.questions.clearErrors();
    }

    void retire() {
        reporters.retire();
    }

    /** What is typed so far, with placeholders for what is not chosen yet. */
    private ServiceType typed() {
        var code = isCode() ? new ServiceCode(naming.code.getValue().strip()) : NO_CODE;
        ServiceTypeBuilder service = ServiceType.builder(code, naming.topic(), naming.name.value());
        naming.into(service);
        work.into(service);
        reporters.into(service);
        place.into(service);
        return service.attributes(asking.questions.value())
                .response(after.response.value())
                .build();
    }

    private boolean isCode() {
        return ServiceCode.isValid(naming.code.getValue().strip())
                && (naming.code.isReadOnly() || !naming.code.getValue().strip().equals(NO_CODE.value()));
    }

    private void follow() {
        fold();
        changed();
    }

    /** What only informs and stops asks nothing. */
    private void fold() {
        boolean ours = !work.isNotOurs();
        reporters.forReports(ours);
        place.setVisible(ours);
        asking.setVisible(ours);
        after.setVisible(ours);
    }
}
