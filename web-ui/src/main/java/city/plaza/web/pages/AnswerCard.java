package city.plaza.web.pages;

import org.jspecify.annotations.Nullable;

/** An article to open. */
record AnswerCard(String href, Said title, @Nullable Said line) {}
