package city.plaza.web.pages;

import java.util.List;

/** The city's answers: those that fit what was typed, or all of them. */
record KnowledgeModel(String typed, List<ArticleCard> answers) {}
