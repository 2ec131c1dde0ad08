export default {
  title: 'People', search: 'Name, or a whole phone number', sort: 'Order', sorts: { newest: 'Newest first', spent: 'Most spent first', orders: 'Most orders first' },
  columns: { name: 'Person', orders: 'Orders', spent: 'Spent', invited: 'Invited', first: 'First order', last: 'Last order', since: 'Since', source: 'Came from', country: 'Country' },
  empty: 'Nobody yet', emptyText: 'People appear here when they sign up, or with an imported order history.', noMatch: 'Nobody fits this search', noMatchText: 'Phone numbers are encrypted: only a whole number finds its owner.', import: 'Import orders',
  source: { shop: 'Shop', 'online-retail': 'Import', SIGN_UP: 'Signed up', IMPORT: 'Imported', SHARE: 'By invitation', DEMO: 'Demo' },
  back: 'People', phone: 'Phone', country: 'Country', since: 'Since', source_: 'Came from', invitedBy: 'Invited by', nobody: 'Came on their own', identity: 'Identity',
  spent: 'Spent', orders: 'Orders', invited: 'People invited', average: 'Average order', lastOrder: 'Last order', never: 'Never ordered',
  pieces: '{n} piece | {n} pieces', reference: 'Number in the source', allOrders: 'All orders', recent: 'Orders', noOrders: 'No orders yet', tree: 'Invitations', noTree: 'Has not brought anybody yet', wallet: 'Wallet', available: 'Available', frozen: 'Frozen', noWallet: 'No rewards yet', until: 'free on {at}', entry: { HELD: 'Held', GRANTED: 'Granted', CLAWED_BACK: 'Taken back', REJECTED: 'Rejected' }, brings: '{n} below',
  storeOwner: 'Store owner', storeOwnerIs: 'Earns commission on orders that come by their links.', storeOwnerNot: 'Earns no commission yet.', storeOwnerMake: 'Make store owner', storeOwnerEnd: 'End it', storeOwners: 'Store owners', storeOwnersLead: 'People who sell for the shop and earn commission. Nobody pays to become one.', noStoreOwners: 'No store owners yet', noStoreOwnersText: 'Open a person and make them one.', ownerOrders: 'Orders brought', ownerPaid: 'Paid to them', ownerBy: 'Named by',
}
