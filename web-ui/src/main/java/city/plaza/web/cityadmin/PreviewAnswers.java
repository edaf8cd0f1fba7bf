package city.plaza.web.cityadmin;

import city.plaza.catalog.AnswerCheck;
import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceType;
import city.plaza.web.kit.questions.AnswerHolder;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an administrator answers to try a service's questions; nothing of it leaves the screen. */
public final class PreviewAnswers implements AnswerHolder {

    private final Map<String, List<String>> answers = new HashMap<>();
    private final ZoneId zone;
    private @Nullable ServiceType service;

    public PreviewAnswers(ZoneId zone) {
        this.zone = zone;
    }

    /** Go on with the questions of this service; what was answered before counts where it is asked again. */
    public void about(@Nullable ServiceType asking) {
        service = asking;
    }

    @Override
    public List<String> to(String code) {
        return answers.getOrDefault(code, List.of());
    }

    @Override
    public void give(String code, List<String> answer) {
        answers.put(code, answer);
    }

    @Override
    public AnswerSheet sheet() {
        return AnswerCheck.of(service == null ? List.of() : service.attributes(), answers, zone);
    }
}
