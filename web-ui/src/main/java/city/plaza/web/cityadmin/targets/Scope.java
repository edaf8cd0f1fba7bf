package city.plaza.web.cityadmin.targets;

import city.plaza.sla.SlaTarget;

/** How much a target is for, from the particular to the general. */
enum Scope {
    SERVICE,
    GROUP,
    EVERYTHING;

    static Scope of(SlaTarget target) {
        if (target.service() != null) {
            return SERVICE;
        }
        return target.group() != null ? GROUP : EVERYTHING;
    }
}
