package city.plaza.web.cityadmin.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.routing.RuleTrial;
import city.plaza.routing.TimeWindow;
import city.plaza.web.kit.I18n;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains why a rule matched or did not. */
final class RuleTrialExplanation {

    private final RuleFormatter names;
    private final I18n i18n;

    RuleTrialExplanation(RuleFormatter names, I18n i18n) {
        this.names = names;
        this.i18n = i18n;
    }

    String because(RuleTrial trial) {
        return trial.findings().isEmpty()
                ? i18n.text("admin.rules.why.everything", trial.position())
                : i18n.text("admin.rules.why.fits", trial.position(), all(trial, true));
    }

    String passedOver(RuleTrial trial) {
        return i18n.text("admin.rules.why.fits-not", trial.position(), all(trial, false));
    }

    private String all(RuleTrial trial, boolean met) {
        return trial.findings().stream()
                .filter(finding -> finding.met() == met)
                .map(finding -> explain(trial, finding))
                .collect(Collectors.joining(i18n.text("admin.rules.why.and")));
    }

    private String explain(RuleTrial trial, RuleTrial.Finding finding) {
        var when = trial.rule().when();
        return switch (finding.subject()) {
            case SERVICE -> {
                var service = names.service(new ServiceCode(finding.actual().getFirst()));
                yield finding.met()
                        ? i18n.text("admin.rules.why.service", service)
                        : i18n.text("admin.rules.why.service-not", service, names.subjects(when));
            }
            case AREA -> {
                var there = names.areas(finding.actual().stream()
                        .map(RuleTrialExplanation::area)
                        .toList());
                var wanted = names.areas(when.areas());
                if (finding.met()) {
                    yield i18n.text("admin.rules.why.area", wanted);
                }
                yield there.isEmpty()
                        ? i18n.text("admin.rules.why.area-none", wanted)
                        : i18n.text("admin.rules.why.area-not", there, wanted);
            }
            case TIME ->
                i18n.text(
                        finding.met() ? "admin.rules.why.time" : "admin.rules.why.time-not",
                        Optional.ofNullable(when.time()).map(names::clock).orElse(""));
            case CALENDAR -> calendar(trial, finding);
            case ANSWER -> answer(finding);
            case DEPARTMENT ->
                i18n.text("admin.rules.why.no-department", finding.wanted().getFirst());
        };
    }

    private String calendar(RuleTrial trial, RuleTrial.Finding finding) {
        var calendar = Optional.ofNullable(trial.rule().when().time())
                .map(TimeWindow::calendar)
                .map(names::calendar)
                .orElse("");
        if (finding.actual().isEmpty()) {
            return i18n.text("admin.rules.why.no-calendar", calendar);
        }
        return i18n.text(
                finding.actual().getLast().equals("open") ? "admin.rules.why.open" : "admin.rules.why.closed",
                calendar);
    }

    private String answer(RuleTrial.Finding finding) {
        var attribute = before(finding.wanted().getFirst());
        var question = names.question(attribute);
        var wanted = names.answers(attribute, after(finding.wanted()));
        var actual = names.answers(attribute, after(finding.actual()));
        if (finding.met()) {
            return i18n.text("admin.rules.why.answer", question, actual);
        }
        return actual.isEmpty()
                ? i18n.text("admin.rules.why.answer-none", question, wanted)
                : i18n.text("admin.rules.why.answer-not", question, actual, wanted);
    }

    private static AreaKey area(String written) {
        int slash = written.indexOf('/');
        return new AreaKey(written.substring(0, slash), written.substring(slash + 1));
    }

    private static String before(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static List<String> after(List<String> pairs) {
        return pairs.stream().map(pair -> pair.substring(pair.indexOf('=') + 1)).toList();
    }
}
