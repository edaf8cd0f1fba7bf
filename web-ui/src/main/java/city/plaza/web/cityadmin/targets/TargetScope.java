package city.plaza.web.cityadmin.targets;

import city.plaza.sla.SlaTarget;

/** How much a target is for, from the particular to the general. */
enum TargetScope {
    SERVICE,
    GROUP,
    EVERYTHING;

    static TargetScope of(SlaTarget target) {
        if (target.service() != null) {
            return SERVICE;
        }
        return target.group() != null ? GROUP : EVERYTHING;
    }
}
