package city.plaza.web.pages.services;

import java.util.List;

/** Every service by topic, and before them those that fit what was typed. */
public record ServicesModel(String typed, List<ServiceCard> found, List<Topic> topics) {}
