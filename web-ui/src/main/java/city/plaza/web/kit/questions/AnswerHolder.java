package city.plaza.web.kit.questions;

import city.plaza.catalog.AnswerSheet;
import java.util.List;

/** Where the answers to a service type's questions are kept while they are given. */
public interface AnswerHolder {

    /** What was answered to a question so far. */
    List<String> to(String code);

    /** Keep another answer. */
    void give(String code, List<String> answer);

    /** What the answers come to now. */
    AnswerSheet sheet();
}
