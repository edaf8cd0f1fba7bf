package city.plaza.web.cityadmin.branding;

import city.plaza.onboarding.CustomDomains;
import city.plaza.onboarding.CustomDomains.Claim;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The names the city answers at, and the way to add one of its own: show that it is, and it works at once. */
final class DomainSection extends Composite<Section> {

    private final transient CustomDomains domains;
    private final UnorderedList hosts = new UnorderedList();
    private final TextField host = new TextField();
    private final Div record = new Div();
    private final Paragraph outcome = new Paragraph();
    private final String main;

    DomainSection(CustomDomains domains, Tenants tenants) {
        this.domains = domains;
        main = tenants.current().mainHost();
        host.setLabel(getTranslation("admin.domain.host"));
        host.setHelperText(getTranslation("admin.domain.host.help"));
        host.setManualValidation(true);
        host.setWidthFull();
        host.getElement().setAttribute("dir", "ltr");
        var show = new Button(getTranslation("admin.domain.show"), event -> showRecord());
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        record.addClassName("plaza-look__record");
        getContent().addClassNames("plaza-admin__form", "plaza-look__domain");
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("admin.domain.title")),
                        new Paragraph(getTranslation("admin.domain.text")),
                        hosts,
                        host,
                        show,
                        record,
                        outcome);
        listHosts(tenants.current().hosts());
    }

    private void listHosts(List<String> names) {
        hosts.removeAll();
        names.forEach(name -> hosts.add(new ListItem(name)));
    }

    private void showRecord() {
        record.removeAll();
        outcome.setVisible(false);
        host.setInvalid(false);
        try {
            var proof = domains.proof(host.getValue());
            var facts = new DescriptionList();
            fact(facts, "admin.domain.name", proof.name());
            fact(facts, "admin.domain.value", proof.value());
            fact(facts, "admin.domain.points-to", main);
            var check = new Button(getTranslation("admin.domain.check"));
            check.setDisableOnClick(true);
            check.addClickListener(event -> {
                claim(proof.host());
                check.setEnabled(true);
            });
            record.add(new Paragraph(getTranslation("admin.domain.set")), facts, check);
        } catch (InvalidInput invalid) {
            refuse(invalid);
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)));
        var code = new Code(value);
        code.getElement().setAttribute("dir", "ltr");
        facts.add(new DescriptionList.Description(code));
    }

    private void claim(String name) {
        try {
            switch (domains.claim(name)) {
                case Claim.Claimed claimed -> {
                    listHosts(claimed.hosts());
                    showMessage(
                            getTranslation(claimed.signsIn() ? "admin.domain.done" : "admin.domain.done-later", name));
                }
                case Claim.NotShown shown ->
                    showMessage(
                            shown.found().isEmpty()
                                    ? getTranslation("admin.domain.nothing")
                                    : getTranslation("admin.domain.other", String.join(" · ", shown.found())));
                case Claim.Unanswered unanswered -> showMessage(getTranslation("admin.domain.unanswered"));
            }
        } catch (InvalidInput invalid) {
            refuse(invalid);
        }
    }

    private void showMessage(String words) {
        outcome.setText(words);
        outcome.setVisible(true);
    }

    private void refuse(InvalidInput invalid) {
        var problem = invalid.problems().getFirst();
        host.setErrorMessage(
                getTranslation(problem.translationKey(), problem.arguments().toArray()));
        host.setInvalid(true);
        host.focus();
    }
}
