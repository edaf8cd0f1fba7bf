package city.plaza.web.cityadmin.routing;

import city.plaza.request.RequestNumber;
import city.plaza.routing.RoutingSimulation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Who gets how many requests now and then, and which would move. */
final class SimulationTable extends Composite<Div> {

    SimulationTable(RoutingSimulation.Outcome outcome, RuleFormatter names) {
        getContent().add(shares(outcome.departments(), names));
        if (!outcome.moves().isEmpty()) {
            var list = new UnorderedList();
            outcome.moves()
                    .forEach(move -> list.add(new ListItem(getTranslation(
                            "admin.rules.simulate.move",
                            move.requests(),
                            names.department(move.from()),
                            names.department(move.to()),
                            move.samples().stream().map(RequestNumber::value).collect(Collectors.joining(", "))))));
            getContent().add(new H3(getTranslation("admin.rules.simulate.moves")), list);
        }
    }

    private NativeTable shares(List<RoutingSimulation.Share> shares, RuleFormatter names) {
        var table = new NativeTable();
        table.addClassName("plaza-rules__shares");
        table.setCaptionText(getTranslation("admin.rules.simulate.shares"));
        var head = table.getHead().addRow();
        for (var key : List.of("department", "now", "then")) {
            var cell = new NativeTableHeaderCell(getTranslation("admin.rules.simulate." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        for (var share : shares) {
            var row = table.getBody().addRow();
            var name = new NativeTableHeaderCell(names.department(share.department()));
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            row.addDataCell().setText(numbers.format(share.now()));
            row.addDataCell().setText(numbers.format(share.then()));
        }
        return table;
    }
}
