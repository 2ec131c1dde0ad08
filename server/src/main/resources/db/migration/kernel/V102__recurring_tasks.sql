-- Every recurring task has a timer of the kind kernel.recurring now; these would never go off again.
delete from kernel.timer
where kind in ('kernel.sweep', 'trade.order_deadlines', 'trade.payment_checks', 'promotion.coupon_expiry', 'promotion.coupon_reminder');
