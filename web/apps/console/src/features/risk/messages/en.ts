export default {
  title: 'Risk', lead: 'Rewards that look as if one person earned them by another account. What is held keeps its place in the budget until somebody decides.',
  state: { OPEN: 'To decide', APPROVED: 'Approved', REJECTED: 'Rejected', REFUSED: 'Refused by rule', WITHDRAWN: 'Withdrawn' }, states: 'State of reviews',
  columns: { what: 'Reward', who: 'Who', reasons: 'Why', amount: 'Amount', at: 'Since', decided: 'Decision' },
  counterpart: 'with {name}', unknown: 'unknown', campaign: 'Campaign', by: '{who}: {note}', byRule: 'refused at once', undone: 'undone meanwhile',
  select: 'Select {name}', selectAll: 'Select all on this page', selected: '{n} selected | {n} selected', approve: 'Approve', reject: 'Reject',
  approveTitle: 'Approve {n} reward? | Approve {n} rewards?', approveText: 'They are paid when their freeze is over.', rejectTitle: 'Reject {n} reward? | Reject {n} rewards?', rejectText: 'They are not paid; what they would cost goes back to the budget.',
  done: '{n} decided', elsewhere: '{n} had been decided already', none: 'Nothing waits', noneText: 'Rewards that a rule finds doubtful wait here, with its reasons in words.', noneOther: 'None',
  policy: 'When is a reward suspicious?', policyHint: 'The same device, browser or means of payment is always refused; the same network or address always waits.', readOnly: 'Only colleagues with the risk role may change this.', range: 'A whole number from {from} to {to}.', save: 'Save', saved: 'Saved',
  fields: { rewardsPerHour: 'Rewards in an hour', rewardsPerDay: 'Rewards in a day', invitationsPerHour: 'People brought in an hour', invitationsPerDay: 'People brought in a day', rewardsPerMonth: 'Most rewards in 30 days', starBurst: 'Idle people that make a star', starWindowMinutes: 'Within', loopDepth: 'Levels looked up for loops', retentionDays: 'Keep traces for' },
  hints: { rewardsPerHour: 'For what others did; more waits.', rewardsPerDay: '', invitationsPerHour: 'By one inviter; more waits.', invitationsPerDay: '', rewardsPerMonth: 'A cap: more is refused.', starBurst: 'Brought at once, bought nothing, brought nobody.', starWindowMinutes: '', loopDepth: 'Chains that come back to the same person.', retentionDays: 'After they were last seen.' },
  units: { starWindowMinutes: 'minutes', retentionDays: 'days' },
}
