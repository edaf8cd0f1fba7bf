package city.plaza.catalog;

import city.plaza.shared.LocalizedText;

/** A topic that services are found under. */
public record ServiceGroup(String code, String icon, LocalizedText name) {}
