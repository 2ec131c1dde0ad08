package io.banyan.kernel.timer;

/**
 * What happens when timers of one kind go off. A bean.
 *
 * <p>{@link #fire} runs in the transaction that removes the timer: its database effects happen exactly once on any
 * number of nodes. When it throws, nothing has happened and the timer is tried again later. It decides on the state it
 * finds, not on the fact that it was called: a timer may go off just as what it waits for happens.
 */
public interface TimerHandler {

    /** The kind of timer, such as {@code trade.payment_timeout}. */
    String kind();

    void fire(Timer timer);
}
