package io.banyan.engine.path;

/**
 * A step of paths.
 *
 * @param event code of the event
 * @param value value code of the property that tells this event's nodes apart;
 *     {@link io.banyan.engine.activity.EventDictionary#NO_VALUE} if it has none or the event is not told apart
 */
public record Node(int event, int value) {}
