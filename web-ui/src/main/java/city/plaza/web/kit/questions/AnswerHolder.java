package city.plaza.web.kit.questions;

import city.plaza.catalog.AnswerSheet;
import java.util.List;

/** Holds the answers to a service type's questions while they are given. */
public interface AnswerHolder {

    /** What was answered to a question so far. */
    List<String> to(String code);

    /** Keep another answer. */
    void give(String code, List<String> answer);

    /** What the answers come to now. */
    AnswerSheet sheet();
}
