package city.plaza.web.pages.services;

import java.util.List;

/** What the home page shows. */
public record HomeModel(List<ServiceCard> popular, List<Topic> topics) {}
