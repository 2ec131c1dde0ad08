package io.banyan.identity.spi;

/** Delivers text messages. With no such bean nobody can sign in by phone code. */
public interface SmsSender {

    /**
     * Hands the message to the network. Called outside of transactions.
     *
     * @throws RuntimeException when the network did not take it
     */
    void send(SmsMessage message);
}
