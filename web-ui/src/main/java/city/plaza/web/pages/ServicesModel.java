package city.plaza.web.pages;

import java.util.List;

/** Every service by topic, and before them those that fit what was typed. */
record ServicesModel(String typed, List<ServiceCard> found, List<Topic> topics) {}
