package city.plaza.web.pages;

import java.util.List;

/** A group of services as people look for them. */
record Topic(String code, String href, String icon, LocalizedPhrase name, List<ServiceCard> services) {}
