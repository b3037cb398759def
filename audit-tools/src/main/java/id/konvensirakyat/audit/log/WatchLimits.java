package id.konvensirakyat.audit.log;

import java.time.Duration;

/**
 * When a watcher raises an alarm.
 *
 * @param stall how long a log may stand still while people vote, or not be reached
 * @param cosigning how long the witnesses may take
 * @param skew by how much two clocks may differ
 */
public record WatchLimits(Duration stall, Duration cosigning, Duration skew) {}
