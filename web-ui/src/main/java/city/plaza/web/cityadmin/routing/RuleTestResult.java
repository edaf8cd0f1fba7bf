package city.plaza.web.cityadmin.routing;

import city.plaza.routing.RoutingDecision;
import city.plaza.routing.RuleTrial;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Where a report would go, why, and why no earlier rule matched. */
final class RuleTestResult extends Composite<Div> {

    RuleTestResult(RoutingDecision decision, RuleFormatter names) {
        var words = new RuleTrialExplanation(names, this::getTranslation);
        var where = new Paragraph(getTranslation(
                "admin.rules.try.goes-to", names.consequence(decision.department(), decision.priority())));
        where.addClassName("plaza-rules__where");
        getContent().add(where);
        getContent()
                .add(new Paragraph(decision.because()
                        .map(words::because)
                        .orElseGet(() -> getTranslation(
                                "kit.routing." + decision.reason().kind()))));
        if (!decision.passedOver().isEmpty()) {
            getContent().add(passedOver(decision.passedOver(), words));
        }
    }

    private Details passedOver(List<RuleTrial> trials, RuleTrialExplanation words) {
        var list = new UnorderedList();
        trials.forEach(each -> list.add(new ListItem(words.passedOver(each))));
        var details = new Details(getTranslation("admin.rules.try.passed-over", trials.size()), list);
        details.setOpened(true);
        return details;
    }
}
