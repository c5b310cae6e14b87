/** What is drawn in a 通报. */
export const bulletinCharts = ['progress', 'areas'] as const
export type BulletinChart = (typeof bulletinCharts)[number]
