package city.plaza.configuration;

import city.plaza.branding.Branding;
import city.plaza.branding.CityBranding;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Calendars;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.location.CityMaps;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RoutingRules;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTargets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says of each part which feature keeps it. */
@Configuration(proxyBeanMethods = false)
class PartStores {

    @Bean
    PartStore<CityBasics> basicsPart(CityBasicsStore basics) {
        return single(Part.CITY, () -> List.of(basics.live()), basics::put);
    }

    @Bean
    PartStore<Branding> brandingPart(CityBranding branding) {
        return single(Part.BRANDING, () -> List.of(branding.live()), branding::put);
    }

    @Bean
    PartStore<AreaLayer> layersPart(CityMaps maps) {
        return new KeptBy<>(
                Part.LAYERS,
                () -> maps.layers().stream()
                        .map(layer -> new AreaLayer(
                                layer.code(),
                                layer.kind(),
                                layer.name(),
                                maps.areas(layer.code()),
                                maps.geoJson(layer.code()).orElse(null)))
                        .toList(),
                layer -> {
                    // What the new one no longer has must not stay.
                    maps.remove(layer.code());
                    maps.put(layer.code(), layer.kind(), layer.name(), layer.geoJson());
                    maps.putAreas(layer.code(), layer.areas());
                },
                layer -> maps.remove(layer.code()),
                layers -> maps.order(layers.stream().map(AreaLayer::code).toList()));
    }

    @Bean
    PartStore<BusinessCalendar> calendarsPart(Calendars calendars) {
        return new KeptBy<>(
                Part.CALENDARS,
                calendars::all,
                calendars::put,
                each -> calendars.remove(each.code()),
                all -> calendars.order(all.stream().map(BusinessCalendar::code).toList()));
    }

    @Bean
    PartStore<Department> departmentsPart(Departments departments) {
        return new KeptBy<>(
                Part.DEPARTMENTS,
                departments::all,
                departments::put,
                each -> departments.remove(each.code()),
                all -> departments.order(all.stream().map(Department::code).toList()));
    }

    @Bean
    PartStore<ServiceGroup> groupsPart(ServiceCatalog catalog, CatalogEditor editor) {
        return new KeptBy<>(
                Part.GROUPS,
                () -> List.copyOf(catalog.live().groups()),
                editor::put,
                each -> editor.removeGroup(each.code()),
                all -> editor.orderGroups(all.stream().map(ServiceGroup::code).toList()));
    }

    @Bean
    PartStore<ServiceType> servicesPart(ServiceCatalog catalog, CatalogEditor editor) {
        return new KeptBy<>(
                Part.SERVICES,
                () -> List.copyOf(catalog.live().all()),
                editor::put,
                each -> editor.remove(each.code()),
                all -> editor.order(all.stream().map(ServiceType::code).toList()));
    }

    @Bean
    PartStore<RoutingRule> rulesPart(RoutingRules rules) {
        return new KeptBy<>(
                Part.RULES,
                rules::all,
                rules::put,
                each -> rules.remove(each.code()),
                all -> rules.order(all.stream().map(RoutingRule::code).toList()));
    }

    @Bean
    PartStore<SlaTarget> targetsPart(SlaTargets targets) {
        return new KeptBy<>(
                Part.TARGETS,
                targets::live,
                targets::put,
                each -> targets.remove(each.code()),
                all -> targets.order(all.stream().map(SlaTarget::code).toList()));
    }

    @Bean
    PartStore<Article> articlesPart(KnowledgeBase knowledge) {
        return new KeptBy<>(
                Part.ARTICLES, knowledge::live, knowledge::put, each -> knowledge.remove(each.code()), all -> {});
    }

    private static <T> PartStore<T> single(Part<T> part, Supplier<List<T>> live, Consumer<T> put) {
        return new KeptBy<>(part, live, put, each -> {}, all -> {});
    }

    private record KeptBy<T>(
            Part<T> part, Supplier<List<T>> reader, Consumer<T> writer, Consumer<T> remover, Consumer<List<T>> sorter)
            implements PartStore<T> {

        @Override
        public List<T> live() {
            return reader.get();
        }

        @Override
        public void put(T thing) {
            writer.accept(thing);
        }

        @Override
        public void remove(T thing) {
            remover.accept(thing);
        }

        @Override
        public void order(List<T> things) {
            sorter.accept(things);
        }
    }
}
