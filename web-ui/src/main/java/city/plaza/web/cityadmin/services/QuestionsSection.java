package city.plaza.web.cityadmin.services;

import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.questions.QuestionsField;

/** What a report of a service is asked besides its place and its description. */
final class QuestionsSection extends FormSection {

    final QuestionsField questions;

    QuestionsSection(QuestionsField questions, Runnable changed) {
        super("admin.services.asking", changed);
        this.questions = questions;
        add(questions);
    }
}
