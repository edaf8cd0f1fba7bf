package city.plaza.request.publicdata;

import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public step of a request as every program may read it.
 *
 * @param other the request that this one was merged with, or is no longer
 */
public record PublicUpdate(
        UUID id,
        RequestNumber request,
        Instant at,
        StepKind kind,
        @Nullable Outcome outcome,
        @Nullable String text,
        @Nullable RequestNumber other) {}
