package city.plaza.web.resident;

import city.plaza.web.kit.Icon;
import city.plaza.web.kit.announcement.Announcement;
import city.plaza.web.kit.announcement.AnnouncementBox;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands around a question: the way back, how far one is, and the one button that leads on. */
final class StepFrame extends Composite<Div> {

    private final Runnable next;
    private final Span announced = new Span();
    private final Div resume = new Div();
    private final Div top = new Div();
    private final Div told = new Div();
    private final Div trouble = new Div();
    private final Div page = new Div();
    private final Div forward = new Div();
    private @Nullable QuestionPage questionPage;
    private boolean shownBefore;

    StepFrame(Runnable next) {
        this.next = next;
        announced.addClassName("plaza-hidden");
        announced.getElement().setAttribute("role", "status");
        trouble.getElement().setAttribute("role", "alert");
        top.addClassName("plaza-report__top");
        told.getElement().setAttribute("role", "status");
        getContent().add(announced, resume, top, told, trouble, page);
    }

    QuestionPage question() {
        return java.util.Objects.requireNonNull(questionPage, "No question asked yet");
    }

    String title() {
        return questionPage == null ? getTranslation("resident.report.done.title") : announced.getText();
    }

    /** Takes the way on away, or gives it back, as the question asked has it now. */
    void update() {
        forward.setVisible(question().leadsOn());
    }

    void ask(QuestionPage asked, ReportStep step, ReportDraft draft, QueryParameters back, Locale main) {
        questionPage = asked;
        clear();
        var questions = draft.questions();
        int number = questions.indexOf(step) + 1;
        var progress = new Paragraph(getTranslation("resident.report.progress", number, questions.size()));
        progress.addClassName("plaza-progress");
        if (number > 1) {
            top.add(backLink(back));
        }
        top.add(progress);
        if (step != ReportStep.SERVICE) {
            draft.service().ifPresent(service -> {
                var about = ResidentComponents.localized(service.name(), getLocale(), main);
                about.addClassName("plaza-report__about");
                progress.add(new Span(" · "), about);
                if (!service.presentation().notice().isEmpty() && number == 2) {
                    page.add(ResidentComponents.notice(
                            "info",
                            "info",
                            getTranslation("resident.report.notice"),
                            new Paragraph(ResidentComponents.localized(
                                    service.presentation().notice(), getLocale(), main))));
                }
            });
        }
        page.add(asked);
        if (step != ReportStep.SERVICE) {
            page.add(actions(step));
            update();
        }
        var heading = getTranslation("resident.report.question." + step.url());
        announce(getTranslation("resident.report.progress.of", number, questions.size(), heading));
        if (shownBefore) {
            asked.focusHeading();
        }
        shownBefore = true;
    }

    void end(ReportConfirmation done) {
        questionPage = null;
        clear();
        resume.removeAll();
        told.removeAll();
        page.add(done);
        announce(getTranslation("resident.report.done.title"));
        done.focusHeading();
    }

    /** Shows what is to be known about this report. */
    void showAnnouncements(List<Announcement> notices) {
        told.removeAll();
        notices.forEach(each -> told.add(new AnnouncementBox(each)));
    }

    /** Says that nothing was sent and nothing was lost. */
    void failed() {
        trouble.removeAll();
        trouble.add(ResidentComponents.notice(
                "danger",
                "alert",
                getTranslation("resident.report.failed.title"),
                new Paragraph(getTranslation("resident.report.failed.text"))));
    }

    /** Says that something was sent under this form already, and offers to send this as well. */
    void sentBefore(Runnable anew) {
        trouble.removeAll();
        var again = ResidentComponents.button(getTranslation("resident.report.sent-before.anew"), "quiet");
        again.addClickListener(clicked -> anew.run());
        trouble.add(ResidentComponents.notice(
                "warn",
                "info",
                getTranslation("resident.report.sent-before.title"),
                new Paragraph(getTranslation("resident.report.sent-before.text")),
                new Paragraph(again)));
    }

    void offerToResume(String about, Runnable go, Runnable startOver) {
        var title = new H2(getTranslation("resident.report.resume.title"));
        var continued = ResidentComponents.button(getTranslation("resident.report.resume.go"));
        var dropped = ResidentComponents.button(getTranslation("resident.report.resume.drop"), "quiet");
        continued.addClickListener(clicked -> {
            resume.removeAll();
            go.run();
        });
        dropped.addClickListener(clicked -> {
            resume.removeAll();
            startOver.run();
        });
        var actions = new Div(continued, dropped);
        actions.addClassName("plaza-actions");
        var offer = new Div(title, new Paragraph(getTranslation("resident.report.resume.text", about)), actions);
        offer.addClassNames("plaza-panel", "plaza-resume");
        offer.getElement().setAttribute("role", "region").setAttribute("aria-label", title.getText());
        resume.removeAll();
        resume.add(offer);
    }

    private void clear() {
        top.removeAll();
        trouble.removeAll();
        page.removeAll();
    }

    private RouterLink backLink(QueryParameters back) {
        var link = new RouterLink();
        link.setRoute(ReportView.class);
        link.setQueryParameters(back);
        link.addClassName("plaza-back");
        link.add(Icon.along("back"), new Span(getTranslation("resident.report.back")));
        return link;
    }

    private Div actions(ReportStep step) {
        NativeButton button = ResidentComponents.button(
                getTranslation(step == ReportStep.CHECK ? "resident.report.send" : "resident.report.continue"),
                "large");
        button.setId("continue");
        button.addClickListener(clicked -> next.run());
        forward.removeAll();
        forward.add(button);
        forward.addClassName("plaza-actions");
        return forward;
    }

    private void announce(String words) {
        announced.setText(words);
    }
}
