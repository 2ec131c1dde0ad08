-- Both became sweeps of one timer.
delete from kernel.timer where kind in ('system.housekeeping', 'identity.sweep');
