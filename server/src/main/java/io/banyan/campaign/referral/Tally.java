package io.banyan.campaign.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one inviter has under a referral.
 *
 * @param version the version whose ladder holds for them
 * @param steps steps of the ladder within reach or rewarded
 */
record Tally(UUID campaignId, UUID inviterId, int version, List<Enrolment> enrolments, List<Step> steps) {

    Tally {
        enrolments = List.copyOf(enrolments);
        steps = List.copyOf(steps);
    }

    /**
     * A step of the ladder.
     *
     * @param invited the number of people it asks for
     */
    record Step(UUID id, int invited, State state) {

        /** Where a step is. */
        enum State {
            /** within reach: its reward is set aside */
            RESERVED,
            REWARDED,
            /** out of reach again */
            CLOSED
        }

        /** The reservation of its reward, and what the reward is for. */
        String cause() {
            return "referral_step:" + id;
        }

        Step become(State next) {
            return new Step(id, invited, next);
        }
    }

    long live() {
        return enrolments.stream().filter(Enrolment::live).count();
    }

    long rewarded() {
        return enrolments.stream()
                .filter(one -> one.state() == Enrolment.State.REWARDED)
                .count();
    }

    /** The step for this number of people that is in reach or rewarded. */
    Optional<Step> active(int invited) {
        return steps.stream()
                .filter(step -> step.invited() == invited && step.state() != Step.State.CLOSED)
                .findFirst();
    }

    Tally with(Enrolment changed) {
        var after = new ArrayList<>(enrolments.stream()
                .filter(one -> !one.id().equals(changed.id()))
                .toList());
        after.add(changed);
        return new Tally(campaignId, inviterId, version, after, steps);
    }

    Tally with(Step changed) {
        var after = new ArrayList<>(
                steps.stream().filter(one -> !one.id().equals(changed.id())).toList());
        after.add(changed);
        return new Tally(campaignId, inviterId, version, enrolments, after);
    }
}
