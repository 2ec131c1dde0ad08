export default {
  title: 'Sign in', lead: 'See how the shop grows, and run what makes it grow.',
  passwordTitle: 'Choose your own password', passwordLead: 'The password you were given works once. Choose one that only you know.',
  current: 'Current password', fresh: 'New password', freshHint: 'At least 12 characters; a few words are better than a few signs.', again: 'New password again',
  short: 'At least 12 characters.', differ: 'The two are not the same.', sameAsOld: 'Choose another than the current one.', save: 'Save and go on', noServer: 'The server does not answer',
  welcome: 'Every invitation grows a new root.',
}
