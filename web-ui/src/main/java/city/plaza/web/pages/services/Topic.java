package city.plaza.web.pages.services;

import city.plaza.web.pages.frame.LocalizedPhrase;
import java.util.List;

/** A group of services as people look for them. */
public record Topic(String code, String href, String icon, LocalizedPhrase name, List<ServiceCard> services) {}
