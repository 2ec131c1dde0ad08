export default {
  name: 'Referral', what: 'A reward for whoever brings a friend, and one for the friend.', good: 'Good for steady growth of the whole shop', spreads: 'Spreads by: people who like the shop', fails: 'Rewards wait until an order can no longer be undone.',
}
