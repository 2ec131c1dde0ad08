export default { name: '榕树' }
