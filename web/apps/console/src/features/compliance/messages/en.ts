export default {
  title: 'Compliance', lead: 'What every campaign is held against before it may start, and who answered for warnings.',
  pack: '{title}, version {version}', rules: 'Rules', search: 'Search rules', noMatch: 'No rule matches', verifiedOf: '{n} of {all} citations compared with a published text',
  severity: { BLOCK: 'Block', WARN: 'Warning', NOTE: 'Note' }, basis: 'Basis', article: 'art. {n}', unverified: 'unverified',
  aspects: { COMMISSION_SCHEME: 'Reward scheme', LOTTERY: 'Lottery', CONTENT: 'Words', PRICE: 'Prices', PARTICIPANTS: 'Participants', AFTER_SALES: 'After sales', RECOMMENDATION: 'Recommendation', OFFERS: 'Who gets what', DATA_USE: 'Use of data', MESSAGES: 'Messages', LIVE_ROOM: 'Live room', REVIEWS: 'Reviews', CHECKOUT: 'Checkout' },
  cases: 'Cases ({n})', trips: 'trips', passes: 'passes', words: 'Words ({n})', allowed: 'Harmless in: {words}',
  overrides: 'Warnings that somebody answered for', none: 'Nobody had to answer for a warning yet', noneText: 'A warning stops a campaign until a second person answers for it. It then stands here with name and reason.',
  columns: { fact: 'Warning', rule: 'Rule', campaign: 'Campaign', version: 'Version', who: 'Who', reason: 'Reason', at: 'When' }, carried: 'kept from version {n}', open: 'Look at it',
}
