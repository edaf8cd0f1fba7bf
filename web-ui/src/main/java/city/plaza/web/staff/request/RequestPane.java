package city.plaza.web.staff.request;

import city.plaza.request.RequestMove;
import city.plaza.request.RequestNumber;
import city.plaza.request.queue.StaffRequest;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Toast;
import city.plaza.web.kit.request.RequestTimeline;
import city.plaza.web.staff.KeyboardShortcuts;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;

/** One request as those see it who work on it, with what they can do. */
public final class RequestPane extends Composite<Article> {

    private final RequestPresenter desk;
    private final StaffLabels staffLabels;
    private final Runnable changed;
    private final RequestHeader header;
    private final Div refusals = new Div();
    private final Div facts = new Div();
    private final CommentComposer composer;
    private final Div conversation = new Div();
    private final Div rest = new Div();

    /**
     * @param changed told when the reader has changed something
     * @param left told when the reader wants to go back to the list
     */
    public RequestPane(RequestPresenter desk, StaffLabels staffLabels, Runnable changed, Runnable left) {
        this.desk = desk;
        this.staffLabels = staffLabels;
        this.changed = changed;
        header = new RequestHeader(staffLabels, this::begin, this::startMarkingDuplicate, left);
        composer = new CommentComposer(
                (text, visibility) -> done(desk.comment(text, visibility), "staff.said." + visibility));
        refusals.addClassName("staff-request__refusals");
        getContent().addClassName("staff-request");
        close();
    }

    public void close() {
        desk.close();
        composer.leave();
        getContent().removeAll();
        setVisible(false);
    }

    /** Show a request; what was typed for it before is still there. */
    public void show(RequestNumber number) {
        setVisible(true);
        var before = desk.file().map(StaffRequest::number);
        refusals.removeAll();
        desk.fetch(number)
                .ifPresentOrElse(
                        file -> {
                            if (!before.equals(Optional.of(number))) {
                                composer.open(file);
                                getContent().removeAll();
                                getContent()
                                        .add(
                                                header,
                                                refusals,
                                                facts,
                                                StaffComponents.section(
                                                        getTranslation("staff.request.conversation"),
                                                        conversation,
                                                        composer),
                                                rest);
                                header.focusTitle();
                            }
                            draw();
                        },
                        () -> {
                            getContent().removeAll();
                            getContent().add(nothing(number));
                        });
    }

    /** A colleague changed some requests; what the reader is typing stays, even if they may not see the request any more. */
    public void changedElsewhere(Set<RequestNumber> numbers) {
        desk.file().filter(seen -> numbers.contains(seen.number())).ifPresent(seen -> {
            var now = desk.fetch(seen.number());
            if (now.isEmpty()) {
                endAccess();
            } else if (!now.get().equals(seen)) {
                draw();
            }
        });
    }

    public void addKeysTo(KeyboardShortcuts keys) {
        keys.on("t", "T", getTranslation("staff.keys.take"), () -> startIfAllowed(RequestMove.TAKE));
        keys.on("r", "R", getTranslation("staff.keys.reply"), composer::reply);
        keys.on("e", "E", getTranslation("staff.keys.resolve"), () -> startIfAllowed(RequestMove.RESOLVE));
    }

    private void draw() {
        var file = desk.file().orElseThrow();
        header.show(file);
        composer.show(file);
        facts.removeAll();
        facts.add(new LinkedDuplicates(file.together(), () -> done(desk.unmerge(), "staff.done.PART")));
        facts.add(new RequestDetails(staffLabels, file, desk.due()));
        conversation.removeAll();
        conversation.add(new RequestConversation(staffLabels, file.timeline()));
        rest.removeAll();
        if (!file.report().photos().isEmpty()) {
            rest.add(StaffComponents.section(
                    getTranslation("staff.request.photos"),
                    new RequestPhotoGallery(file.number(), file.report().photos())));
        }
        rest.add(StaffComponents.section(
                getTranslation("staff.request.history"),
                new RequestTimeline(file.timeline(), staffLabels.time(), staffLabels::department)));
    }

    /** Take away what the reader may not see any more; only what they typed is left to them. */
    private void endAccess() {
        header.endAccess();
        facts.removeAll();
        conversation.removeAll();
        rest.removeAll();
        refusals.removeAll();
        refusals.add(StaffComponents.refusal(getTranslation(RequestPresenter.ACCESS_ENDED.key())));
    }

    private void startIfAllowed(RequestMove move) {
        desk.file().filter(file -> file.options().moves().contains(move)).ifPresent(file -> begin(move));
    }

    private void begin(RequestMove move) {
        switch (move) {
            case TAKE -> done(desk.take(), "staff.done.TAKE");
            case RELEASE -> done(desk.release(), "staff.done.RELEASE");
            case RESOLVE ->
                new ResolveRequestDialog(
                                desk.file().orElseThrow().number(),
                                (outcome, text) -> done(desk.resolve(outcome, text), "staff.done.RESOLVE"))
                        .open();
            case HOLD ->
                new ReasonDialog(
                                RequestMove.HOLD,
                                "staff.hold",
                                desk.file().orElseThrow().number(),
                                reason -> done(desk.hold(reason), "staff.done.HOLD"))
                        .open();
            case RESUME -> done(desk.resume(), "staff.done.RESUME");
            case REOPEN ->
                new ReasonDialog(
                                RequestMove.REOPEN,
                                "staff.reopen",
                                desk.file().orElseThrow().number(),
                                reason -> done(desk.reopen(reason), "staff.done.REOPEN"))
                        .open();
        }
    }

    private void startMarkingDuplicate() {
        new MarkDuplicateDialog(
                        staffLabels,
                        desk.file().orElseThrow().number(),
                        desk.nearby(),
                        other -> done(desk.merge(other), "staff.done.MERGE"))
                .open();
    }

    /** Show what became of it; a refusal is said and nothing typed is lost. */
    private Optional<String> done(Optional<RequestPresenter.Refusal> refused, String success) {
        refusals.removeAll();
        var sentence = refused.map(
                refusal -> getTranslation(refusal.key(), refusal.values().toArray()));
        desk.file()
                .ifPresentOrElse(
                        file -> {
                            draw();
                            sentence.ifPresent(said -> refusals.add(StaffComponents.refusal(said)));
                        },
                        this::endAccess);
        if (sentence.isEmpty()) {
            Toast.done(getTranslation(success));
        }
        changed.run();
        return sentence;
    }

    private EmptyState nothing(RequestNumber number) {
        return new EmptyState(
                "search",
                getTranslation("staff.request.none"),
                getTranslation("staff.request.none.text", number.value()),
                header.back());
    }
}
