package city.plaza.web.work;

import city.plaza.outbox.RunningJob;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.time.HumanizedTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;
import java.util.List;

/** Long jobs and how far they have come. */
final class JobList extends Composite<Section> {

    private final transient BackgroundWorkSource source;
    private final transient HumanizedTime time;
    private final Div list = new Div();

    JobList(BackgroundWorkSource source, HumanizedTime time) {
        this.source = source;
        this.time = time;
        getContent().add(SectionHeader.ofSection(getTranslation("kit.work.jobs")), list);
    }

    void show(List<RunningJob> jobs) {
        list.removeAll();
        if (jobs.isEmpty()) {
            list.add(new Paragraph(getTranslation("kit.work.jobs.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("plaza-work");
        jobs.forEach(job -> items.add(item(job)));
        list.add(items);
    }

    private ListItem item(RunningJob job) {
        var name = new Span(WorkLabels.listener(job.listener(), this::getTranslation));
        name.addClassName("plaza-work__name");
        var bar = new ProgressBar(0, 1, job.share());
        bar.getElement().setAttribute("aria-label", name.getText());
        var text = new Div(name, bar, small(progress(job)), small(since(job)));
        text.addClassName("plaza-work__text");
        return new ListItem(text);
    }

    private String progress(RunningJob job) {
        var number = NumberFormat.getIntegerInstance(getLocale());
        if (job.retryAt() != null) {
            return getTranslation(
                    "kit.work.job.failed", time.format(job.retryAt()).spoken());
        }
        return job.total() == null
                ? getTranslation("kit.work.job.waiting")
                : getTranslation("kit.work.job.progress", number.format(job.done()), number.format(job.total()));
    }

    private String since(RunningJob job) {
        var since =
                getTranslation("kit.work.since", time.format(job.publishedAt()).spoken());
        return source.cityName(job.city()).map(city -> city + " · " + since).orElse(since);
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("plaza-muted", "plaza-small");
        return span;
    }
}
