package city.plaza.configuration.store;

import city.plaza.branding.Branding;
import city.plaza.branding.CityBranding;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.CityBasics;
import city.plaza.configuration.CityBasicsStore;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Calendars;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.location.maps.CityMaps;
import city.plaza.privacy.Retention;
import city.plaza.privacy.RetentionPolicy;
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
class SectionStores {

    @Bean
    SectionStore<CityBasics> basicsPart(CityBasicsStore basics) {
        return single(ConfigurationSection.CITY, () -> List.of(basics.live()), basics::put);
    }

    @Bean
    SectionStore<Branding> brandingPart(CityBranding branding) {
        return single(ConfigurationSection.BRANDING, () -> List.of(branding.live()), branding::put);
    }

    @Bean
    SectionStore<AreaLayer> layersPart(CityMaps maps) {
        return new KeptBy<>(
                ConfigurationSection.LAYERS,
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
    SectionStore<BusinessCalendar> calendarsPart(Calendars calendars) {
        return new KeptBy<>(
                ConfigurationSection.CALENDARS,
                calendars::all,
                calendars::put,
                each -> calendars.remove(each.code()),
                all -> calendars.order(all.stream().map(BusinessCalendar::code).toList()));
    }

    @Bean
    SectionStore<Department> departmentsPart(Departments departments) {
        return new KeptBy<>(
                ConfigurationSection.DEPARTMENTS,
                departments::all,
                departments::put,
                each -> departments.remove(each.code()),
                all -> departments.order(all.stream().map(Department::code).toList()));
    }

    @Bean
    SectionStore<ServiceGroup> groupsPart(ServiceCatalog catalog, CatalogEditor editor) {
        return new KeptBy<>(
                ConfigurationSection.GROUPS,
                () -> List.copyOf(catalog.live().groups()),
                editor::put,
                each -> editor.removeGroup(each.code()),
                all -> editor.orderGroups(all.stream().map(ServiceGroup::code).toList()));
    }

    @Bean
    SectionStore<ServiceType> servicesPart(ServiceCatalog catalog, CatalogEditor editor) {
        return new KeptBy<>(
                ConfigurationSection.SERVICES,
                () -> List.copyOf(catalog.live().all()),
                editor::put,
                each -> editor.remove(each.code()),
                all -> editor.order(all.stream().map(ServiceType::code).toList()));
    }

    @Bean
    SectionStore<RoutingRule> rulesPart(RoutingRules rules) {
        return new KeptBy<>(
                ConfigurationSection.RULES,
                rules::all,
                rules::put,
                each -> rules.remove(each.code()),
                all -> rules.order(all.stream().map(RoutingRule::code).toList()));
    }

    @Bean
    SectionStore<SlaTarget> targetsPart(SlaTargets targets) {
        return new KeptBy<>(
                ConfigurationSection.TARGETS,
                targets::live,
                targets::put,
                each -> targets.remove(each.code()),
                all -> targets.order(all.stream().map(SlaTarget::code).toList()));
    }

    @Bean
    SectionStore<Article> articlesPart(KnowledgeBase knowledge) {
        return new KeptBy<>(
                ConfigurationSection.ARTICLES,
                knowledge::live,
                knowledge::put,
                each -> knowledge.remove(each.code()),
                all -> {});
    }

    @Bean
    SectionStore<RetentionPolicy> retentionPart(Retention retention) {
        return single(ConfigurationSection.RETENTION, () -> List.of(retention.live()), retention::put);
    }

    private static <T> SectionStore<T> single(
            ConfigurationSection<T> section, Supplier<List<T>> live, Consumer<T> put) {
        return new KeptBy<>(section, live, put, each -> {}, all -> {});
    }

    private record KeptBy<T>(
            ConfigurationSection<T> part,
            Supplier<List<T>> reader,
            Consumer<T> writer,
            Consumer<T> remover,
            Consumer<List<T>> sorter)
            implements SectionStore<T> {

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
