package io.banyan.kernel.storage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of the PostgreSQL that Banyan starts itself. An acknowledged commit is on the disk: durability stays on. */
final class PostgresSettings {

    private static final long SMALLEST_BUFFERS_MIB = 128;
    private static final long LARGEST_BUFFERS_MIB = 1024;

    private PostgresSettings() {}

    static List<String> arguments(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "120");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("shared_buffers", buffersMebibytes(memoryMebibytes()) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_completion_target", "0.9");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        settings.put("log_checkpoints", "off");
        settings.put("idle_in_transaction_session_timeout", "5min");
        return asArguments(settings);
    }

    /** An eighth of the machine's memory, within bounds that a small machine stands and a large one has use for. */
    static long buffersMebibytes(long memoryMebibytes) {
        return Math.clamp(memoryMebibytes / 8, SMALLEST_BUFFERS_MIB, LARGEST_BUFFERS_MIB);
    }

    private static long memoryMebibytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getTotalMemorySize() >> 20;
    }

    private static List<String> asArguments(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
