package city.plaza.web.pages.knowledge;

import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.web.pages.services.ServicePages;
import city.plaza.web.routes.PublicRoutes;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a city answers before anybody has to report: the list and the articles. */
@Controller
public class KnowledgePages {

    private final KnowledgeBase knowledge;
    private final ArticleModelFactory answers;

    KnowledgePages(KnowledgeBase knowledge, ArticleModelFactory answers) {
        this.knowledge = knowledge;
        this.answers = answers;
    }

    @GetMapping(PublicRoutes.KNOWLEDGE)
    String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model, Locale reader) {
        var wanted = ServicePages.wanted(typed);
        model.addAttribute(
                "knowledge",
                new KnowledgeModel(wanted, wanted.isEmpty() ? answers.all(reader) : answers.found(wanted, reader)));
        return "knowledge";
    }

    @GetMapping(PublicRoutes.KNOWLEDGE + "/{code}")
    String article(@PathVariable String code, Model model, Locale reader) {
        var article = Optional.of(code)
                .filter(ArticleCode::isValid)
                .flatMap(valid -> knowledge.find(new ArticleCode(valid)))
                .filter(found -> !found.retired())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("article", answers.article(article, reader));
        return "article";
    }
}
