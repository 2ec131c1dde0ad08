export default {
  title: 'Settlement', withdrawals: 'Withdrawals', one: 'Withdrawal', person: 'Person', state: 'State', amount: 'Amount', fee: 'Fee', tax: 'Tax withheld', net: 'They get', asked: 'Asked for', unknown: 'Unknown person',
  states: { REQUESTED: 'To approve', APPROVED: 'Being paid', PAID: 'Paid', REJECTED: 'Rejected', CANCELLED: 'Called off', FAILED: 'Failed' },
  approvals: '{n} of {of} approvals', approved: 'Approved', none: 'Nobody has asked for cash yet', noMatch: 'None in this state', noneText: 'What people earn in campaigns they can withdraw in the shop. It waits here for approval.',
  lines: 'What becomes of it', payee: 'Paid to', provider: 'Paid by', byHand: 'A colleague, outside of Banyan', by: 'Provider {name}', reference: 'Reference', history: 'What happened',
  approve: 'Approve', reject: 'Reject', rejectText: 'The money goes back to the wallet at once. The person reads the reason.', correct: 'Correct the tax', correctText: 'Only before the first approval. Somebody else has to approve it then.', taxAtMost: 'At most {amount}.',
  sayPaid: 'It was paid', sayPaidText: 'Give the bank\'s reference as the reason. This cannot be taken back.', sayUnpaid: 'It could not be paid',
  somebodyElse: 'Somebody else has to approve this: you have already approved it, or changed its tax.', unanswered: 'The provider has not said what came of it, after {n} tries. It is asked again; the money is not given back before it is known.', back: 'The money is back in the wallet',
  steps: { REQUESTED: 'Asked for', CORRECTED: 'Tax corrected', APPROVED: 'Approved', REJECTED: 'Rejected', CANCELLED: 'Called off by the person', PAID: 'Paid', FAILED: 'Not paid, money back' },
  terms: {
    title: 'Terms', readOnly: 'Only an owner changes these.', amounts: 'Amounts and fee', amountsHint: 'Withdrawals asked for already keep the terms they were asked under.', open: 'People can withdraw', minimum: 'Least at once', maximum: 'Most at once', fee: 'Fee, part of the amount', fixed: 'Fee for each',
    amountWrong: 'Type an amount such as 10 or 19.90.', feeWrong: '0 to 50 %.', taxTitle: 'Tax', taxHint: 'Withheld from what is paid out and kept on an account of its own. Which table applies is for you and your adviser to say: this is a setting, not advice.', noTax: 'Nothing is withheld', source: 'Taken from:',
    approval: 'Approval and payment', approvalHint: 'Each withdrawal is approved by a colleague. Whoever changes its tax cannot approve it.', second: 'Two colleagues from', provider: 'Paid by', providerHint: 'Holds for what is approved from now on.', saved: 'Saved.',
  },
  books: {
    title: 'Books', checks: 'Do the books agree?', checksHint: 'At any time, each book as of one moment, without holding anybody up.', again: 'Check again', right: 'All books are right', wrong: 'Something does not add up', checked: 'Checked {at}, in {ms} ms',
    part: { ledger: 'Ledger', wallets: 'Wallets', budgets: 'Budgets', orders: 'Orders and payments', stock: 'Stock' },
    counted: { ledger: '{accounts} accounts, {transfers} transfers: each sums to zero, each balance is the sum of its postings', wallets: '{purses} purses, {lots} lots: each the sum of its steps, together what the ledger says; every debt has its claw-back', budgets: '{campaigns} campaigns: free, reserved, held, given and granted is what was funded', orders: '{orders} orders, {payments} payments, {refunds} refunds: paid is what was due, refunded is never more', stock: '{skus} SKUs: on hand is received less sold, reserved is what is open' },
    trial: 'Trial balance, {currency}', account: 'What for', accounts: 'Accounts', postings: 'Postings', in: 'In', out: 'Out', balance: 'Balance', sum: 'Sum',
  },
  units: { PTS: 'points', CHC: 'chances to draw' },
  accounts: {
    merchant_funding: 'Funding by the merchant', campaign_budget: 'Campaigns: free', campaign_reserved: 'Campaigns: set aside', campaign_held: 'Campaigns: frozen rewards', campaign_discount: 'Campaigns: discounts given', wallet_available: 'People\'s wallets', wallet_issued: 'Issued by the shop', wallet_redeemed: 'Used', wallet_lapsed: 'Lapsed', wallet_points_cover: 'Cover of points given', wallet_withdrawing: 'Withdrawals under way', wallet_paid_out: 'Paid out', wallet_fees: 'Fees of withdrawals', wallet_tax_withheld: 'Tax withheld', trade_clearing: 'Held by payment providers', trade_sales: 'Sales', trade_owed: 'Refunds under way',
  },
}
