/** What is counted like money without being any: points and chances to draw. They have no fraction. */
export const COUNTED: Record<string, { zh: string; one: string; many: string }> = {
  PTS: { zh: '积分', one: 'point', many: 'points' },
  CHC: { zh: '次', one: 'chance', many: 'chances' },
}
