package city.plaza.web.pages.knowledge;

import java.util.List;

/** The city's answers: those that fit what was typed, or all of them. */
public record KnowledgeModel(String typed, List<ArticleCard> answers) {}
