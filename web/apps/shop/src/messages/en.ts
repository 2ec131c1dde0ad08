export default { name: 'Banyan' }
