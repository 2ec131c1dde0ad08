package io.banyan.identity.spi;

import java.util.Map;

/**
 * A text message to one phone.
 *
 * @param phone the number in E.164 form, such as {@code +8613800138000}
 * @param template the name of the text; networks that only send approved texts map it to theirs
 * @param parameters what fills the template
 * @param text the whole text, for networks that send any
 */
public record SmsMessage(String phone, String template, Map<String, String> parameters, String text) {

    public SmsMessage {
        parameters = Map.copyOf(parameters);
    }

    /** Leaves out the phone and the text, so that neither ends in a log. */
    @Override
    public String toString() {
        return "SmsMessage[" + template + "]";
    }
}
