package city.plaza.request;

import city.plaza.identity.Actor;

/** Who did a step, as far as it is written down. */
public enum StepActor {
    STAFF,
    RESIDENT,
    PLAZA;

    static StepActor of(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.worksForTheCity() ? STAFF : RESIDENT;
            case Actor.Anonymous anonymous -> RESIDENT;
            case Actor.Operator operator -> PLAZA;
            case Actor.Plaza plaza -> PLAZA;
        };
    }
}
