export default {
  name: 'Flash sale', what: 'So many pieces at a price, from a second on. Who comes first is served first.', good: 'Good for a start that everybody waits for', spreads: 'Spreads by: people who tell friends the hour', fails: 'What is not sold goes back on the shelf; what is not paid in time is offered again.',
  items: 'Sale price', itemsHint: 'Empty: this variant is not in the sale. Pieces and the whole discount are set aside when the campaign starts.', stock: 'Pieces', opensAt: 'Opens at', opensAtHint: 'To the minute, by the server’s clock. The page counts down from the campaign’s start on.', perPerson: 'Pieces a person', perPersonHint: 'All variants together.',
  left: '{left} of {stock} left', opens: 'Opens {at}', buy: 'Buy now', ruleFirst: 'First come, first served, in the order of arrival at the server.', ruleLimit: 'At most {n} a person.', rulePay: 'Pay within the time that the order shows.', ruleBack: 'Pieces not paid in time are offered again.',
}
