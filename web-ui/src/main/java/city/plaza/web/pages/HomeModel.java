package city.plaza.web.pages;

import java.util.List;

/** What the home page shows. */
record HomeModel(List<ServiceCard> popular, List<Topic> topics) {}
