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
                .icon(original.presentation().icon())
                .description(original.presentation().description())
                .keywords(original.presentation().keywords())
                .notice(original.presentation().notice())
                .anonymous(original.form().anonymous())
                .location(original.form().location())
                .photo(original.form().photo())
                .notOurs(original.notOurs())
                .reporterGroup(original.availability().reporterGroup())
                .active(original.availability().active())
                .precision(original.publication().precision())
                .onMap(original.publication().onMap())
                .response(original.presentation().response())
                .receipt(original.publication().receipt())
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
