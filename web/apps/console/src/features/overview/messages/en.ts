export default {
  title: 'Overview',
  lead: '{from} to {to}, against the same length of time before.',
  period: 'Period', days: '{n} days',
  tiles: {
    sales: 'Sales', orders: 'Orders', newCustomers: 'New customers', returningCustomers: 'Returning customers', customers: 'Customers', averageOrder: 'Average order', refunds: 'Refunds', refundRate: 'Refund rate',
    k: 'K', cac: 'Cost per new customer', visitors: 'Visitors', registrations: 'New people', people: 'New people', shares: 'Shares', invited: 'Brought by invitation', rewards: 'Rewards granted', conversion: 'Conversion', repeatRate: 'Repeat rate', netSales: 'Net sales', groups: 'Completed groups',
  },
  definitions: {
    sales: 'What was paid for orders in the period, before refunds.', orders: 'Orders whose payment arrived in the period.', newCustomers: 'People whose first paid order falls in the period.',
    returningCustomers: 'People who paid for an order in the period and had paid for one before it.', customers: 'People with a paid order in the period; everybody counts once.', averageOrder: 'Sales divided by orders.', refunds: 'What was given back in the period, whenever the order was placed.', refundRate: 'Refunds divided by sales.',
    k: 'New participants each participant brings: invitations per participant (i) times the share of invited visits that join (c). Above 1 a campaign grows by itself.', cac: 'All rewards granted and held plus discounts given, divided by new first-order customers.',
    visitors: 'Different visitors in the period.', registrations: 'People who signed up in the period.', people: 'People who signed up in the period.', shares: 'Share links made in the period.', invited: 'New people who came by somebody’s link.', rewards: 'Rewards that were paid out in the period.', conversion: 'Orders divided by visitors.', repeatRate: 'Share of customers who had bought before.', netSales: 'Sales less refunds.', groups: 'Groups that filled up in the period.',
  },
  before: 'before: {value}',
  openList: 'Open the list behind “{name}”',
  byDay: 'Day by day', byDayHint: 'Press a day to see its orders.', measure: 'What to show', day: 'Day',
  salesSeries: 'Sales', ordersSeries: 'Orders', newSeries: 'New customers', returningSeries: 'Returning customers', refundsSeries: 'Refunds', guestSeries: 'Guest orders', customersChoice: 'Customers',
  byMonth: 'Month by month', byMonthHint: 'Who bought, and what it brought. Press a month to see its orders.', month: 'Month', net: 'Net sales', moneyChoice: 'Net sales', range: 'Span', year: '12 months', everything: 'All time',
  bestSellers: 'Best sellers', bestSellersHint: 'By sales in the period', noSales: 'Nothing sold in this period', noSalesText: 'Orders appear here as soon as they are paid. To see history at once, import an order file.', importOrders: 'Import orders', pieces: '{n} sold',
  campaigns: 'Campaigns', allCampaigns: 'All campaigns', noCampaigns: 'No campaign yet', noCampaignsText: 'A group-buy or a referral lets customers bring customers.', newCampaign: 'New campaign', joinedBy: '{n} took part', spentOf: '{spent} of {budget}',
  needsYou: 'Needs you now', allWell: 'Nothing needs you', allWellText: 'No alarm in campaigns, stock, payments or imports.',
  level: { info: 'Note', warn: 'Attention', error: 'Urgent' }, look: 'Look',
}
