package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiScope;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;

/** What a program may do, each with what it means. */
final class ScopeChoice extends CheckboxGroup<ApiScope> implements Focusable<CheckboxGroup<ApiScope>> {

    ScopeChoice() {
        setLabel(getTranslation("admin.apikeys.scopes"));
        setItems(ApiScope.values());
        setItemLabelGenerator(scope -> KeyFormatter.scope(scope, this::getTranslation));
        setItemHelperGenerator(scope -> getTranslation("admin.apikeys.scope.does." + scope.name()));
        setValue(Set.of(ApiScope.READ, ApiScope.CREATE));
        setManualValidation(true);
        addThemeName("vertical");
    }
}
