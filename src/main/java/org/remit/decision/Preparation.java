package org.remit.decision;

/**
 * What has to happen before one person decides.
 *
 * @param consultationNeeded whether the delegation asks for a consultation that is not evidenced yet
 * @param reportOpenFirst whether the constitution wants the report open first
 */
public record Preparation(boolean consultationNeeded, boolean reportOpenFirst) {}
