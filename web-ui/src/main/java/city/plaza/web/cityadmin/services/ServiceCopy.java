package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;

/** A service type to begin another one from: everything of the original but its code. */
final class ServiceCopy {

    private static final int MAX_CODE_LENGTH = 56;

    private ServiceCopy() {}

    static ServiceType of(ServiceType original, CityConfiguration city) {
        return ServiceType.builder(freeCode(original.code().value(), city), original.group(), original.name())
                .department(original.department())
                .icon(original.icon())
                .description(original.description())
                .keywords(original.keywords())
                .notice(original.notice())
                .anonymous(original.anonymous())
                .location(original.location())
                .photo(original.photo())
                .notOurs(original.notOurs())
                .reporterGroup(original.reporterGroup())
                .active(original.active())
                .precision(original.precision())
                .onMap(original.onMap())
                .response(original.response())
                .receipt(original.receipt())
                .attributes(original.attributes())
                .build();
    }

    private static ServiceCode freeCode(String code, CityConfiguration city) {
        var start = code.length() <= MAX_CODE_LENGTH ? code : code.substring(0, MAX_CODE_LENGTH);
        int number = 2;
        while (city.find(ConfigurationSection.SERVICES, start + "-" + number).isPresent()) {
            number++;
        }
        return new ServiceCode(start + "-" + number);
    }
}
