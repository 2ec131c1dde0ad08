export default {
  name: 'Challenge', what: 'A goal to reach, alone or as a team, with rewards in steps and a leaderboard.', good: 'Good for coming back every day', spreads: 'Spreads by: teams that call friends', fails: 'Who reaches no goal gets nothing and pays nothing.',
  event: 'What counts', measure: 'How it is measured', tiers: 'Goals and rewards', tiersHint: 'Every member gets the reward of each goal that is reached; all of it is set aside when they take part.', goal: 'Goal', reward: 'Reward', quantity: 'How many', worth: 'Worth', badge: 'Badge', chooseBadge: 'Choose a badge', remove: 'Remove goal {n}', add: 'Another goal', symbol: 'Symbol', nameZh: 'Name in Chinese', nameEn: 'Name in English', makeBadge: 'Make a badge',
  teamSize: 'Most people in a team', teamSizeHint: '1: everybody for themselves. A team takes nobody new once it reached its first goal.', freeze: 'Rewards are frozen for', freezeHint: 'At least as long as goods may be returned, where orders count.',
  events: { CHECK_IN: 'Daily check-in', ORDER_PAID: 'Paid orders', SHARE_OPENED: 'Friends opening links', INVITATION: 'Friends who came by links', FRIEND_ORDERED: 'First orders of invited friends', GROUP_COMPLETED: 'Group-buys completed' },
  measures: { COUNT: 'How many', SUM: 'How much money', STREAK: 'Days in a row', DISTINCT: 'How many different' },
  units: { COUNT: 'times', SUM: '', STREAK: 'days', DISTINCT: 'different' },
  kinds: { CASH: 'Cash', POINTS: 'Points', CHANCE: 'Chances to draw', BADGE: 'Badge', COUPON: 'Coupon' },
  somePoints: '{n} points', someChances: '{n} chances to draw', ruleTier: 'At {goal}: {reward}.', ruleTeam: 'Up to {n} people a team; all are rewarded.', ruleRefund: 'Refunds take progress and rewards back.', ruleRank: 'Of equal progress, who got there first stands higher.', join: 'Take the challenge', checkIn: 'Check in for today',
}
