package io.banyan.engine.diffusion;

import io.banyan.engine.diffusion.CampaignModel.AfterBudget;
import io.banyan.engine.diffusion.CampaignModel.Trigger;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.IndexedRandom;
import java.util.Arrays;

/** Runs of a campaign, one after another, in a workspace of one thread: 8 bytes a person and 8 an event. */
final class CampaignRun {

    /** Stands for the inviter of those who came by themselves. */
    private static final int NOBODY = -1;
    /** In place of an inviter: the event is a sharing. */
    private static final int SHARING = -2;

    /** How many events are fetched together. */
    private static final int FETCHED = 32;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int JOINED = -1;

    private final Graph graph;
    private final CampaignModel model;
    private final CampaignModel.Behaviour behaviour;
    private final Seeding seeding;
    private final int steps;
    private final DelayTable shareDelays;
    private final DelayTable answerDelays;
    private final Agenda agenda;
    /** The step at which each person is going to join as far as is known; {@link #JOINED} once they have. */
    private final int[] due;

    private final int[] paidFor;
    private final CampaignKeys keys = new CampaignKeys();
    private final Invitations invited;

    /** Of no meaning: reads whose result nobody keeps would be left out by the compiler. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    private long participants;
    private long shares;
    private long invitations;
    private long orders;
    private long spent;
    private boolean budgetEnded;
    private boolean soldOut;
    private boolean ended;

    CampaignRun(Graph graph, CampaignModel model, Seeding seeding, int steps) {
        this.graph = graph;
        this.model = model;
        this.behaviour = model.behaviour();
        this.seeding = seeding;
        this.steps = steps;
        shareDelays = new DelayTable(behaviour.shareDelay(), steps);
        answerDelays = new DelayTable(behaviour.answerDelay(), steps);
        agenda = new Agenda(steps + 1);
        invited = new Invitations(graph, behaviour.invitations(), keys);
        due = new int[graph.nodes()];
        paidFor = new int[graph.nodes()];
    }

    CampaignHistory run(long key) {
        reset(key);
        var history = new CampaignHistory(steps + 1);
        for (int step = 0; step <= steps; step++) {
            int fetched = 0;
            while (!ended && agenda.hasNext(step)) {
                if (agenda.taken(step) == fetched) {
                    fetched = fetch(step, fetched);
                }
                long event = agenda.next(step);
                int origin = Agenda.origin(event);
                if (origin == SHARING) {
                    share(Agenda.subject(event), step);
                } else {
                    join(Agenda.subject(event), origin, step);
                }
            }
            history.participants()[step] = participants;
            history.shares()[step] = shares;
            history.invitations()[step] = invitations;
            history.orders()[step] = orders;
            history.spent()[step] = spent;
        }
        history.end(budgetEnded, soldOut);
        return history;
    }

    /**
     * Reads from memory what the next events are going to need, so that the processor waits for all of it at once and not for one
     * event after the other.
     */
    private int fetch(int step, int from) {
        int until = Math.min(from + FETCHED, agenda.size(step));
        for (int at = from; at < until; at++) {
            long event = agenda.peek(step, at);
            int person = Agenda.subject(event);
            int origin = Agenda.origin(event);
            if (origin >= 0) {
                touched ^= due[person] ^ paidFor[origin];
            } else if (origin == SHARING && graph.outDegree(person) > 0) {
                touched ^= due[graph.target(graph.first(person))];
            }
        }
        return until;
    }

    private void reset(long key) {
        Arrays.fill(due, NEVER);
        Arrays.fill(paidFor, 0);
        keys.set(key);
        agenda.clear();
        for (int seed = 0; seed < seeding.size(); seed++) {
            agenda.add(seeding.step(seed), seeding.person(seed), NOBODY);
        }
        participants = 0;
        shares = 0;
        invitations = 0;
        orders = 0;
        spent = 0;
        budgetEnded = false;
        soldOut = false;
        ended = false;
    }

    private void join(int person, int inviter, int step) {
        if (due[person] == JOINED) {
            return;
        }
        boolean buys = IndexedRandom.unit(keys.order, person) < behaviour.orderRate();
        if (buys && orders == model.limits().stock()) {
            soldOut = true;
            ended = true;
            return;
        }
        if ((buys || model.rewards().trigger() == Trigger.JOINED) && !budgetEnded) {
            pay(inviter);
            if (ended) {
                return;
            }
        }
        due[person] = JOINED;
        participants++;
        if (buys) {
            orders++;
        }
        if (IndexedRandom.unit(keys.share, person) < behaviour.shareRate() * encouragement()) {
            long delay = shareDelays.steps(IndexedRandom.bits(keys.shareDelay, person));
            agenda.add(step + delay, person, SHARING);
        }
    }

    private void pay(int inviter) {
        var rewards = model.rewards();
        boolean invited = inviter != NOBODY;
        boolean paysInviter = invited && paidFor[inviter] < rewards.perInviter();
        long due = rewards.everybody()
                + (invited ? rewards.invitee() : 0)
                + (paysInviter ? rewards.inviter() + rewards.bonus(paidFor[inviter] + 1) : 0);
        if (due > model.limits().budget() - spent) {
            budgetEnded = true;
            ended = model.limits().afterBudget() == AfterBudget.STOPS;
            return;
        }
        spent += due;
        if (paysInviter) {
            paidFor[inviter]++;
        }
    }

    private double encouragement() {
        return budgetEnded ? behaviour.unrewarded() : 1;
    }

    private void share(int person, int step) {
        shares++;
        int accepted = invited.accepted(person, behaviour.acceptance() * encouragement());
        invitations += invited.asked();
        for (int at = 0; at < accepted; at++) {
            int edge = invited.edge(at);
            int friend = graph.target(edge);
            // who answers somebody else before, or at the same step but was asked before, will not answer this one
            if (due[friend] > step) {
                int answer = step + answerDelays.steps(IndexedRandom.bits(keys.answerDelay, edge));
                if (answer < due[friend] && answer <= steps) {
                    due[friend] = answer;
                    agenda.add(answer, friend, person);
                }
            }
        }
    }
}
