export default {
  name: 'Group-buy', what: 'A lower price when enough people buy together. One opens a group, shares it, friends fill it.', good: 'Good for one product that many want', spreads: 'Spreads by: people who want the price', fails: 'If a group does not fill, everybody gets their money back.',
}
